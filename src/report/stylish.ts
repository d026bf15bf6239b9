import type { FileReport, Finding, RelatedPlace } from '../findings/finding.ts'
import type { Problem } from '../text/problem.ts'
import type { Colours } from './colours.ts'
import { assumptionPhrase } from './phrases.ts'
import { fileOf, type Locatable, type Locate, locatorOf } from './places.ts'
import type { ReportContext } from './report.ts'
import type { RunReport } from './run.ts'
import { summaryText } from './summary.ts'
import { visible } from './visible.ts'

/** One line of a file's list, and what hangs below it. Its texts are visible already and not yet coloured. */
interface Row {
  readonly place: string
  readonly label: string
  readonly message: string
  readonly name: string
  readonly details: readonly string[]
}

/** Beyond this a message no longer pushes the rule names of its file to the right. */
const WIDEST_MESSAGE = 90

/** For people at a terminal: by file, one line a finding, and a summary. */
export function stylish(run: RunReport, { colours, showInfo, linkTo }: ReportContext): string {
  const files = run.files.map(file => fileText(file, showInfo, colours, linkTo)).filter(text => text !== '')
  return `${[...files, summaryText(run, showInfo, colours)].join('\n')}`
}

function fileText(
  file: FileReport,
  showInfo: boolean,
  colours: Colours,
  linkTo: ReportContext['linkTo'],
): string {
  const locate = locatorOf(file.source)
  const findings = file.findings.filter(({ severity }) => showInfo || severity !== 'info')
  const rows = [
    ...file.problems.map(problem => problemRow(problem, locate)),
    ...findings.map(finding => findingRow(finding, { source: file.source, locate }, linkTo)),
  ]
  if (rows.length === 0) return ''
  return `${colours.underline(visible(file.source.name))}\n${rowsText(rows, colours)}`
}

function findingRow(finding: Finding, file: Locatable, linkTo: ReportContext['linkTo']): Row {
  const assumed = assumptionPhrase(finding.assuming)
  const related = finding.related.map(place => relatedText(place, file))
  const fix = finding.fix && `${finding.fix.safe ? 'fixable' : 'fixable, unsafely'}: ${finding.fix.title}`
  return {
    place: placeOf(file.locate, finding.at),
    label: finding.severity,
    message: visible(finding.message),
    name: linkTo?.(finding.rule) ?? visible(finding.rule),
    details: [assumed, ...related, fix].filter(text => text !== undefined).map(visible),
  }
}

function relatedText(related: RelatedPlace, file: Locatable): string {
  const elsewhere = related.source ? `${related.source.name}:` : ''
  return `${elsewhere}${placeOf(fileOf(related, file).locate, related.at)} ${related.message}`
}

function problemRow({ at, message, code }: Problem, locate: Locate): Row {
  return {
    place: at ? placeOf(locate, at) : '-',
    label: 'problem',
    message: visible(message),
    name: code,
    details: [],
  }
}

function placeOf(locate: Locate, at: Finding['at']): string {
  const { line, column } = locate(at)
  return `${line}:${column}`
}

function rowsText(rows: readonly Row[], colours: Colours): string {
  const places = widest(rows.map(row => row.place))
  const labels = widest(rows.map(row => row.label))
  const messages = Math.min(WIDEST_MESSAGE, widest(rows.map(row => row.message)))
  const indent = ' '.repeat(2 + places + 2 + labels + 2)
  return rows
    .map(({ place, label, message, name, details }) => {
      const paint = painterOf(label, colours)
      const line = `  ${colours.dim(place.padStart(places))}  ${paint(label.padEnd(labels))}  ${message.padEnd(messages)}`
      return [`${line}  ${colours.dim(name)}`, ...details.map(detail => `${indent}${colours.dim(detail)}`)]
        .map(text => `${text}\n`)
        .join('')
    })
    .join('')
}

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map(text => text.length))
}

function painterOf(label: string, colours: Colours): (text: string) => string {
  if (label === 'error') return colours.red
  if (label === 'warning') return colours.yellow
  if (label === 'problem') return colours.magenta
  return colours.blue
}
