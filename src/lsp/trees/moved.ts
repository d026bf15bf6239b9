import { mappingNode, scalarNode, sequenceNode, type Tag } from '../../syntax/nodes.ts'
import type { Entry, Node, ScalarNode } from '../../syntax/tree.ts'
import type { Span } from '../../text/span.ts'

/** An entry as it is where the text before it has grown by so many characters, or shrunk. */
export function movedEntry(entry: Entry, by: number): Entry {
  return by === 0 ? entry : { key: movedScalar(entry.key, by), value: movedNode(entry.value, by) }
}

export function movedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by }
}

function movedNode(node: Node, by: number): Node {
  if (node.kind === 'scalar') return movedScalar(node, by)
  const span = movedSpan(node.span, by)
  const tag = movedTag(node, by)
  if (node.kind === 'sequence') {
    const items = node.items.map(item => movedNode(item, by))
    return sequenceNode(span, items, node.flow, tag)
  }
  const entries = node.entries.map(entry => movedEntry(entry, by))
  const mapping = mappingNode(span, entries, node.flow, tag)
  return node.merges ? { ...mapping, merges: true } : mapping
}

function movedScalar(node: ScalarNode, by: number): ScalarNode {
  return scalarNode(movedSpan(node.span, by), node.value, node.style, movedTag(node, by))
}

function movedTag({ tag, tagSpan }: Node, by: number): Tag | undefined {
  return tag !== undefined && tagSpan ? { tag, tagSpan: movedSpan(tagSpan, by) } : undefined
}
