import { realpathSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { WrongSetting } from '../config/wrong-setting.ts'
import { type Changes, changedSince, GitRefusal } from '../files/git.ts'

/**
 * Whether a file, by its name from here, changed since a commit. Throws WrongSetting where git cannot tell, as of a path
 * outside the repository: to pass over that would leave files unchecked.
 */
export function onlySince(ref: string, paths: readonly string[]): (name: string) => boolean {
  if (paths[0] === '-')
    throw new WrongSetting('--since is for files, which git knows, and - is standard input; leave one out')
  const { top, files } = changes(ref)
  for (const path of paths) {
    if (relative(top, realPath(path)).startsWith('..'))
      throw new WrongSetting(
        `--since: ${path} lies outside the git repository ${top}; lint it in a run of its own`,
      )
  }
  return name => files.has(resolve(name)) || files.has(realPath(name))
}

function changes(ref: string): Changes {
  try {
    return changedSince(ref, process.cwd())
  } catch (error) {
    if (error instanceof GitRefusal) throw new WrongSetting(`--since ${ref}: ${error.message}`)
    throw error
  }
}

/** Where a path leads; a path that leads nowhere, or is a glob, is taken as it is. */
function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return resolve(path)
  }
}
