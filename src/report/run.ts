import type { RunReport } from '../findings/run.ts'
import type { Severity } from '../rule/rule.ts'

export type { RunReport } from '../findings/run.ts'

/** The counts people ask for first. */
export interface Tally {
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  readonly problems: number
}

export function tally(run: RunReport): Tally {
  const findings = run.files.flatMap(file => file.findings)
  const count = (severity: Severity) => findings.filter(finding => finding.severity === severity).length
  return {
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    problems: run.files.reduce((sum, file) => sum + file.problems.length, 0),
  }
}

/** The run with all findings but errors left out. Its problems stay. */
export function onlyErrors(run: RunReport): RunReport {
  const files = run.files.map(file => ({
    ...file,
    findings: file.findings.filter(({ severity }) => severity === 'error'),
  }))
  return { ...run, files: files.filter(({ findings, problems }) => findings.length + problems.length > 0) }
}
