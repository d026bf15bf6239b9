import { type RunReport, type Tally, tally } from '../report/run.ts'

/** Nothing to object to. */
export const FINE = 0
/** Findings at or above the level asked for. */
export const FOUND = 1
/** kmslint could not do its work. */
export const FAILED = 2

export type ExitCode = typeof FINE | typeof FOUND | typeof FAILED

export const FAIL_LEVELS = ['error', 'warning', 'info', 'never'] as const
export type FailLevel = (typeof FAIL_LEVELS)[number]

/** Work that could not be done weighs more than anything that was found. */
export function exitCodeOf(run: RunReport, level: FailLevel): ExitCode {
  return exitCodeFor(tally(run), level)
}

export function exitCodeFor({ errors, warnings, infos, problems }: Tally, level: FailLevel): ExitCode {
  if (problems > 0) return FAILED
  const counted = { never: 0, error: errors, warning: errors + warnings, info: errors + warnings + infos }
  return counted[level] > 0 ? FOUND : FINE
}
