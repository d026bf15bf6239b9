import { relative, resolve, sep } from 'node:path'

/** The name people know a path by: relative to `cwd`, with `/` between folders, `.` for `cwd` itself. */
export function nameOf(path: string, cwd: string): string {
  const name = relative(cwd, resolve(cwd, path))
  return name === '' ? '.' : slashed(name)
}

export function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/')
}

/** The name of something inside a folder that goes by `folder`. */
export function inside(folder: string, name: string): string {
  return folder === '.' ? name : folder.endsWith('/') ? folder + name : `${folder}/${name}`
}

/** Code unit order: the same on every machine. */
export function byName(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
