import { createHash } from 'node:crypto'
import type { FileReport } from '../../findings/finding.ts'
import type { lintText } from '../../lint/lint-text.ts'
import type { LintSettings } from '../../lint/settings.ts'
import type { Source } from '../../text/source.ts'

/** What was said of a text. */
export interface CacheEntry {
  /** A digest of all that decides what is said: the program, the settings, the file's name and its text. */
  readonly key: string
  readonly name: string
  /** The report as JSON, without the text. */
  readonly report: string
}

/** So many texts or settings of one file are kept: more than one, for runs whose settings differ take turns. */
const MOST_OF_ONE_FILE = 4

/** Lints a text once, and then remembers what was said of it. */
export class LintCache {
  readonly #program: string
  readonly #entries = new Map<string, CacheEntry>()
  readonly #settings = new WeakMap<LintSettings, string>()
  readonly #used = new Set<string>()
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
      const report = known && reportIn(known, source)
      this.#used.add(key)
      if (report) return report
      const made = await lint(source, settings, catalogue)
      if (isLasting(made)) this.remember([{ key, name: source.name, report: jsonOf(made) }])
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

function jsonOf({ source: _, ...rest }: FileReport): string {
  return JSON.stringify(rest)
}

/** Its members stand in the order in which the linter gives them, so that both are written alike. */
function reportIn({ report }: CacheEntry, source: Source): FileReport {
  return { source, format: undefined, ...JSON.parse(report) }
}

function plain(_: string, value: unknown): unknown {
  return value instanceof Map || value instanceof Set ? [...value] : value
}
