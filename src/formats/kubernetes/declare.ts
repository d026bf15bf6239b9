import type { Maker } from '../../kms/makers/maker.ts'
import type { Declaration } from '../../model/read-key.ts'
import type { Source } from '../../text/source.ts'
import { withJson } from '../../value/held-json.ts'
import type { MapValue, Value } from '../../value/value.ts'
import { type Manifest, manifestScalar } from './manifests.ts'

/** An object by its properties, its policy's text taken as the JSON it holds. */
export function declarationOf(
  { name, nameAt, value }: Manifest,
  maker: Maker,
  properties: Value | undefined,
  source: Source,
): Declaration {
  const none: MapValue = { kind: 'map', span: value.span, use: nameAt.span, entries: [], complete: true }
  return {
    name,
    at: nameAt,
    maker,
    properties: withJson(properties ?? none, 'policy', source, manifestScalar),
  }
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
