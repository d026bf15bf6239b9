import type { Finding } from '../findings/finding.ts'
import type { Severity } from '../rule/rule.ts'
import type { ReportContext } from './report.ts'
import type { RunReport } from './run.ts'
import { summaryText } from './summary.ts'

interface Count {
  readonly rule: string
  readonly severity: Severity
  readonly findings: number
  readonly fixable: number
}

/** How often each rule spoke, the most frequent first, and which findings `--fix` mends. */
export function statistics(run: RunReport, { colours, showInfo }: ReportContext): string {
  const counts = countsOf(run, showInfo)
  const width = Math.max(...counts.map(({ findings }) => String(findings).length))
  const names = Math.max(...counts.map(({ rule }) => rule.length))
  const paints = { error: colours.red, warning: colours.yellow, info: colours.blue }
  const rows = counts.map(({ rule, severity, findings, fixable }) => {
    const note = fixable > 0 ? colours.green(`  ${fixable === findings ? '' : `${fixable} `}fixable`) : ''
    return `${String(findings).padStart(width)}  ${paints[severity](severity.padEnd(7))}  ${note === '' ? rule : rule.padEnd(names)}${note}\n`
  })
  return `${rows.join('')}${rows.length > 0 ? '\n' : ''}${summaryText(run, showInfo, colours)}`
}

function countsOf({ files }: RunReport, showInfo: boolean): Count[] {
  const shown = files
    .flatMap(({ findings }) => findings)
    .filter(({ severity }) => showInfo || severity !== 'info')
  // A rule may speak with two severities: each has a row of its own.
  const groups = new Map<string, Finding[]>()
  for (const finding of shown) {
    const name = `${finding.rule} ${finding.severity}`
    groups.set(name, [...(groups.get(name) ?? []), finding])
  }
  return [...groups.values()]
    .flatMap(countOf)
    .sort((a, b) => b.findings - a.findings || (a.rule < b.rule ? -1 : 1))
}

function countOf(findings: readonly Finding[]): Count[] {
  const [first] = findings
  if (!first) return []
  const fixable = findings.filter(({ fix }) => fix?.safe).length
  return [{ rule: first.rule, severity: first.severity, findings: findings.length, fixable }]
}
