import type { ScalarEvent } from 'js-yaml'
import type { Span } from '../../text/span.ts'
import { skipBlank } from './blank.ts'

const KEEP = 3

/**
 * The text of a block scalar: from its `|` or `>` to the end of its last line that is not blank, the line break left
 * out. With `+`, which keeps blank lines and breaks, to the end of what is kept. The header alone when it has no text.
 */
export function blockSpan(text: string, from: number, { valueStart, valueEnd, chomping }: ScalarEvent): Span {
  const start = header(text, from, valueStart)
  if (chomping === KEEP && valueEnd > valueStart) return { start, end: valueEnd }
  let end = valueEnd
  while (end > valueStart && isSpace(text.charCodeAt(end - 1))) end--
  if (end <= valueStart) return { start, end: headerEnd(text, start) }
  // White space that ends the last line is part of the text.
  while (end < valueEnd && !isBreak(text.charCodeAt(end))) end++
  return { start, end }
}

/** The `|` or `>`: the first one after the `:`, `-` or `?` it follows. */
function header(text: string, from: number, limit: number): number {
  let at = skipBlank(text, from)
  while (at < limit && !isHeader(text.charCodeAt(at))) at = skipBlank(text, at + 1)
  return at
}

function headerEnd(text: string, start: number): number {
  let end = start + 1
  while (/[-+\d]/.test(text.charAt(end))) end++
  return end
}

function isHeader(code: number): boolean {
  return code === 124 || code === 62
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || isBreak(code)
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13
}
