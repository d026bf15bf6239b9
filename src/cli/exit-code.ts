import { type RunReport, tally } from '../report/run.ts'
import type { Severity } from '../rule/rule.ts'

/** Nothing to object to. */
export const FINE = 0
/** Findings at or above the level asked for. */
export const FOUND = 1
/** kmslint could not do its work. */
export const FAILED = 2

export type ExitCode = typeof FINE | typeof FOUND | typeof FAILED

export const FAIL_LEVELS = ['error', 'warning', 'info', 'never'] as const
export type FailLevel = (typeof FAIL_LEVELS)[number]

const COUNTED: Readonly<Record<FailLevel, readonly Severity[]>> = {
  error: ['error'],
  warning: ['error', 'warning'],
  info: ['error', 'warning', 'info'],
  never: [],
}

/** Work that could not be done weighs more than anything that was found. */
export function exitCodeOf(run: RunReport, level: FailLevel): ExitCode {
  if (tally(run).problems > 0) return FAILED
  const counted = COUNTED[level]
  return run.files.some(file => file.findings.some(({ severity }) => counted.includes(severity)))
    ? FOUND
    : FINE
}
