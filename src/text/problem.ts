import type { Span } from './span.ts'

/** Why kmslint could not do its work. A closed set: reports, exit codes and the documentation list exactly these. */
export const PROBLEM_CODES = [
  'unreadable-path',
  'unreadable-file',
  'too-large',
  'not-text',
  'invalid-syntax',
  'duplicate-key',
  'too-deep',
  'too-many-aliases',
  'unreadable-shape',
  'rule-crashed',
  'thread-crashed',
  'changed-meanwhile',
  'unwritable-file',
] as const

export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** Something kmslint could not do, as opposed to something wrong with a key. Names what to do next. */
export interface Problem {
  readonly code: ProblemCode
  readonly message: string
  readonly at?: Span
}
