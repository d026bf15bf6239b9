import { availableParallelism } from 'node:os'
import { WrongSetting } from '../../config/wrong-setting.ts'
import type { CacheEntry } from '../../files/cache/lint-cache.ts'
import type { Progress } from '../../files/crew.ts'
import type { LintFilesOptions } from '../../files/lint-files.ts'

/**
 * A thread starts in about 100 ms, and what it finds has to be copied. Less work than this, in milliseconds, is done as
 * soon by one thread.
 */
const WORTH_WHILE = 3000

/** More threads than this wait for each other and for the disk. */
const MOST_BY_ITSELF = 8
const MOST = 64

/** How `--threads` asks for help. Throws WrongSetting for a value that cannot be. */
export function recruitFor(
  threads: string | undefined,
  remember: (entries: readonly CacheEntry[]) => void,
): LintFilesOptions['recruit'] {
  const size = sizeOf(threads ?? 'auto')
  const isSoon = threads !== undefined && threads !== 'auto'
  if (size < 2) return undefined
  return async (progress, run) => {
    const left = progress.files.length - progress.next
    if (left < 2 || !(isSoon || isWorthWhile(progress))) return undefined
    const { startCrew } = await import('./crew.ts')
    return startCrew(progress, run, { size: Math.min(size, left) - 1, remember })
  }
}

/** Files of one run are alike, on the whole. Time of the processor is counted: what else the machine does is no work of ours. */
function isWorthWhile({ files, next }: Progress): boolean {
  const { user, system } = process.cpuUsage()
  return next > 0 && ((user + system) / 1000 / next) * (files.length - next) > WORTH_WHILE
}

function sizeOf(text: string): number {
  if (text === 'auto') return Math.min(availableParallelism(), MOST_BY_ITSELF)
  const size = /^\d+$/.test(text) ? Number(text) : 0
  if (size >= 1 && size <= MOST) return size
  throw new WrongSetting(`--threads needs a number from 1 to ${MOST}, or auto; got "${text}"`)
}
