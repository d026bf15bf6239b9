import type { FileReport } from '../findings/finding.ts'
import type { RunReport } from '../findings/run.ts'
import type { Severity } from '../rule/rule.ts'
import { lineHashes } from './line-hash.ts'
import { locatorOf } from './places.ts'
import type { ReportContext } from './report.ts'
import { notificationOf, resultOf } from './sarif-results.ts'
import { ruleDescriptors } from './sarif-rules.ts'
import { visibleJson } from './visible.ts'

/**
 * GitHub refuses a run with more results. Source:
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#file-compatibility,
 * 2026-11-24.
 */
const MOST_RESULTS = 25_000
const ORDER: readonly Severity[] = ['error', 'warning', 'info']

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/**
 * SARIF 2.1.0, for code scanning services and editors: a result for each finding, a notification for each problem, and
 * the rules that spoke with their pages.
 */
export function sarif(run: RunReport, { version, rules, pages }: ReportContext): string {
  const files = withinLimit(run.files).map(file => ({
    ...file,
    locate: locatorOf(file.source),
    hashOf: file.findings.length > 0 ? lineHashes(file.source.text) : () => undefined,
  }))
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
            toolExecutionNotifications: [
              ...files.flatMap(file =>
                file.problems.map(problem => notificationOf(problem, codes.indexOf(problem.code), file)),
              ),
              ...leftOut(run.files, files),
            ],
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

/** Of more findings than may be told the most severe. */
function withinLimit(files: readonly FileReport[]): readonly FileReport[] {
  const all = files.flatMap(({ findings }) => findings)
  if (all.length <= MOST_RESULTS) return files
  const kept = new Set(
    ORDER.flatMap(severity => all.filter(finding => finding.severity === severity)).slice(0, MOST_RESULTS),
  )
  return files.map(file => ({ ...file, findings: file.findings.filter(finding => kept.has(finding)) }))
}

function leftOut(all: readonly FileReport[], kept: readonly FileReport[]): object[] {
  const count = (files: readonly FileReport[]) =>
    files.reduce((sum, { findings }) => sum + findings.length, 0)
  const missing = count(all) - count(kept)
  if (missing === 0) return []
  const text = `${missing} findings, the least severe, are left out: code scanning takes ${MOST_RESULTS} at most.`
  return [{ level: 'warning', message: { text } }]
}
