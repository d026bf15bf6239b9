import type { RunReport } from '../findings/run.ts'
import { jsonReport } from './json.ts'
import type { ReportContext } from './report.ts'
import { visibleJsonLine } from './visible.ts'

/**
 * The JSON report line by line, for programs that read as it comes: each line an object with `type` `finding`, `problem`
 * or, on the last line, `summary`; its other members are those of `--format json`.
 */
export function jsonl(run: RunReport, context: ReportContext): string {
  const { schemaVersion, tool, summary, findings, problems } = jsonReport(run, context)
  return [
    ...findings.map(finding => ({ type: 'finding', ...finding })),
    ...problems.map(problem => ({ type: 'problem', ...problem })),
    { type: 'summary', schemaVersion, tool, ...summary },
  ]
    .map(object => `${visibleJsonLine(object)}\n`)
    .join('')
}
