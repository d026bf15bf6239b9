import { createHash } from 'node:crypto'
import type { FileReport } from '../../findings/finding.ts'
import type { lintText } from '../../lint/lint-text.ts'
import type { LintSettings } from '../../lint/settings.ts'
import type { ReadNeighbour } from '../../model/model.ts'
import type { Source } from '../../text/source.ts'
import { NeighbourNotes, type SeenNeighbour, unchanged } from './seen-neighbours.ts'

/** What was said of a text. */
export interface CacheEntry {
  /** A digest of all that decides what is said: the program, the settings, the file's name and its text. */
  readonly key: string
  readonly name: string
  /** The report as JSON, without the text. */
  readonly report: string
  /** What was read besides, or looked for: the report is good as long as that is the same. */
  readonly neighbours?: readonly SeenNeighbour[]
}

/** So many texts or settings of one file are kept: more than one, for runs whose settings differ take turns. */
const MOST_OF_ONE_FILE = 4

/** Lints a text once, and then remembers what was said of it. */
export class LintCache {
  readonly #program: string
  readonly #entries = new Map<string, CacheEntry>()
  readonly #settings = new WeakMap<LintSettings, string>()
  readonly #used = new Set<string>()
  readonly #notes = new NeighbourNotes()
  readonly #made: CacheEntry[] = []

  /** `program` tells this kmslint from any other that may say something else. */
  constructor(program: string, known: readonly CacheEntry[] = []) {
    this.#program = program
    for (const entry of known) this.#entries.set(entry.key, entry)
  }

  /** What it did not know at first. */
  get made(): readonly CacheEntry[] {
    return this.#made
  }

  /** Takes over what others found out. */
  remember(entries: readonly CacheEntry[]): void {
    for (const entry of entries) {
      this.#entries.set(entry.key, entry)
      this.#used.add(entry.key)
      this.#made.push(entry)
    }
  }

  /** The same as `lint`, which is asked only for what is not known. */
  around(lint: typeof lintText): typeof lintText {
    return async (source, settings, catalogue) => {
      const key = this.#keyOf(source, settings)
      const known = this.#entries.get(key)
      const report = known && reportIn(known, source, settings.surroundings.neighbour)
      this.#used.add(key)
      if (report) return report
      const made = await lint(source, this.#notes.under(settings), catalogue)
      const neighbours = this.#notes.take()
      if (isLasting(made)) this.remember([entryOf(key, made, neighbours)])
      return made
    }
  }

  /** Everything known, also by `others`: what was used last stands last. What is known of files that are gone is left out. */
  entries(others: readonly CacheEntry[], isThere: (name: string) => boolean): CacheEntry[] {
    const all = new Map([...others.map(entry => [entry.key, entry] as const), ...this.#entries])
    const sorted = [...all.values()].sort(
      (a, b) => Number(this.#used.has(a.key)) - Number(this.#used.has(b.key)),
    )
    const ofName = new Map<string, CacheEntry[]>()
    for (const entry of sorted) ofName.set(entry.name, [...(ofName.get(entry.name) ?? []), entry])
    return [...ofName].flatMap(([name, list]) => (isThere(name) ? list.slice(-MOST_OF_ONE_FILE) : []))
  }

  #keyOf({ name, text }: Source, settings: LintSettings): string {
    const known = this.#settings.get(settings)
    const said = known ?? JSON.stringify([this.#program, process.version, settings], plain)
    if (known === undefined) this.#settings.set(settings, said)
    return createHash('sha256')
      .update(`${said}${JSON.stringify(name)}`)
      .update(text)
      .digest('hex')
  }
}

/** A rule that failed may do so for a reason that passes. */
function isLasting({ problems }: FileReport): boolean {
  return problems.every(({ code }) => code !== 'rule-crashed')
}

/** Of other files only the names are kept. */
function entryOf(key: string, { source, ...rest }: FileReport, seen: readonly SeenNeighbour[]): CacheEntry {
  if (seen.length === 0) return { key, name: source.name, report: JSON.stringify(rest) }
  const report = JSON.stringify(rest, (member, value) => (member === 'source' ? { name: value.name } : value))
  return { key, name: source.name, report, neighbours: seen }
}

/**
 * Its members stand in the order in which the linter gives them, so that both are written alike. Undefined where other
 * files that it rests on have changed.
 */
function reportIn(
  { report, neighbours = [] }: CacheEntry,
  source: Source,
  read: ReadNeighbour | undefined,
): FileReport | undefined {
  const others = neighbours.length > 0 ? unchanged(neighbours, read) : NO_OTHERS
  if (!others) return undefined
  const revive = (key: string, value: { name: string }) =>
    key === 'source' ? (others.get(value.name) ?? value) : value
  return { source, format: undefined, ...JSON.parse(report, others.size > 0 ? revive : undefined) }
}

const NO_OTHERS: ReadonlyMap<string, Source> = new Map()

function plain(_: string, value: unknown): unknown {
  return value instanceof Map || value instanceof Set ? [...value] : value
}
