import { fingerprintOf } from '../findings/fingerprint.ts'
import type { RunReport } from '../findings/run.ts'
import type { Severity } from '../rule/rule.ts'
import { type Entry, entriesOf } from './entries.ts'
import type { ReportContext } from './report.ts'
import { visibleJson } from './visible.ts'

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'major', info: 'info' }

/**
 * GitLab's Code Quality report. GitLab shows the first of several entries with one fingerprint, so ours are made unique by
 * the file's name.
 * Source: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format, 2026-11-24.
 */
export function gitlab(run: RunReport, context: ReportContext): string {
  const seen = new Map<string, number>()
  const issues = entriesOf(run, context).map(entry => {
    const identity = identityOf(entry)
    const nth = seen.get(identity) ?? 0
    seen.set(identity, nth + 1)
    return issueOf(entry, fingerprintOf(identity, nth))
  })
  return `${visibleJson(issues)}\n`
}

function identityOf({ file, rule, finding, message }: Entry): string {
  return [file.source.name, rule, finding?.fingerprint ?? message].join('|')
}

function issueOf({ file, rule, severity, message, at }: Entry, fingerprint: string): object {
  return {
    description: message,
    check_name: rule,
    fingerprint,
    severity: SEVERITIES[severity],
    location: {
      // GitLab finds no file whose path begins with "./".
      path: file.source.name.replace(/^\.\//, ''),
      lines: { begin: at?.line ?? 1, ...(at && { end: at.endLine }) },
    },
  }
}
