import type { Entry, MappingNode, Node } from '../../syntax/tree.ts'
import { itemsOf, mappingOf, memberOf } from './nodes.ts'

/** A block with one label: a variable, a set of locals. */
export interface Block {
  readonly key: Entry['key']
  readonly body: MappingNode
}

/** A block of two labels: `resource` `aws_kms_key` `main`. */
export interface ResourceBlock extends Block {
  readonly type: string
}

/**
 * The bodies that stand for blocks: one object, or a list of them, at any level.
 * https://developer.hashicorp.com/terraform/language/syntax/json#nested-block-mapping
 */
export function bodiesOf(node: Node | undefined): readonly MappingNode[] {
  const items = node?.kind === 'sequence' ? itemsOf(node) : [node]
  return items.flatMap(item => mappingOf(item) ?? [])
}

/** The blocks of a kind that have one label, such as `variable`. */
export function blocksOf(root: MappingNode, kind: string): readonly Block[] {
  return bodiesOf(memberOf(root, kind)).flatMap(labels)
}

/** The blocks of a kind that have two labels, `resource` and `data`. */
export function resourceBlocksOf(root: MappingNode, kind: 'resource' | 'data'): readonly ResourceBlock[] {
  const types = bodiesOf(memberOf(root, kind)).flatMap(({ entries }) => entries)
  return types.flatMap(type =>
    bodiesOf(type.value)
      .flatMap(labels)
      .map(block => ({ ...block, type: type.key.value })),
  )
}

/** `//` is where JSON configuration has its comments. */
function labels({ entries }: MappingNode): readonly Block[] {
  return entries
    .filter(({ key }) => key.value !== COMMENT)
    .flatMap(({ key, value }) => bodiesOf(value).map(body => ({ key, body })))
}

export const COMMENT = '//'
