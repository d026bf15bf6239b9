import type { CacheEntry } from '../../files/cache/lint-cache.ts'
import type { FileReport } from '../../findings/finding.ts'

/** The word that a thread is started with: no shell can write it, so no path is taken for it. */
export const IN_THREAD = '\u0000thread'

/** What a thread is given to begin with. */
export interface Task {
  readonly files: readonly string[]
  readonly named: ReadonlySet<string>
  /** Shared by all threads: the next file that nobody has taken; then, of each thread, one more than the file it looks at. */
  readonly state: Int32Array
  /** This thread's place in `state`. */
  readonly place: number
}

/** What a thread tells. */
export interface Told {
  /** Files that hold nothing of KMS. */
  readonly passed: readonly number[]
  readonly reports: readonly (readonly [index: number, report: FileReport])[]
  /** At its end, what it has to remember. */
  readonly remembered?: readonly CacheEntry[]
  /** What kept it from going on: something wrong with the configuration of a file. */
  readonly wrong?: { readonly index: number; readonly messages: readonly string[] }
}

/** Takes the next file that nobody has taken. */
export function takeNext(state: Int32Array): number {
  return Atomics.add(state, 0, 1)
}
