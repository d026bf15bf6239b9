import type { FileReport, Finding } from '../../src/findings/finding.ts'
import { assumptionPhrase } from '../../src/report/phrases.ts'
import { visible } from '../../src/report/visible.ts'
import { LineIndex } from '../../src/text/lines.ts'
import type { Problem } from '../../src/text/problem.ts'

/** What an output fence holds: each finding as the terminal shows it, without colours, columns and the rule's name. */
export function showReport({ source, findings, problems }: FileReport): string {
  const lines = new LineIndex(source.text)
  const shown = [
    ...findings.flatMap(finding => showFinding(finding, lines)),
    ...problems.map(problem => showProblem(problem, lines)),
  ]
  return shown.map(line => `${visible(line)}\n`).join('')
}

function showFinding({ at, severity, message, assuming, related, fix }: Finding, lines: LineIndex): string[] {
  const assumption = assumptionPhrase(assuming)
  return [
    `${placeText(at.start, lines)} ${severity} ${message}`,
    ...(assumption ? [`  ${assumption}`] : []),
    ...related.map(({ at: place, message: what }) => `  ${placeText(place.start, lines)} ${what}`),
    ...(fix ? [`  ${fix.safe ? 'fixable' : 'fixable, unsafely'}: ${fix.title}`] : []),
  ]
}

function showProblem({ at, code, message }: Problem, lines: LineIndex): string {
  return `${at ? placeText(at.start, lines) : '-'} problem ${code}: ${message}`
}

function placeText(offset: number, lines: LineIndex): string {
  const { line, column } = lines.positionAt(offset)
  return `${line}:${column}`
}
