import type { Source } from '../text/source.ts'
import type { Span } from '../text/span.ts'
import { readJson } from './json/read.ts'
import type { Node, ScalarNode } from './tree.ts'
import { sourceSpan } from './written.ts'

export { sourceSpan } from './written.ts'

/**
 * The JSON object or list that a scalar holds as text, its spans pointing into the source around it; undefined where it
 * holds none, or one that is not well-formed. Keys given twice are taken as they are.
 */
export function parseEmbedded(source: Source, scalar: ScalarNode): Node | undefined {
  if (!/^\s*[{[]/.test(scalar.value)) return undefined
  const { documents, problems } = readJson(scalar.value)
  const root = documents[0]?.root
  if (!root || problems.some(({ code }) => code !== 'duplicate-key')) return undefined
  const { movedBy } = scalar
  const by = movedBy === undefined ? {} : { movedBy }
  return moved(root, ({ start, end }) => sourceSpan(source, scalar, start, end), by)
}

function moved(node: Node, place: (span: Span) => Span, by: Pick<ScalarNode, 'movedBy'>): Node {
  const span = place(node.span)
  if (node.kind === 'scalar') return { ...node, span, lengthInText: node.span.end - node.span.start, ...by }
  if (node.kind === 'sequence')
    return { ...node, span, items: node.items.map(item => moved(item, place, by)) }
  const entries = node.entries.map(({ key, value }) => ({
    key: { ...key, span: place(key.span) },
    value: moved(value, place, by),
  }))
  return { ...node, span, entries }
}
