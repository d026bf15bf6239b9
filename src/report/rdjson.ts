import type { RunReport } from '../findings/run.ts'
import type { Severity } from '../rule/rule.ts'
import type { Span } from '../text/span.ts'
import { type Entry, entriesOf } from './entries.ts'
import type { ReportContext } from './report.ts'
import { visibleJson } from './visible.ts'

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', info: 'INFO' }
const HOME = 'https://github.com/kmslint/kmslint'

/**
 * reviewdog's diagnostic format, with fixes as suggestions. Columns count bytes of UTF-8 from 1, ends are exclusive.
 * Source: https://github.com/reviewdog/reviewdog/tree/master/proto/rdf, 2026-11-24.
 */
export function rdjson(run: RunReport, context: ReportContext): string {
  const diagnostics = entriesOf(run, context).map(diagnosticOf)
  return `${visibleJson({ source: { name: 'kmslint', url: HOME }, diagnostics })}\n`
}

function diagnosticOf(entry: Entry): object {
  const { file, severity, rule, message, help, finding } = entry
  const range = finding ? rangeOf(finding.at, entry) : undefined
  return {
    message,
    location: { path: file.source.name, ...(range && { range }) },
    severity: SEVERITIES[severity],
    code: { value: rule, ...(help !== undefined && { url: help }) },
    ...(finding?.fix && {
      suggestions: finding.fix.edits.map(edit => ({ range: rangeOf(edit, entry), text: edit.text })),
    }),
  }
}

function rangeOf(span: Span, entry: Entry) {
  const { line, endLine } = entry.locate(span)
  return {
    start: { line, column: byteColumn(span.start, entry) },
    end: { line: endLine, column: byteColumn(span.end, entry) },
  }
}

const encoder = new TextEncoder()

/** From 1, in bytes of UTF-8. */
function byteColumn(offset: number, { file, locate }: Entry): number {
  const { column } = locate({ start: offset, end: offset })
  return encoder.encode(file.source.text.slice(offset - (column - 1), offset)).length + 1
}
