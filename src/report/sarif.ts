import type { FileReport } from '../findings/finding.ts'
import type { RunReport } from '../findings/run.ts'
import { lineHashes } from './line-hash.ts'
import { locatorOf } from './places.ts'
import type { ReportContext } from './report.ts'
import { levelOf, notificationOf, resultOf } from './sarif-results.ts'
import { ruleDescriptors } from './sarif-rules.ts'
import { visibleJson } from './visible.ts'

/**
 * GitHub refuses a run with more results. Source:
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#file-compatibility,
 * 2026-11-24.
 */
const MOST_RESULTS = 25_000
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/**
 * SARIF 2.1.0, for code scanning services and editors: a result for each finding, a notification for each problem, and
 * the rules that spoke with their pages.
 */
export function sarif(run: RunReport, { version, rules, pages }: ReportContext): string {
  const { files, missing } = mostSevere(run.files)
  const spoke = [...new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)))].sort()
  const codes = [...new Set(files.flatMap(({ problems }) => problems.map(({ code }) => code)))].sort()
  const located = files.map(file => ({
    ...file,
    locate: locatorOf(file.source),
    hashOf: file.findings.length > 0 ? lineHashes(file.source.text) : () => undefined,
  }))
  return sarifText({
    version,
    rules: ruleDescriptors(spoke, rules, pages),
    codes,
    notifications: [
      ...located.flatMap(file =>
        file.problems.map(problem => notificationOf(problem, codes.indexOf(problem.code), file)),
      ),
      ...leftOutNotice(missing),
    ],
    results: located.flatMap(file =>
      file.findings.map(finding => resultOf(finding, spoke.indexOf(finding.rule), file)),
    ),
  })
}

/** What a log is made of. */
export interface SarifParts {
  readonly version: string
  /** The rules that spoke, in the order of their ids; results refer to them by index. */
  readonly rules: readonly object[]
  /** The codes of problems, in order; notifications refer to them by index. */
  readonly codes: readonly string[]
  readonly notifications: readonly object[]
  readonly results: readonly object[]
}

export function sarifText({ version, rules, codes, notifications, results }: SarifParts): string {
  const driver = {
    name: 'kmslint',
    version,
    semanticVersion: version,
    rules,
    notifications: codes.map(id => ({ id })),
  }
  const invocation = { executionSuccessful: codes.length === 0, toolExecutionNotifications: notifications }
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', invocations: [invocation], results }
  return `${visibleJson({ $schema: SCHEMA, version: '2.1.0', runs: [run] })}\n`
}

/** Of more results than may be told the most severe, in their order; and how many are left out. */
export function withinLimit<Result>(
  all: readonly Result[],
  levelIn: (result: Result) => string,
): { readonly kept: readonly Result[]; readonly missing: number } {
  if (all.length <= MOST_RESULTS) return { kept: all, missing: 0 }
  const bySeverity = ['error', 'warning', 'note'].flatMap(level => all.filter(one => levelIn(one) === level))
  const kept = new Set(bySeverity.slice(0, MOST_RESULTS))
  return { kept: all.filter(one => kept.has(one)), missing: all.length - kept.size }
}

/** Tells of results that are left out, where there are any. */
export function leftOutNotice(missing: number): object[] {
  if (missing === 0) return []
  const text = `${missing} findings, the least severe, are left out: code scanning takes ${MOST_RESULTS} at most.`
  return [{ level: 'warning', message: { text }, properties: { leftOut: missing } }]
}

function mostSevere(files: readonly FileReport[]): { files: readonly FileReport[]; missing: number } {
  const all = files.flatMap(({ findings }) => findings)
  const { kept, missing } = withinLimit(all, ({ severity }) => levelOf(severity))
  if (missing === 0) return { files, missing }
  const left = new Set(kept)
  return {
    files: files.map(file => ({ ...file, findings: file.findings.filter(one => left.has(one)) })),
    missing,
  }
}
