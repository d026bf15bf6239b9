import { readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import type { LintSettings } from '../lint/settings.ts'
import type { ReadNeighbour } from '../model/model.ts'
import { decode } from '../syntax/decode.ts'
import { nameOf } from './names.ts'
import { MOST_BYTES } from './read.ts'

/** `s3:`, `https:`, `C:`. */
const SCHEME = /^[a-z][a-z\d+.-]*:/i

/** The text of a file that is open in an editor, by its absolute path: it goes before what is on disk. */
export type OpenAt = (path: string) => string | undefined

/**
 * Reads files that others refer to, names being relative to `cwd`. Nothing is read outside of `cwd` and of the folder of
 * the file that refers, whichever way links lead; nor what is no file, or larger than files that are linted may be.
 */
export function neighboursIn(cwd: string, openAt: OpenAt = () => undefined): ReadNeighbour {
  return (path, of) => {
    if (path === '' || isAbsolute(path) || SCHEME.test(path)) return undefined
    const folder = resolve(cwd, dirname(of))
    const target = resolve(folder, path)
    const roots = [cwd, folder]
    if (!roots.some(root => isInside(root, target))) return undefined
    const text = openAt(target) ?? textOf(target, roots)
    return text === undefined ? undefined : { name: nameOf(target, cwd), text }
  }
}

/** Adds to settings that files of this folder may refer to others; the same settings always become the same ones. */
export function followingIn(cwd: string): (settings: LintSettings) => LintSettings {
  const neighbour = neighboursIn(cwd)
  const made = new WeakMap<LintSettings, LintSettings>()
  return settings => {
    const following = made.get(settings) ?? {
      ...settings,
      surroundings: { neighbour, ...settings.surroundings },
    }
    made.set(settings, following)
    return following
  }
}

/** Never throws: what cannot be read is as good as missing. */
function textOf(target: string, roots: readonly string[]): string | undefined {
  try {
    const real = realpathSync(target)
    if (!roots.some(root => isInside(realpathSync(root), real))) return undefined
    const stat = statSync(real)
    if (!stat.isFile() || stat.size > MOST_BYTES) return undefined
    const decoded = decode(readFileSync(real))
    return 'text' in decoded ? decoded.text : undefined
  } catch {
    return undefined
  }
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
