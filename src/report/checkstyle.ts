import type { RunReport } from '../findings/run.ts'
import { byFile, entriesOf } from './entries.ts'
import type { ReportContext } from './report.ts'
import { element, xmlDocument } from './xml.ts'

/** Checkstyle's XML. Source: https://checkstyle.org, its XMLLogger, 2026-11-24. */
export function checkstyle(run: RunReport, context: ReportContext): string {
  const named = byFile(entriesOf(run, context))
  const files = [...named].map(([name, entries]) =>
    element(
      'file',
      { name },
      entries.map(({ at, severity, message, rule }) =>
        element('error', {
          line: at?.line ?? 1,
          column: at?.column,
          severity,
          message,
          source: `kmslint.${rule}`,
        }),
      ),
    ),
  )
  return xmlDocument(element('checkstyle', { version: '4.3' }, files))
}
