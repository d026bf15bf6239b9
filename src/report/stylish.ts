import pc from 'picocolors'
import type { FileReport, Finding } from '../findings/finding.ts'
import type { Severity } from '../rule/rule.ts'
import { LineIndex } from '../text/lines.ts'
import { assumingText } from './assuming.ts'
import { printable } from './printable.ts'

type Colors = ReturnType<typeof pc.createColors>

/** For people: grouped by file, a line for each finding, then a count. */
export function stylish(reports: readonly FileReport[], color: boolean): string {
  const colors = pc.createColors(color)
  const shown = reports.filter(({ findings, problems }) => findings.length + problems.length > 0)
  return [...shown.map(report => fileText(report, colors)), `${summary(reports)}\n`].join('\n')
}

function fileText(report: FileReport, colors: Colors): string {
  const lines = new LineIndex(report.source.text)
  const place = (offset: number) => {
    const { line, column } = lines.positionAt(offset)
    return `${line}:${column}`
  }
  const findings = report.findings.flatMap(finding => findingLines(finding, place, colors))
  const problems = report.problems.map(
    ({ at, message, code }) =>
      `  ${place(at?.start ?? 0).padEnd(9)}${colors.magenta('problem')}  ${printable(message)}  ${colors.dim(code)}`,
  )
  return `${colors.underline(printable(report.source.name))}\n${[...findings, ...problems].join('\n')}\n`
}

function findingLines(finding: Finding, place: (offset: number) => string, colors: Colors): string[] {
  const assuming = assumingText(finding.assuming)
  const message = printable(finding.message + (assuming && `, ${assuming}`))
  const paint: Record<Severity, (text: string) => string> = {
    error: colors.red,
    warning: colors.yellow,
    info: colors.blue,
  }
  const head = `  ${place(finding.at.start).padEnd(9)}${paint[finding.severity](finding.severity.padEnd(7))}  ${message}  ${colors.dim(finding.rule)}`
  const related = finding.related.map(
    ({ at, message: text }) => `${' '.repeat(11)}${colors.dim(`${place(at.start)} ${printable(text)}`)}`,
  )
  return [head, ...related]
}

function summary(reports: readonly FileReport[]): string {
  const findings = reports.flatMap(report => report.findings)
  const count = (severity: Severity, word: string) => {
    const many = findings.filter(finding => finding.severity === severity).length
    return `${many} ${word}${many === 1 ? '' : 's'}`
  }
  const problems = reports.reduce((sum, report) => sum + report.problems.length, 0)
  const also = problems > 0 ? `, ${problems} problem${problems === 1 ? '' : 's'}` : ''
  return `${count('error', 'error')}, ${count('warning', 'warning')} in ${reports.length} file${reports.length === 1 ? '' : 's'}${also}`
}
