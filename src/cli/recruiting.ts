import type { CacheEntry } from '../files/cache/lint-cache.ts'
import type { LintFilesOptions } from '../files/lint-files.ts'
import type { Given } from './flags.ts'

/** A shorter run, in milliseconds, loads nothing of what starts threads. */
const PATIENCE = 200

/** How a run gets more threads: as `--threads` says, else by itself once it lasts. */
export async function recruiting(
  given: Given,
  remember: (entries: readonly CacheEntry[]) => void,
): Promise<LintFilesOptions['recruit']> {
  // What is measured is measured in one thread, and who watches remembers in one.
  if (given.on('timing') || given.on('watch')) return undefined
  const threads = given.value('threads')
  const load = async () => (await import('./threads/recruit.ts')).recruitFor(threads, remember)
  if (threads !== undefined) return load()
  let recruit: LintFilesOptions['recruit']
  return async (progress, run) => {
    if (progress.spent < PATIENCE) return undefined
    recruit ??= await load()
    return recruit?.(progress, run)
  }
}
