import type { FileReport } from '../findings/finding.ts'
import type { Problem, ProblemCode } from '../text/problem.ts'

/** A path that could not be looked at, and why. */
export interface PathProblem {
  readonly name: string
  readonly problem: Problem
}

/** What people are told of the system's error codes, and what they can do. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder; check the spelling',
  EACCES: 'permission denied; let this user read it, or leave it out with .gitignore',
  EPERM: 'the system does not permit it; let this user read it',
  ELOOP: 'its symbolic links lead in a circle; remove one of them',
  EISDIR: 'it is a folder, not a file',
  EMFILE: 'too many files are open; raise the limit (ulimit -n)',
  ENFILE: 'the system has too many files open; try again later',
  ENAMETOOLONG: 'its name is too long for the system',
  EIO: 'the disk reports an error',
}

/** The same where a file was to be written. */
const REASONS_OF_WRITING: Readonly<Record<string, string>> = {
  ...REASONS,
  EACCES: 'permission denied; let this user write it and its folder',
  EPERM: 'the system does not permit it; let this user write it and its folder',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full; make room and try again',
  EDQUOT: 'the quota of this user is used up; make room and try again',
}

export function pathProblem(name: string, code: ProblemCode, error: unknown): PathProblem {
  return { name, problem: { code, message: `cannot be read: ${reasonOf(error)}` } }
}

/** A problem in the shape all of a run's news has. */
export function reportOf({ name, problem }: PathProblem): FileReport {
  return { source: { name, text: '' }, format: undefined, findings: [], problems: [problem], suppressed: [] }
}

/** Why the system refused, in words. */
export function reasonOf(error: unknown, doing: 'read' | 'write' = 'read'): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return (doing === 'read' ? REASONS : REASONS_OF_WRITING)[code] ?? error.message
}
