import { find } from '../../syntax/lookup.ts'
import type { MappingNode, Node, ScalarNode } from '../../syntax/tree.ts'
import { scalarValue, valueOfNode } from '../../value/from-node.ts'
import type { MapEntry, Value } from '../../value/value.ts'

export function mappingOf(node: Node | undefined): MappingNode | undefined {
  return node?.kind === 'mapping' ? node : undefined
}

/** What stands under a name, if `owner` is a mapping that has it. */
export function memberOf(owner: Node | undefined, name: string): Node | undefined {
  return owner?.kind === 'mapping' ? find(owner, name)?.value : undefined
}

export function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.kind === 'sequence' ? node.items : []
}

export function textOf(node: Node | undefined): string | undefined {
  return node?.kind === 'scalar' && !isNull(node) ? node.value : undefined
}

export function isNull(node: Node | undefined): boolean {
  return node?.kind === 'scalar' && node.style === 'plain' && node.value === 'null'
}

export function isTrue(node: Node | undefined): boolean {
  return node?.kind === 'scalar' && node.style === 'plain' && node.value === 'true'
}

/** `null` is how Terraform leaves a thing out. */
export function plainValue(node: Node): Value {
  return valueOfNode(node, scalar =>
    isNull(scalar) ? { kind: 'absent', span: scalar.span } : scalarValue(scalar),
  )
}

export function entryAt(key: ScalarNode, value: Value): MapEntry {
  return { key: key.value, keySpan: key.span, value }
}
