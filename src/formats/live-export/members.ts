import type { MappingNode, Node } from '../../syntax/tree.ts'
import type { Source } from '../../text/source.ts'
import { valueOfNode } from '../../value/from-node.ts'
import { heldJson } from '../../value/held-json.ts'
import { entryOf, knownText, type MapValue, type Value } from '../../value/value.ts'

/** An answer's values; what it holds as JSON in a text, as policies are, is read as what it is. */
export function valueOfAnswer(node: MappingNode, source: Source): MapValue {
  const entries = node.entries.map(({ key, value }) => ({
    key: key.value,
    keySpan: key.span,
    value: unfolded(value, source),
  }))
  return { kind: 'map', span: node.span, entries, complete: false }
}

function unfolded(node: Node, source: Source): Value {
  return (node.kind === 'scalar' ? heldJson(node, source) : undefined) ?? valueOfNode(node)
}

export function mapOf(map: MapValue, name: string): MapValue | undefined {
  const value = entryOf(map, name)?.value
  return value?.kind === 'map' ? value : undefined
}

/** The mappings of a list. */
export function mapsIn(map: MapValue, name: string): readonly MapValue[] {
  const value = entryOf(map, name)?.value
  return value?.kind === 'list' ? value.items.filter(item => item.kind === 'map') : []
}

/** A member's whole text, where it is one and known. */
export function memberText(map: MapValue, name: string): string | undefined {
  const value = entryOf(map, name)?.value
  return value?.kind === 'text' ? knownText(value) : undefined
}

/** The map with a member under its newer name, where it has only the older one. */
export function renamed(map: MapValue, older: string, newer: string): MapValue {
  if (entryOf(map, newer)) return map
  const entries = map.entries.map(entry => (entry.key === older ? { ...entry, key: newer } : entry))
  return { ...map, entries }
}
