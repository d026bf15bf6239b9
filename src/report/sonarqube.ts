import type { RelatedPlace } from '../findings/finding.ts'
import type { RunReport } from '../findings/run.ts'
import type { Severity } from '../rule/rule.ts'
import type { Span } from '../text/span.ts'
import { type Entry, entriesOf } from './entries.ts'
import { fileOf, type Locatable, type Region } from './places.ts'
import type { ReportContext } from './report.ts'
import { visible, visibleJson } from './visible.ts'

const IMPACTS: Readonly<Record<Severity, string>> = { error: 'HIGH', warning: 'MEDIUM', info: 'LOW' }

/**
 * SonarQube's generic issues, in the form it takes since 10.3: rules apart from issues, columns from 0.
 * Source: https://docs.sonarsource.com/sonarqube/10.3/analyzing-source-code/importing-external-issues/generic-issue-import-format,
 * 2026-11-24.
 */
export function sonarqube(run: RunReport, context: ReportContext): string {
  const entries = entriesOf(run, context)
  const rules = [...new Map(entries.map(entry => [entry.rule, entry])).values()]
  const report = { rules: rules.map(entry => ruleOf(entry, context)), issues: entries.map(issueOf) }
  return `${visibleJson(report)}\n`
}

function ruleOf({ rule, severity, help, finding }: Entry, { rules }: ReportContext): object {
  const known = rules.find(({ id }) => id === rule)
  const about = known?.summary ?? 'kmslint could not do its work'
  return {
    id: rule,
    name: about,
    description: help === undefined ? about : `${about}. ${help}`,
    engineId: 'kmslint',
    cleanCodeAttribute: finding ? 'TRUSTWORTHY' : 'COMPLETE',
    impacts: [{ softwareQuality: 'SECURITY', severity: IMPACTS[known?.severity ?? severity] }],
  }
}

function issueOf(entry: Entry): object {
  const { rule, message, file, at, finding, locate } = entry
  const { source } = file
  const related = finding?.related ?? []
  return {
    ruleId: rule,
    primaryLocation: { message, filePath: source.name, ...rangeOf(at, { source, locate }) },
    ...(related.length > 0 && {
      secondaryLocations: related.map(place => relatedOf(place, entry)),
    }),
  }
}

function relatedOf(related: RelatedPlace, { file: { source }, locate }: Entry): object {
  const file = fileOf(related, { source, locate })
  const message = visible(related.message)
  return { message, filePath: file.source.name, ...rangeOf(file.locate(related.at), file) }
}

/** SonarQube refuses a range with nothing in it, so an empty place is given by its line alone. */
function rangeOf(at: Region | undefined, { locate, source }: Locatable): object {
  if (!at) return {}
  const { line, column, endLine, endColumn } = at
  const isEmpty = line === endLine && column === endColumn
  const end = locate({ start: source.text.length, end: source.text.length } satisfies Span)
  if (isEmpty || endLine > end.line) return { textRange: { startLine: line } }
  return { textRange: { startLine: line, endLine, startColumn: column - 1, endColumn: endColumn - 1 } }
}
