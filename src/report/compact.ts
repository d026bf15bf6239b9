import type { RunReport } from '../findings/run.ts'
import { type Entry, entriesOf } from './entries.ts'
import type { ReportContext } from './report.ts'
import { visible } from './visible.ts'

/** One line each, as compilers write it: `file:line:column: severity: message [rule]`. Nothing where there is nothing. */
export function compact(run: RunReport, context: ReportContext): string {
  const shown = entriesOf(run, context).filter(({ severity }) => context.showInfo || severity !== 'info')
  return shown.map(line).join('')
}

function line({ file, at, severity, message, rule, finding }: Entry): string {
  const place = at ? `:${at.line}:${at.column}` : ''
  return `${visible(file.source.name)}${place}: ${finding ? severity : 'problem'}: ${message} [${rule}]\n`
}
