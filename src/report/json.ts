import type { FileReport } from '../findings/finding.ts'
import type { Severity } from '../rule/rule.ts'
import { LineIndex } from '../text/lines.ts'

/** For programs: a public contract, versioned. Lines and columns count from 1, ends are exclusive. */
export function json(reports: readonly FileReport[], version: string): string {
  const findings = reports.flatMap(findingsOf)
  const count = (severity: Severity) => findings.filter(finding => finding.severity === severity).length
  const summary = {
    files: reports.length,
    filesWithKms: reports.filter(report => report.format !== undefined).length,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    suppressed: reports.reduce((sum, report) => sum + report.suppressed, 0),
    problems: reports.reduce((sum, report) => sum + report.problems.length, 0),
  }
  const problems = reports.flatMap(problemsOf)
  return `${JSON.stringify({ schemaVersion: 1, tool: { name: 'kmslint', version }, summary, findings, problems }, null, 2)}\n`
}

function findingsOf({ source, findings }: FileReport) {
  const lines = new LineIndex(source.text)
  return findings.map(({ at, related, messageId, message, ...finding }) => {
    const start = lines.positionAt(at.start)
    const end = lines.positionAt(at.end)
    return {
      rule: finding.rule,
      messageId,
      severity: finding.severity,
      confidence: finding.confidence,
      file: source.name,
      ...start,
      endLine: end.line,
      endColumn: end.column,
      message,
      resource: finding.resource,
      path: finding.path,
      assuming: finding.assuming,
      related: related.map(place => ({
        file: source.name,
        ...lines.positionAt(place.at.start),
        message: place.message,
      })),
      ...(finding.fix && { fix: finding.fix }),
      fingerprint: finding.fingerprint,
    }
  })
}

function problemsOf({ source, problems }: FileReport) {
  const lines = new LineIndex(source.text)
  return problems.map(({ code, message, at }) => ({
    code,
    file: source.name,
    ...lines.positionAt(at?.start ?? 0),
    message,
  }))
}
