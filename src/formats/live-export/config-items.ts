import { CONFIG_ITEM } from '../../kms/makers/answer.ts'
import type { Key } from '../../model/model.ts'
import { accountNamedBy, readKey } from '../../model/read-key.ts'
import { parseEmbedded } from '../../syntax/embedded.ts'
import { find } from '../../syntax/lookup.ts'
import type { MappingNode, Node } from '../../syntax/tree.ts'
import type { Source } from '../../text/source.ts'
import { entryOf, type MapEntry } from '../../value/value.ts'
import { memberText, renamed, valueOfAnswer } from './members.ts'

/** What AWS Config puts its items into: in snapshots and answers, and in what it calls functions with. */
const WRAPPERS = ['configurationItems', 'baseConfigurationItems', 'configurationItem']

/** Items of AWS Config that record a key. */
export function configItemsIn(root: Node): readonly MappingNode[] {
  if (root.kind !== 'mapping') return []
  const wrapped = WRAPPERS.flatMap(name => find(root, name)?.value ?? [])
  const nodes =
    wrapped.length === 0 ? [root] : wrapped.flatMap(node => (node.kind === 'sequence' ? node.items : [node]))
  return nodes.filter(isKeyItem)
}

function isKeyItem(node: Node): node is MappingNode {
  if (node.kind !== 'mapping' || !find(node, 'configuration')) return false
  const type = find(node, 'resourceType')?.value
  return type?.kind === 'scalar' && type.value === 'AWS::KMS::Key'
}

/** The key that an item records; none for a key that AWS manages, or one that is gone. */
export function readConfigItem(item: MappingNode, source: Source): Key[] {
  const configuration = sectionOf(item, 'configuration', source)
  if (!configuration) return []
  const metadata = renamed(valueOfAnswer(configuration, source), 'keySpec', CONFIG_ITEM.names.spec ?? '')
  if (memberText(metadata, 'keyManager') === 'AWS') return []
  const supplement = sectionOf(item, 'supplementaryConfiguration', source)
  const entries: MapEntry[] = [
    ...metadata.entries,
    ...(supplement ? valueOfAnswer(supplement, source).entries : []),
    ...valueOfAnswer(item, source).entries.filter(({ key }) => key === 'tags'),
  ]
  const properties = { kind: 'map', span: configuration.span, entries, complete: false } as const
  const name = memberText(metadata, 'keyId') ?? source.name
  const account = accountNamedBy(entryOf(metadata, 'arn')?.value)
  return [readKey({ name, at: { span: item.span }, maker: CONFIG_ITEM, properties, account })]
}

/** A section, which answers to requests hold as JSON in a text. */
function sectionOf(item: MappingNode, name: string, source: Source): MappingNode | undefined {
  const node = find(item, name)?.value
  const section = node?.kind === 'scalar' ? parseEmbedded(source, node) : node
  return section?.kind === 'mapping' ? section : undefined
}
