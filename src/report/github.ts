import type { RunReport } from '../findings/run.ts'
import type { Severity } from '../rule/rule.ts'
import { type Entry, entriesOf } from './entries.ts'
import { counted } from './phrases.ts'
import type { ReportContext } from './report.ts'

/**
 * Of each kind GitHub shows so many annotations a step, and drops the rest.
 * Source: https://docs.github.com/en/rest/checks/runs and GitHub's community discussion 26680, 2026-11-24.
 */
const MOST_OF_A_KIND = 10

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }
const ORDER: readonly Severity[] = ['error', 'warning', 'info']

/**
 * Workflow commands that GitHub Actions turns into annotations, the most severe first, no more than it shows.
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands, 2026-11-24.
 */
export function github(run: RunReport, context: ReportContext): string {
  const entries = entriesOf(run, context)
  const kinds = ORDER.map(severity => entries.filter(entry => entry.severity === severity))
  const shown = kinds.flatMap(kind => kind.slice(0, MOST_OF_A_KIND))
  const more = entries.length - shown.length
  const rest =
    more === 0 ? '' : `kmslint: ${counted(more, 'finding is', 'findings are')} not annotated: ${LIMIT}\n`
  return shown.map(annotation).join('') + rest
}

const LIMIT = `GitHub shows ${MOST_OF_A_KIND} of a kind for each step; another --format has them all`

function annotation({ file, at, severity, rule, message, help }: Entry): string {
  const properties = {
    file: file.source.name,
    ...(at && { line: at.line, endLine: at.endLine }),
    // Columns are for annotations within one line.
    ...(at && at.line === at.endLine && { col: at.column, endColumn: at.endColumn }),
    title: `kmslint ${rule}`,
  }
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`)
  return `::${COMMANDS[severity]} ${list.join(',')}::${data(help ? `${message}\n${help}` : message)}\n`
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
