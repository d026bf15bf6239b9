import type { MappingNode, Node, ScalarNode } from '../syntax/tree.ts'
import type { MapEntry, TextValue, Value } from './value.ts'

/** What a node says where no expression needs working out: plain JSON, or YAML without a format's own tags. */
export function valueOfNode(node: Node, scalar: (node: ScalarNode) => Value = scalarValue): Value {
  if (node.kind === 'scalar') return scalar(node)
  if (node.kind === 'sequence') {
    return { kind: 'list', span: node.span, items: node.items.map(item => valueOfNode(item, scalar)) }
  }
  return { kind: 'map', span: node.span, entries: entriesOf(node, scalar), complete: true }
}

export function scalarValue(node: ScalarNode): TextValue {
  const pieces = node.value === '' ? [] : [node.value]
  return { kind: 'text', span: node.span, pieces, plain: node.style === 'plain', node }
}

function entriesOf(node: MappingNode, scalar: (node: ScalarNode) => Value): MapEntry[] {
  return node.entries.map(({ key, value }) => ({
    key: key.value,
    keySpan: key.span,
    value: valueOfNode(value, scalar),
  }))
}
