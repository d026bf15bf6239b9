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
  const { top, start } = pointIn(ref, cwd)
  const options = ['--name-only', '--no-renames', '--diff-filter=d']
  const changed = names(['diff', ...LISTING, ...options, start, '--'], top)
  const added = names(['ls-files', '--others', '--exclude-standard', '-z', '--'], top)
  return { top, files: new Set([...changed, ...added].map(name => resolve(top, name))) }
}

/** A file that is not what it was. */
export interface ChangedFile {
  /** Absolute. */
  readonly path: string
  /** Reads what it held, under the name it then had. Throws GitRefusal. */
  before(): Uint8Array
}

/**
 * The files among `paths` (git's pathspecs; all where there are none) that are there, were there at the point `ref` stands
 * for, perhaps by another name, and changed since. Throws GitRefusal.
 */
export function versionsSince(ref: string, cwd: string, paths: readonly string[]): readonly ChangedFile[] {
  const { top, start } = pointIn(ref, cwd)
  const options = ['--name-status', '--find-renames', '--diff-filter=MRT']
  const listed = names(['diff', ...LISTING, ...options, start, '--', ...paths], cwd)
  const files: ChangedFile[] = []
  for (let at = 0; at < listed.length; at += 2) {
    const [status = '', was = ''] = listed.slice(at)
    // Of a renamed file both names are told.
    if (status.startsWith('R')) at++
    const blob = ['cat-file', 'blob', `${start}:${was}`]
    files.push({
      path: resolve(top, listed[at + 1] ?? was),
      before: () => run(blob, top, `git cannot read ${was} of then`),
    })
  }
  return files
}

/** No setting of the user may change which files are listed, or how. */
const LISTING = ['-z', '--no-relative', '--ignore-submodules']

interface Point {
  readonly top: string
  /** The commit that changes are counted from. */
  readonly start: string
}

function pointIn(ref: string, cwd: string): Point {
  const top = git(['rev-parse', '--show-toplevel'], cwd, 'this folder is in no git repository')
  return { top: top.replace(/\n$/, ''), start: forkPoint(commitOf(ref, cwd), cwd) }
}

function names(args: readonly string[], cwd: string): string[] {
  return git(args, cwd, 'git cannot tell what changed')
    .split('\0')
    .filter(name => name !== '')
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
  return run(args, cwd, refusal).toString()
}

function run(args: readonly string[], cwd: string, refusal: string): Buffer {
  try {
    return execFileSync('git', args, {
      cwd,
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
