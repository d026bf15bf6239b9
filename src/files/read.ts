import { closeSync, openSync } from 'node:fs'
import type { Problem } from '../text/problem.ts'
import { reasonOf } from './path-problem.ts'
import { LONGEST_NEEDLE, type Prefilter } from './prefilter.ts'
import { readSome } from './read-some.ts'

/** Larger files are no templates: CloudFormation takes 1 MB at most. */
export const MOST_BYTES = 10 * 1024 * 1024

const FIRST_SIZE = 64 * 1024

/** A file's bytes, good until the next file is read; `undefined` for a file that cannot hold what is looked for. */
export type Read = { readonly bytes: Buffer } | { readonly problem: Problem } | undefined

/** Reads files into one buffer, used again for each, so that a run over many thousands needs little memory. */
export class FileReader {
  readonly #mayHold: Prefilter
  #buffer = Buffer.allocUnsafeSlow(FIRST_SIZE)

  constructor(mayHold: Prefilter) {
    this.#mayHold = mayHold
  }

  /**
   * Never throws: what cannot be read is a problem. A `stream`, such as a pipe given by name, may come in small pieces;
   * of a file on disk a short piece is the last, which spares asking once more.
   */
  read(path: string, kind: 'disk' | 'stream'): Read {
    try {
      const file = openSync(path, 'r')
      try {
        return this.readOpen(file, kind)
      } finally {
        closeSync(file)
      }
    } catch (error) {
      return { problem: { code: 'unreadable-file', message: `cannot be read: ${reasonOf(error)}` } }
    }
  }

  /** The same for a file that is open already. Throws where reading fails. */
  readOpen(file: number, kind: 'disk' | 'stream'): Read {
    const length = this.#fill(file, kind)
    const bytes = this.#buffer.subarray(0, length)
    if (length > MOST_BYTES) return this.#judgeLarge(file, bytes)
    return this.#mayHold(bytes) ? { bytes } : undefined
  }

  /** Reads to the end or just past the limit. */
  #fill(file: number, kind: 'disk' | 'stream'): number {
    let length = 0
    while (length <= MOST_BYTES) {
      if (length === this.#buffer.length) this.#grow()
      const wanted = this.#buffer.length - length
      const got = readSome(file, this.#buffer, length, wanted)
      length += got
      if (got === 0 || (got < wanted && kind === 'disk')) break
    }
    return length
  }

  #grow(): void {
    const larger = Buffer.allocUnsafeSlow(Math.min(this.#buffer.length * 4, MOST_BYTES + FIRST_SIZE))
    this.#buffer.copy(larger)
    this.#buffer = larger
  }

  /** A large file that has nothing to do with KMS is none of our business, so the rest of it is searched too. */
  #judgeLarge(file: number, first: Buffer): Read {
    let end = first.length
    while (!this.#mayHold(this.#buffer.subarray(0, end))) {
      this.#buffer.copyWithin(0, end - LONGEST_NEEDLE, end)
      const got = readSome(file, this.#buffer, LONGEST_NEEDLE, this.#buffer.length - LONGEST_NEEDLE)
      if (got === 0) return undefined
      end = LONGEST_NEEDLE + got
    }
    const message = 'is larger than 10 MB; split it, or leave it out with .gitignore'
    return { problem: { code: 'too-large', message } }
  }
}
