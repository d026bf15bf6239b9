import type { Source } from '../text/source.ts'
import type { Span } from '../text/span.ts'
import type { ScalarNode } from './tree.ts'
import { unfoldBlock } from './written/block.ts'
import { unfoldFlow } from './written/flow.ts'

/** Where a scalar's text is written: as it is from some offset on, or character by character. */
type Written = number | { readonly starts: readonly number[]; readonly ends: readonly number[] }

const known = new WeakMap<ScalarNode, Written | 'unknown'>()

/**
 * Where in the source a part of a scalar's value is written: `from` and `to` count in `scalar.value`. Escapes, doubled
 * quotes, folded lines and block indentation are followed. The scalar's whole span where that cannot be told.
 */
export function sourceSpan(source: Source, scalar: ScalarNode, from: number, to: number): Span {
  const { movedBy = 0 } = scalar
  if (movedBy > 0) {
    const { start, end } = sourceSpan(source, movedBack(scalar, movedBy), from, to)
    return { start: start + movedBy, end: end + movedBy }
  }
  let written = known.get(scalar)
  if (written === undefined) {
    written = writtenAt(source.text, scalar) ?? 'unknown'
    known.set(scalar, written)
  }
  if (written === 'unknown') return scalar.span
  if (typeof written === 'number') return { start: written + from, end: written + to }
  const { starts, ends } = written
  if (from >= to) {
    const at = starts[from] ?? ends[from - 1] ?? scalar.span.start
    return { start: at, end: at }
  }
  return { start: starts[from] ?? scalar.span.start, end: ends[to - 1] ?? scalar.span.end }
}

const back = new WeakMap<ScalarNode, ScalarNode>()

/** A scalar where its source has it: the same one each time, as much is kept by nodes. */
function movedBack(scalar: ScalarNode, by: number): ScalarNode {
  const { span, movedBy: _, ...rest } = scalar
  const made = back.get(scalar) ?? { ...rest, span: { start: span.start - by, end: span.end - by } }
  back.set(scalar, made)
  return made
}

function writtenAt(text: string, { span, style, value }: ScalarNode): Written | undefined {
  const quote = style === 'single' || style === 'double' ? 1 : 0
  const start = span.start + quote
  const isAsWritten = span.end - start - quote === value.length && text.startsWith(value, start)
  if (isAsWritten) return start
  const pieces =
    style === 'literal' || style === 'folded'
      ? unfoldBlock(text, span, value, style === 'folded')
      : unfoldFlow(text, { start, end: span.end - quote }, style)
  // A node whose text stands elsewhere, inside another text, is none of this source's.
  return pieces.value === value ? pieces : undefined
}
