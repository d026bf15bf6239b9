import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { neighboursIn } from '../files/neighbours.ts'
import type { ReadNeighbour } from '../model/model.ts'
import type { Source } from '../text/source.ts'
import type { OpenText } from './open-text.ts'
import { pathOf } from './uris.ts'

/** The documents that are open, as they are now. */
export type OpenTexts = () => readonly OpenText[]

const uris = new WeakMap<Source, string>()

/** The URI of a file that a document refers to. */
export function uriOf(source: Source): string {
  return uris.get(source) ?? source.name
}

/** Remembers which other files documents were read with, so that it can be told when these change. */
export class FollowedFiles {
  readonly #openTexts: OpenTexts
  /** Of each document, by its URI, the paths that it led to. */
  readonly #paths = new Map<string, Set<string>>()
  /** As they were when a version was read. */
  readonly #stamps = new WeakMap<OpenText, string>()

  constructor(openTexts: OpenTexts) {
    this.#openTexts = openTexts
  }

  /** Reads the files that a document refers to, those that are open as they are in the editor. Names are relative to `folder`. */
  readerFor(open: OpenText, folder: string): ReadNeighbour {
    const read = neighboursIn(folder, path => this.#openAt(path)?.text)
    return (path, of) => {
      const source = read(path, of)
      const paths = this.#paths.get(open.uri) ?? new Set()
      this.#paths.set(open.uri, paths.add(resolve(folder, dirname(of), path)))
      this.#stamps.set(open, this.stampOf(open.uri))
      if (source) uris.set(source, pathToFileURL(resolve(folder, source.name)).href)
      return source
    }
  }

  /** Changes whenever one of the files that a document led to does; empty where it led to none. */
  stampOf(uri: string): string {
    const paths = this.#paths.get(uri)
    return paths ? [...paths].map(path => `.${this.#stampAt(path)}`).join('') : ''
  }

  /** Whether a version was read with files that are no longer what they were. */
  hasChanged(open: OpenText): boolean {
    const stamp = this.#stamps.get(open)
    return stamp !== undefined && stamp !== this.stampOf(open.uri)
  }

  #stampAt(path: string): string {
    const open = this.#openAt(path)
    if (open) return `open${open.version}`
    try {
      const stat = statSync(path, { throwIfNoEntry: false })
      return stat ? `${stat.mtimeMs}-${stat.size}` : 'none'
    } catch {
      return 'none'
    }
  }

  #openAt(path: string): OpenText | undefined {
    return this.#openTexts().find(({ uri }) => pathOf(uri) === path)
  }
}
