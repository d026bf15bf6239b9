import type { Source } from '../text/source.ts'
import type { Span } from '../text/span.ts'
import { parseText } from './parse.ts'
import type { Node, ScalarNode } from './tree.ts'

/** The JSON object or list that a string holds, its spans pointing into the outer source; undefined where it holds none. */
export function parseEmbedded(source: Source, scalar: ScalarNode): Node | undefined {
  if (!/^\s*[{[]/.test(scalar.value)) return undefined
  const { documents, problems } = parseText({ name: source.name, text: scalar.value })
  const root = documents[0]?.root
  if (!root || problems.length > 0 || root.kind === 'scalar') return undefined
  const offsets = offsetsOf(source.text, scalar)
  const place = (span: Span): Span =>
    offsets
      ? { start: offsets[span.start] ?? scalar.span.end, end: offsets[span.end] ?? scalar.span.end }
      : scalar.span
  return moved(root, place)
}

function moved(node: Node, place: (span: Span) => Span): Node {
  const span = place(node.span)
  if (node.kind === 'scalar') return { ...node, span }
  if (node.kind === 'sequence') return { ...node, span, items: node.items.map(item => moved(item, place)) }
  const entries = node.entries.map(({ key, value }) => ({
    key: { ...key, span: place(key.span) },
    value: moved(value, place),
  }))
  return { ...node, span, entries }
}

/** Where each character of a scalar's value is written; undefined where lines were folded, so that there is no such place. */
function offsetsOf(text: string, scalar: ScalarNode): number[] | undefined {
  const raw = text.slice(scalar.span.start, scalar.span.end)
  if (scalar.style === 'literal') return aligned(raw, scalar)
  if (/[\r\n]/.test(raw)) return undefined
  const quoted = scalar.style === 'single' || scalar.style === 'double'
  const unit =
    scalar.style === 'double'
      ? /\\(?:x..|u....|U........|[^])|[^]/g
      : scalar.style === 'single'
        ? /''|[^]/g
        : /[^]/g
  const inner = quoted ? raw.slice(1, -1) : raw
  const from = scalar.span.start + (quoted ? 1 : 0)
  return [...[...inner.matchAll(unit)].map(match => from + match.index), from + inner.length]
}

/** A literal block is its lines without their indentation. */
function aligned(raw: string, scalar: ScalarNode): number[] {
  const offsets: number[] = []
  let at = 0
  for (const character of scalar.value.split('')) {
    const found = raw.indexOf(character, at)
    at = found < 0 ? at : found
    offsets.push(scalar.span.start + at)
    at++
  }
  return [...offsets, Math.min(scalar.span.start + at, scalar.span.end)]
}
