import { realpathSync } from 'node:fs'
import { dirname } from 'node:path'
import { readCacheFile, writeCacheFile } from '../files/cache/cache-file.ts'
import { cacheFileOf, programDigest } from '../files/cache/identity.ts'
import { type CacheEntry, LintCache } from '../files/cache/lint-cache.ts'
import { reasonOf } from '../files/path-problem.ts'
import { lintText } from '../lint/lint-text.ts'
import { visible } from '../report/visible.ts'
import type { Given } from './flags.ts'
import { onInterrupt } from './interrupt.ts'
import { print, STDERR } from './streams.ts'

/** What was said in earlier runs. */
export interface OpenCache {
  readonly lintText: typeof lintText
  /** What was said in this run and not before. */
  made(): readonly CacheEntry[]
  /** Takes over what another thread made. */
  remember(entries: readonly CacheEntry[]): void
  /** Keeps what is new. That this cannot be done is told, and harms nothing else. */
  save(): void
}

/** Opens the cache that `--cache` asks for; undefined where `--cache-location` names something else. */
export function openCache(given: Given): OpenCache | undefined {
  const path = given.value('cache-location') ?? cacheFileOf(process.cwd())
  const known = readCacheFile(path)
  if (known === 'foreign') {
    print(
      STDERR,
      `kmslint: ${visible(path)} is no cache of kmslint and is left as it is; name another file\n`,
    )
    return undefined
  }
  const cache = new LintCache(programDigest(programFolder()), known)
  return {
    lintText: cache.around(lintText),
    made: () => cache.made,
    remember: entries => cache.remember(entries),
    save: () => save(path, cache),
  }
}

/** The folder of the command, which a link may lead to. */
function programFolder(): string {
  return dirname(realpathSync(process.argv[1] ?? ''))
}

function save(path: string, cache: LintCache): void {
  if (cache.made.length === 0) return
  const release = onInterrupt(() => {})
  try {
    writeCacheFile(path, cache)
  } catch (error) {
    print(
      STDERR,
      `kmslint: the cache could not be written to ${visible(path)}: ${reasonOf(error, 'write')}\n`,
    )
  }
  release()
}
