import type { Maker } from '../../kms/makers/maker.ts'
import type { Declaration } from '../../model/read-key.ts'
import { parseEmbedded } from '../../syntax/embedded.ts'
import type { Source } from '../../text/source.ts'
import { valueOfNode } from '../../value/from-node.ts'
import { entryOf, type MapValue, type Value, withEntry } from '../../value/value.ts'
import { type Manifest, manifestScalar } from './manifests.ts'

/** An object by its properties, its policy's text taken as the JSON it holds. */
export function declarationOf(
  { name, nameAt, value }: Manifest,
  maker: Maker,
  properties: Value | undefined,
  source: Source,
): Declaration {
  const none: MapValue = { kind: 'map', span: value.span, use: nameAt.span, entries: [], complete: true }
  return { name, at: nameAt, maker, properties: withPolicy(properties ?? none, source) }
}

function withPolicy(properties: Value, source: Source): Value {
  if (properties.kind !== 'map') return properties
  const policy = entryOf(properties, 'policy')?.value
  const root = policy?.kind === 'text' && policy.node ? parseEmbedded(source, policy.node) : undefined
  return root ? withEntry(properties, 'policy', valueOfNode(root, manifestScalar)) : properties
}

/** The properties and one more, which stands elsewhere in the manifest. */
export function withMore(
  properties: Value | undefined,
  key: string,
  value: Value | undefined,
): Value | undefined {
  if (properties?.kind !== 'map' || !value) return properties
  return { ...properties, entries: [...properties.entries, { key, keySpan: value.span, value }] }
}
