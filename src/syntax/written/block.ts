import type { Span } from '../../text/span.ts'
import { Pieces } from './pieces.ts'

interface Line {
  readonly start: number
  readonly end: number
}

/** Undoes what block scalars (`|` and `>`) do to text: indentation and, in folded ones, lines made one. */
export function unfoldBlock(text: string, span: Span, value: string, isFolded: boolean): Pieces {
  const pieces = new Pieces()
  const [, ...lines] = linesOf(text, span)
  const indent = indentOf(text, lines, value)
  let last: { end: number; isDeeper: boolean } | undefined
  let blank = 0
  for (const { start, end } of lines) {
    if (end - start <= indent) {
      blank++
      continue
    }
    const isDeeper = isFolded && /[ \t]/.test(text.charAt(start + indent))
    const separator = last ? between(isFolded && !last.isDeeper && !isDeeper, blank) : '\n'.repeat(blank)
    pieces.add(separator, last?.end ?? start, start + indent)
    pieces.copy(text, start + indent, end)
    last = { end, isDeeper }
    blank = 0
  }
  // The breaks that the block ends with: how many count is the header's to say.
  const rest = value.slice(pieces.value.length)
  if (/^\n+$/.test(rest)) pieces.add(rest, span.end, span.end)
  return pieces
}

function between(joins: boolean, blank: number): string {
  if (!joins) return '\n'.repeat(blank + 1)
  return blank === 0 ? ' ' : '\n'.repeat(blank)
}

function linesOf(text: string, { start, end }: Span): Line[] {
  const lines: Line[] = []
  let at = start
  for (const match of text.slice(start, end).matchAll(/\r\n?|\n/g)) {
    lines.push({ start: at, end: start + match.index })
    at = start + match.index + match[0].length
  }
  lines.push({ start: at, end })
  return lines
}

/** By how much the block is indented: what the first line with text has more of it than the value has. */
function indentOf(text: string, lines: readonly Line[], value: string): number {
  const first = lines.find(({ start, end }) => text.slice(start, end).trim() !== '')
  if (!first) return Number.POSITIVE_INFINITY
  const written = spacesAt(text.slice(first.start, first.end))
  return written - spacesAt(value.replace(/^\n+/, ''))
}

function spacesAt(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0
}
