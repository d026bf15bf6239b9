import type { FileReport } from '../findings/finding.ts'
import type { Colours } from './colours.ts'
import { type Entry, entriesOf } from './entries.ts'
import { maskedText } from './masked.ts'
import { fileOf, type Region } from './places.ts'
import type { ReportContext } from './report.ts'
import type { RunReport } from './run.ts'
import { summaryText } from './summary.ts'
import { visible } from './visible.ts'

/** A line of a frame is cut beyond this, so that minified JSON fills no screen. */
const WIDEST = 100

/** For people who want to see the lines: each finding with the text it is about, as compilers show it. */
export function pretty(run: RunReport, context: ReportContext): string {
  const shown = entriesOf(run, context).filter(({ severity }) => context.showInfo || severity !== 'info')
  const { colours, showInfo } = context
  const parts = shown.map(entry => `${entryText(entry, context)}\n`)
  return `${parts.join('\n')}${parts.length > 0 ? '\n' : ''}${summaryText(run, showInfo, colours)}`
}

function entryText(entry: Entry, { colours, linkTo }: ReportContext): string {
  const { file, at, severity, message, rule, finding } = entry
  const paint = { error: colours.red, warning: colours.yellow, info: colours.blue }[severity]
  const label = finding ? severity : 'problem'
  const place = at ? `:${at.line}:${at.column}` : ''
  const head = `${colours.bold(paint(label))}${colours.bold(`: ${message}`)} ${colours.dim((finding && linkTo?.(rule)) ?? rule)}`
  const frames = at ? framesOf(entry, at, paint, colours) : []
  const fix = finding?.fix
  const help = fix ? [`  ${colours.green('fix')}: ${visible(fix.title)}${fix.safe ? '' : ' (unsafe)'}`] : []
  const where = `  ${colours.dim('at')} ${visible(file.source.name)}${place}`
  return [head, where, ...frames, ...elsewhere(entry, colours), ...help].join('\n')
}

/** Of what stands in other files the text is not shown. */
function elsewhere({ file: { source }, locate, finding }: Entry, colours: Colours): string[] {
  const related = finding?.related.filter(place => place.source) ?? []
  return related.map(place => {
    const file = fileOf(place, { source, locate })
    const { line, column } = file.locate(place.at)
    return `  ${colours.blue(visible(`${file.source.name}:${line}:${column} ${place.message}`))}`
  })
}

interface Mark {
  readonly at: Region
  readonly message: string
  readonly paint: (text: string) => string
}

/** The finding's line and those of its related places in the file, in the order of the text. */
function framesOf(
  { file, finding, locate }: Entry,
  at: Region,
  paint: Mark['paint'],
  colours: Colours,
): string[] {
  const here = finding?.related.filter(({ source }) => !source) ?? []
  const related = here.map(({ at: span, message }) => ({
    at: locate(span),
    message: visible(message),
    paint: colours.blue,
  }))
  const marks: Mark[] = [{ at, message: '', paint }, ...related].sort((a, b) => a.at.line - b.at.line)
  const width = Math.max(...marks.map(mark => String(mark.at.line).length))
  const gap = `  ${' '.repeat(width)} ${colours.dim('|')}`
  const lines = marks.flatMap(mark => markLines(mark, lineText(file, mark.at), width, colours))
  return [gap, ...lines, gap]
}

const linesOf = new WeakMap<FileReport, readonly string[]>()

/** What is masked is so in whatever finding's frame it stands. A file is masked and split once, however many frames it has. */
function lineText(file: FileReport, { line }: Region): string {
  const lines = linesOf.get(file) ?? maskedText(file).split(/\r\n|\r|\n/)
  linesOf.set(file, lines)
  return lines[line - 1] ?? ''
}

function markLines({ at, message, paint }: Mark, text: string, width: number, colours: Colours): string[] {
  const number = String(at.line).padStart(width)
  const from = at.column - 1 > WIDEST / 2 ? at.column - 1 - WIDEST / 4 : 0
  const shown = cut(text, from)
  const before = prefix(text, from, at.column - 1)
  const end = at.line === at.endLine ? at.endColumn - 1 : text.length
  const length = Math.max(1, Math.min(visible(text.slice(at.column - 1, end)).length, WIDEST - before.length))
  const under = ' '.repeat(before.length) + paint('^'.repeat(length))
  const note = message === '' ? '' : ` ${paint(message)}`
  return [
    `  ${colours.dim(`${number} |`)} ${shown}`,
    `  ${' '.repeat(width)} ${colours.dim('|')} ${under}${note}`,
  ]
}

function prefix(text: string, from: number, column: number): string {
  return (from > 0 ? '…' : '') + visible(text.slice(from, column))
}

function cut(text: string, from: number): string {
  const rest = visible(text.slice(from, from + WIDEST))
  return `${from > 0 ? '…' : ''}${rest}${text.length > from + WIDEST ? '…' : ''}`
}
