import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import picomatch from 'picomatch'
import type { IsCandidate } from './candidates.ts'
import { nameOf } from './names.ts'
import { type Walked, walk } from './walk.ts'

export type Glob =
  | { readonly kind: 'find'; find(): Walked }
  | { readonly kind: 'leave-out'; test(name: string): boolean }

/** What a glob stands for; undefined for a pattern without any special character. */
export function globOf(pattern: string, cwd: string, isCandidate: IsCandidate): Glob | undefined {
  const { base, glob, negated, isGlob } = picomatch.scan(pattern)
  if (negated) return { kind: 'leave-out', test: matcher(pattern.replace(/^!/, '')) }
  if (!isGlob) return undefined
  const root = { path: resolve(cwd, base), name: nameOf(base === '' ? '.' : base, cwd) }
  return { kind: 'find', find: () => findIn(root, cwd, glob, isCandidate) }
}

function findIn(
  root: { path: string; name: string },
  cwd: string,
  glob: string,
  isCandidate: IsCandidate,
): Walked {
  if (!statSync(root.path, { throwIfNoEntry: false })?.isDirectory())
    return { files: [], folders: [], problems: [] }
  const matches = matcher(glob)
  const prefix = root.name === '.' ? 0 : root.name.length + 1
  const anyEnding = namesItsEnding(glob)
  return walk(
    root,
    cwd,
    (fileName, name) => (anyEnding || isCandidate(fileName)) && matches(name.slice(prefix)),
  )
}

function matcher(glob: string): (name: string) => boolean {
  return picomatch(glob.replace(/^\.\//, ''), { dot: true })
}

/** `*.txt` says which files are meant; `*` leaves it to what kmslint usually looks at. */
function namesItsEnding(glob: string): boolean {
  return /\.[^/*]+$/.test(glob)
}
