import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'

/** Why git could not answer, in words for people. */
export class GitRefusal extends Error {
  override readonly name = 'GitRefusal'
}

/** What git says changed. */
export interface Changes {
  /** The top folder of the repository: absolute, without symbolic links. */
  readonly top: string
  /** Absolute paths of files that are there. */
  readonly files: ReadonlySet<string>
}

/**
 * The files of the repository around `cwd` that are not what they were at `ref`, or on a branch where it left `ref`:
 * committed, staged, unstaged and new ones that git does not ignore; renamed files by their new names, no deleted ones.
 * Throws GitRefusal.
 */
export function changedSince(ref: string, cwd: string): Changes {
  const top = git(['rev-parse', '--show-toplevel'], cwd, 'this folder is in no git repository').replace(
    /\n$/,
    '',
  )
  const start = forkPoint(commitOf(ref, cwd), cwd)
  // No setting of the user may change which files are listed, or how.
  const options = [
    '--name-only',
    '-z',
    '--no-renames',
    '--no-relative',
    '--diff-filter=d',
    '--ignore-submodules',
  ]
  const changed = git(['diff', ...options, start, '--'], top, 'git cannot tell what changed')
  const added = git(
    ['ls-files', '--others', '--exclude-standard', '-z', '--'],
    top,
    'git cannot tell what is new',
  )
  const names = `${changed}${added}`.split('\0').filter(name => name !== '')
  return { top, files: new Set(names.map(name => resolve(top, name))) }
}

function commitOf(ref: string, cwd: string): string {
  const hint = 'fetch it first (in CI, with its history), or name another'
  const refusal = `git knows no commit "${ref}"; ${hint}`
  // To git it would be an option.
  if (ref.startsWith('-') || ref === '') throw new GitRefusal(refusal)
  return git(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], cwd, refusal).trim()
}

/** Where the history of HEAD left that of the commit. What others did there since then is no change of ours. */
function forkPoint(commit: string, cwd: string): string {
  try {
    return git(['merge-base', commit, 'HEAD'], cwd, '').trim()
  } catch {
    // Histories that share nothing, or a clone that holds too little of them.
    return commit
  }
}

const MOST_BYTES = 1 << 30

function git(args: readonly string[], cwd: string, refusal: string): string {
  try {
    return execFileSync('git', args, {
      cwd,
      encoding: 'utf8',
      maxBuffer: MOST_BYTES,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' },
    })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT') throw new GitRefusal('git is not installed, or not on the PATH')
    throw new GitRefusal(refusal + ownWords(error))
  }
}

/** What git itself said, such as that it does not trust the owner of the folder. */
function ownWords(error: unknown): string {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim().split('\n')[0] : ''
  return said ? `; git says: ${said.replace(/^fatal: /, '')}` : ''
}
