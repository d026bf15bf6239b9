import { EMPTY_MODEL, type Format, type Reference } from '../../../src/formats/format.ts'
import { API } from '../../../src/kms/makers/api.ts'
import { readKey } from '../../../src/model/read-key.ts'
import { find } from '../../../src/syntax/lookup.ts'
import type { MappingNode, Node, Tree } from '../../../src/syntax/tree.ts'
import type { Span } from '../../../src/text/span.ts'
import { valueOfNode } from '../../../src/value/from-node.ts'
import type { Value } from '../../../src/value/value.ts'

/** A format made up for tests: a key whose other properties are in the files under `more`, and in those that these name. */
export const KEYS_IN_PARTS: Format = {
  id: 'keys-in-parts',
  title: 'key in parts',
  needles: ['more'],
  hallmark: /more/,
  recognise: ({ root }) => (partsOf(root).length > 0 ? 'certain' : undefined),
  references: ({ root }) => partsOf(root),
  read: ({ root }, { source }, _, neighbours = () => undefined) => {
    if (root?.kind !== 'mapping') return { groups: [], problems: [] }
    const properties: Value = { kind: 'map', span: root.span, entries: all(root, neighbours), complete: true }
    const key = readKey({
      name: source.name,
      at: { span: root.span },
      maker: API,
      schema: 'CreateKey',
      properties,
    })
    return { groups: [[{ assuming: [], model: { ...EMPTY_MODEL, keys: [key] } }]], problems: [] }
  },
}

function partsOf(root: Node | undefined): Reference[] {
  const more = root?.kind === 'mapping' ? find(root, 'more')?.value : undefined
  const items = more?.kind === 'sequence' ? more.items : []
  return items.flatMap(item => (item.kind === 'scalar' ? [{ path: item.value, at: item.span }] : []))
}

function all(
  root: MappingNode,
  neighbours: (at: Span) => Tree | undefined,
): (Value & { kind: 'map' })['entries'] {
  const own = root.entries.filter(({ key }) => key.value !== 'more')
  const others = partsOf(root).flatMap(({ at }) => {
    const part = neighbours(at)?.documents[0]?.root
    return part?.kind === 'mapping' ? all(part, neighbours) : []
  })
  return [
    ...own.map(({ key, value }) => ({ key: key.value, keySpan: key.span, value: valueOfNode(value) })),
    ...others,
  ]
}
