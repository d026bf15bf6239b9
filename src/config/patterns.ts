import { isAbsolute, relative } from 'node:path'
import ignore from 'ignore'
import type { Made } from './layer.ts'

/** A pattern as in .gitignore, and where it stands. */
export type Pattern = Made<string>

/** Whether files fit patterns; those outside of `folder`, which the patterns start from, fit none. */
export function fitsAny(patterns: readonly Pattern[], folder: string): (path: string) => boolean {
  const decide = deciderOf(patterns, folder)
  return path => decide(path)?.value ?? false
}

/** What patterns, the last that fits deciding, say of a file: true, false behind `!`, or nothing. */
export function deciderOf(
  patterns: readonly Pattern[],
  folder: string,
): (path: string) => Made<boolean> | undefined {
  const list = ignore()
  for (const [index, { value }] of patterns.entries()) list.add({ pattern: value, mark: String(index) })
  return path => {
    const name = relative(folder, path)
    if (name === '' || name.startsWith('..') || isAbsolute(name)) return undefined
    const { ignored, unignored, rule } = list.test(name)
    const pattern = patterns[Number(rule?.mark ?? 0)]
    return (ignored || unignored) && pattern ? { value: ignored, origin: pattern.origin } : undefined
  }
}
