import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Location } from 'vscode-languageserver/node'
import type { FileReport, Finding, RelatedPlace } from '../findings/finding.ts'
import { assumptionPhrase } from '../report/phrases.ts'
import { visible } from '../report/visible.ts'
import type { Severity } from '../rule/rule.ts'
import type { Problem } from '../text/problem.ts'
import type { Client } from './client.ts'
import { uriOf } from './followed-files.ts'
import { OpenText } from './open-text.ts'

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
}

/** Rules about what does nothing, which editors grey out, and about what has a successor, which they strike out. */
const TAGS: Readonly<Record<string, DiagnosticTag>> = {
  'redundant-statement': DiagnosticTag.Unnecessary,
  'statement-without-effect': DiagnosticTag.Unnecessary,
  'unused-suppression': DiagnosticTag.Unnecessary,
  'deprecated-key-spec-property': DiagnosticTag.Deprecated,
}

/** The rules that have a tag: a test sees to it that there are such rules. */
export const TAGGED_RULES: readonly string[] = Object.keys(TAGS)

/** What a diagnostic carries for the quick fix: the finding it shows, whatever becomes of its place. */
export interface DiagnosticData {
  readonly fingerprint: string
}

/** A report as an editor shows it, problems first. `pageOf` gives the address of a rule's page. */
export function diagnosticsOf(
  report: FileReport,
  open: OpenText,
  client: Client,
  pageOf: (rule: string) => string | undefined,
): Diagnostic[] {
  return [
    ...report.problems.map(problem => ofProblem(problem, open)),
    ...report.findings.map(finding => ofFinding(finding, open, client, pageOf(finding.rule))),
  ]
}

function ofProblem({ code, message, at }: Problem, open: OpenText): Diagnostic {
  const range = open.rangeOf(at ?? { start: 0, end: 0 })
  return { range, severity: DiagnosticSeverity.Error, code, source: 'kmslint', message: visible(message) }
}

function ofFinding(finding: Finding, open: OpenText, client: Client, page: string | undefined): Diagnostic {
  const { rule, at, severity, related, fingerprint } = finding
  const tag = TAGS[rule]
  const data: DiagnosticData = { fingerprint }
  return {
    range: open.rangeOf(at),
    severity: SEVERITIES[severity],
    code: rule,
    source: 'kmslint',
    message: messageOf(finding),
    ...(client.codeDescription && page !== undefined && { codeDescription: { href: page } }),
    ...(tag !== undefined && client.diagnosticTags.includes(tag) && { tags: [tag] }),
    ...(client.relatedInformation &&
      related.length > 0 && {
        relatedInformation: related.map(place => ({
          location: locationOf(place, open, client),
          message: visible(place.message),
        })),
      }),
    data,
  }
}

function locationOf({ at, source }: RelatedPlace, open: OpenText, { encoding }: Client): Location {
  const file = source ? new OpenText(uriOf(source), 0, source.text, encoding) : open
  return { uri: file.uri, range: file.rangeOf(at) }
}

function messageOf({ message, assuming }: Finding): string {
  const assumed = assumptionPhrase(assuming)
  return visible(assumed === undefined ? message : `${message} (${assumed})`)
}
