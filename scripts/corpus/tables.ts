import type { RunReport } from '../../src/report/run.ts'
import { showReport } from '../generate/show.ts'
import { countsOf } from './counts.ts'

/** Each rule and problem with how often and in how many files. */
export function table(run: RunReport): string {
  const totals = new Map<string, { times: number; files: number }>()
  for (const counts of Object.values(countsOf(run))) {
    for (const [name, count] of Object.entries(counts)) {
      const total = totals.get(name) ?? { times: 0, files: 0 }
      totals.set(name, { times: total.times + count, files: total.files + 1 })
    }
  }
  const rows = [...totals].sort(([a], [b]) => (a < b ? -1 : 1))
  const width = Math.max(0, ...rows.map(([name]) => name.length))
  const lines = rows.map(
    ([name, { times, files }]) => `${name.padEnd(width)}  ${column(times)} in ${column(files)} files`,
  )
  return [`${run.fileCount} files, ${run.filesWithKms} with KMS`, ...lines].join('\n')
}

function column(count: number): string {
  return String(count).padStart(4)
}

/** Every finding of one rule as a reader wants it: the place, the line it stands on, what is said of it. */
export function listing(run: RunReport, rule: string): string {
  return run.files
    .map(report => ({
      ...report,
      problems: [],
      findings: report.findings.filter(finding => finding.rule === rule),
    }))
    .filter(({ findings }) => findings.length > 0)
    .map(report => `${report.source.name}\n${showReport(report)}`)
    .join('\n')
}
