import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { writeWhole } from '../write-whole.ts'
import type { CacheEntry, LintCache } from './lint-cache.ts'

/** What a cache begins with; a digest of the rest follows. */
const HEAD = 'kmslint-cache 1'

/**
 * The entries of a cache: none where there is no file, or one that was cut off or changed, which is then written anew.
 * `foreign` where the file is something else, which is not ours to overwrite.
 */
export function readCacheFile(path: string): readonly CacheEntry[] | 'foreign' {
  const text = textOf(path)
  if (!text?.startsWith(HEAD.slice(0, text?.length))) return 'foreign'
  const end = text.indexOf('\n')
  const body = text.slice(end + 1)
  return text.slice(0, end + 1) === headOf(body) ? body.split('\n').flatMap(entryOf) : []
}

/**
 * Writes a cache, whole or not at all, together with what other runs have put there meanwhile. Throws the system's error.
 */
export function writeCacheFile(path: string, cache: LintCache): void {
  const others = readCacheFile(path)
  if (others === 'foreign') return
  const body = cache.entries(others, existsSync).map(lineOf).join('')
  writeWhole(path, headOf(body) + body)
}

function headOf(body: string): string {
  return `${HEAD} ${createHash('sha256').update(body).digest('hex')}\n`
}

/** Undefined for what is no file. A cache that cannot be read is as good as none; writing it will tell why. */
function textOf(path: string): string | undefined {
  try {
    // A device may have no end.
    return statSync(path).isFile() ? readFileSync(path, 'utf8') : undefined
  } catch {
    return ''
  }
}

function lineOf({ key, name, report, neighbours }: CacheEntry): string {
  const seen = neighbours ? `\t${JSON.stringify(neighbours)}` : ''
  return `${key}\t${JSON.stringify(name)}\t${report}${seen}\n`
}

function entryOf(line: string): CacheEntry[] {
  const [key, name, report, seen] = line.split('\t')
  if (!key || !name || !report) return []
  return [{ key, name: JSON.parse(name), report, ...(seen && { neighbours: JSON.parse(seen) }) }]
}
