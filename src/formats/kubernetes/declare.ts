import type { Maker } from '../../kms/makers/maker.ts'
import { isListName, type ListName } from '../../kms/property-lists.ts'
import type { Declaration } from '../../model/read-key.ts'
import type { Source } from '../../text/source.ts'
import type { Span } from '../../text/span.ts'
import { withJson } from '../../value/held-json.ts'
import type { MapValue, Value } from '../../value/value.ts'
import { type Manifest, manifestScalar } from './manifests.ts'
import { isPatch } from './patches.ts'

/** An object by its properties, its policy's text taken as the JSON it holds. */
export function declarationOf(
  manifest: Manifest,
  maker: Maker,
  properties: Value | undefined,
  source: Source,
): Declaration {
  const { name, nameAt, value } = manifest
  const none: MapValue = { kind: 'map', span: value.span, use: nameAt.span, entries: [], complete: true }
  const written = withJson(properties ?? none, 'policy', source, manifestScalar)
  const isWhole = written.kind !== 'map' || !isPatch(manifest, source.name)
  const schema = schemaOf(manifest)
  return { name, at: nameAt, maker, schema, properties: isWhole ? written : { ...written, complete: false } }
}

/** Of the older provider of Crossplane no names are known. */
function schemaOf({ group, kind }: Manifest): ListName | undefined {
  const maker = /\.upbound\.io$/.test(group) ? 'Crossplane' : 'ACK'
  const schema = `${maker}'s ${kind}`
  return !group.endsWith('crossplane.io') && isListName(schema) ? schema : undefined
}

/** The properties and one more, which stands elsewhere in the manifest. */
export function withMore(
  properties: Value | undefined,
  key: string,
  value: Value | undefined,
  keySpan: Span | undefined = value?.span,
): Value | undefined {
  if (properties?.kind !== 'map' || !value || !keySpan) return properties
  return { ...properties, entries: [...properties.entries, { key, keySpan, value }] }
}
