import { createHash } from 'node:crypto'
import type { LintSettings } from '../../lint/settings.ts'
import type { ReadNeighbour } from '../../model/model.ts'
import type { Source } from '../../text/source.ts'

/** A file that was looked for while another was linted. */
export interface SeenNeighbour {
  readonly path: string
  /** The name of the file that refers to it. */
  readonly of: string
  /** A digest of what was found; empty where nothing was. */
  readonly found: string
}

/** Notes which neighbours are read, of texts that are linted one after the other. */
export class NeighbourNotes {
  readonly #noting = new WeakMap<LintSettings, LintSettings>()
  #seen: SeenNeighbour[] = []

  /** The same settings, under which notes are taken: always the same ones for the same, as much is kept by them. */
  under(settings: LintSettings): LintSettings {
    const { surroundings } = settings
    const { neighbour: read } = surroundings
    if (!read) return settings
    const neighbour: ReadNeighbour = (path, of) => {
      const source = read(path, of)
      this.#seen.push({ path, of, found: digestOf(source) })
      return source
    }
    const noting = this.#noting.get(settings) ?? { ...settings, surroundings: { ...surroundings, neighbour } }
    this.#noting.set(settings, noting)
    return noting
  }

  /** What was noted since it was asked last. */
  take(): readonly SeenNeighbour[] {
    return this.#seen.splice(0)
  }
}

/** These files by their names, if all of them are as they were. */
export function unchanged(
  seen: readonly SeenNeighbour[],
  read: ReadNeighbour | undefined,
): ReadonlyMap<string, Source> | undefined {
  const sources = new Map<string, Source>()
  for (const { path, of, found } of seen) {
    const source = read?.(path, of)
    if (digestOf(source) !== found) return undefined
    if (source) sources.set(source.name, source)
  }
  return sources
}

function digestOf(source: Source | undefined): string {
  if (!source) return ''
  return createHash('sha256')
    .update(`${JSON.stringify(source.name)}${source.text}`)
    .digest('hex')
}
