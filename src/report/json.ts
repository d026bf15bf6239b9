import type { FileReport, Finding } from '../findings/finding.ts'
import type { Problem } from '../text/problem.ts'
import { referencesOf } from './entries.ts'
import { fileOf, type Locate, locatorOf } from './places.ts'
import type { ReportContext } from './report.ts'
import { type RunReport, tally } from './run.ts'
import { visibleJson } from './visible.ts'

/** A public contract, described by `json-report.schema.json`: what is taken away or changes its meaning needs a new version. */
export const JSON_SCHEMA_VERSION = 1

export function json(run: RunReport, context: ReportContext): string {
  return `${visibleJson(jsonReport(run, context))}\n`
}

/** The report as data. */
export function jsonReport(run: RunReport, { version, rules }: ReportContext) {
  const references = referencesOf(rules)
  const files = run.files.map(file => ({ file, locate: locatorOf(file.source) }))
  return {
    schemaVersion: JSON_SCHEMA_VERSION,
    tool: { name: 'kmslint', version },
    summary: { files: run.fileCount, filesWithKms: run.filesWithKms, ...summaryOf(run) },
    findings: files.flatMap(({ file, locate }) =>
      file.findings.map(finding => findingOf(finding, file, locate, references.get(finding.rule))),
    ),
    problems: files.flatMap(({ file, locate }) =>
      file.problems.map(problem => problemOf(problem, file, locate)),
    ),
  }
}

function summaryOf(run: RunReport) {
  const { errors, warnings, infos, problems } = tally(run)
  const { suppressed, baselined, fixed } = run
  return {
    errors,
    warnings,
    infos,
    suppressed,
    ...(baselined !== undefined && { baselined }),
    ...(fixed !== undefined && { fixed }),
    problems,
  }
}

function findingOf(finding: Finding, { source }: FileReport, locate: Locate, help: string | undefined) {
  const { rule, messageId, severity, confidence, message, resource, path, assuming, fix, fingerprint } =
    finding
  return {
    rule,
    messageId,
    severity,
    confidence,
    file: source.name,
    ...locate(finding.at),
    message,
    resource,
    path,
    assuming: assuming.map(({ name, value }) => ({ name, value })),
    related: finding.related.map(place => {
      const file = fileOf(place, { source, locate })
      const { line, column } = file.locate(place.at)
      return { file: file.source.name, line, column, message: place.message }
    }),
    ...(fix && {
      fix: {
        title: fix.title,
        safe: fix.safe,
        edits: fix.edits.map(({ start, end, text }) => ({ start, end, text })),
      },
    }),
    ...(help !== undefined && { help }),
    fingerprint,
  }
}

/** Line and column are missing where the problem is the file as a whole. */
function problemOf({ code, message, at }: Problem, { source }: FileReport, locate: Locate) {
  const place = at && locate(at)
  return { code, file: source.name, ...(place && { line: place.line, column: place.column }), message }
}
