import type { RunReport } from '../findings/run.ts'
import { locatorOf } from './places.ts'
import type { ReportContext } from './report.ts'
import { notificationOf, resultOf } from './sarif-results.ts'
import { ruleDescriptors } from './sarif-rules.ts'
import { visibleJson } from './visible.ts'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/**
 * SARIF 2.1.0, for code scanning services and editors: a result for each finding, a notification for each problem, and
 * the rules that spoke with their pages.
 */
export function sarif(run: RunReport, { version, rules, pages }: ReportContext): string {
  const files = run.files.map(file => ({ ...file, locate: locatorOf(file.source) }))
  const spoke = [...new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)))].sort()
  const codes = [...new Set(files.flatMap(({ problems }) => problems.map(({ code }) => code)))].sort()
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'kmslint',
            version,
            semanticVersion: version,
            rules: ruleDescriptors(spoke, rules, pages),
            notifications: codes.map(id => ({ id })),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: codes.length === 0,
            toolExecutionNotifications: files.flatMap(file =>
              file.problems.map(problem => notificationOf(problem, codes.indexOf(problem.code), file)),
            ),
          },
        ],
        results: files.flatMap(file =>
          file.findings.map(finding => resultOf(finding, spoke.indexOf(finding.rule), file)),
        ),
      },
    ],
  }
  return `${visibleJson(log)}\n`
}
