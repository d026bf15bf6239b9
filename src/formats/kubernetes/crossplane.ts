import {
  CROSSPLANE,
  CROSSPLANE_CLASSIC,
  CROSSPLANE_EXTERNAL,
  CROSSPLANE_REPLICA,
  EXTERNAL_NAME,
} from '../../kms/makers/crossplane.ts'
import type { Maker } from '../../kms/makers/maker.ts'
import type { Declaration } from '../../model/read-key.ts'
import type { Source } from '../../text/source.ts'
import { entryOf, type MapValue, type Value } from '../../value/value.ts'
import { declarationOf, withMore } from './declare.ts'
import { at } from './lookup.ts'
import type { Manifest } from './manifests.ts'
import { referenceTo, selected } from './references.ts'

const CLASSIC_GROUP = 'kms.aws.crossplane.io'
export const CROSSPLANE_GROUPS = ['kms.aws.upbound.io', 'kms.aws.m.upbound.io', CLASSIC_GROUP] as const

const MAKERS: Readonly<Record<string, Maker>> = {
  ExternalKey: CROSSPLANE_EXTERNAL,
  ReplicaKey: CROSSPLANE_REPLICA,
  ReplicaExternalKey: CROSSPLANE_REPLICA,
}

/** The properties that may be given as `…Ref` or `…Selector`. */
const KEYS = ['targetKeyId', 'primaryKeyArn', 'keyId'] as const
const PRINCIPALS = ['granteePrincipal', 'retiringPrincipal'] as const

/** An object of one of Crossplane's providers; `among` is what its selectors choose from. */
export function declaredByCrossplane(
  manifest: Manifest,
  among: readonly Manifest[],
  source: Source,
): Declaration {
  const written = propertiesOf(manifest)
  let properties = withMore(written, EXTERNAL_NAME, aliasNameOf(manifest), at(manifest.value, 'kind')?.span)
  for (const name of KEYS) {
    if (written?.kind !== 'map' || entryOf(written, name)) continue
    properties = withMore(properties, name, keyOf(written, name, manifest.group, among))
  }
  for (const name of PRINCIPALS) properties = withMore(properties, name, principalOf(written, name))
  return declarationOf(manifest, makerOf(manifest, properties), properties, source)
}

function makerOf({ group, kind }: Manifest, properties: Value | undefined): Maker {
  if (group !== CLASSIC_GROUP) return MAKERS[kind] ?? CROSSPLANE
  const isNewer = properties?.kind === 'map' && entryOf(properties, 'keySpec') !== undefined
  const { names } = CROSSPLANE_CLASSIC
  return isNewer ? { ...CROSSPLANE_CLASSIC, names: { ...names, spec: 'keySpec' } } : CROSSPLANE_CLASSIC
}

/** `forProvider`, and what `initProvider` says of the rest. */
function propertiesOf({ value }: Manifest): Value | undefined {
  const [own, initial] = [at(value, 'spec', 'forProvider'), at(value, 'spec', 'initProvider')]
  if (own?.kind !== 'map' || initial === undefined) return own ?? initial
  if (initial.kind !== 'map') return { ...own, complete: false }
  const rest = initial.entries.filter(({ key }) => entryOf(own, key) === undefined)
  return { ...own, entries: [...own.entries, ...rest], complete: own.complete && initial.complete }
}

function aliasNameOf({ kind, value }: Manifest): Value | undefined {
  if (kind !== 'Alias') return undefined
  return at(value, 'metadata', 'annotations', EXTERNAL_NAME) ?? at(value, 'metadata', 'name')
}

function keyOf(
  properties: MapValue,
  name: string,
  group: string,
  among: readonly Manifest[],
): Value | undefined {
  const reference = at(properties, `${name}Ref`, 'name')
  if (reference) return referenceTo(reference)
  const selector = at(properties, `${name}Selector`)
  const chosen = selected(at(selector, 'matchLabels'), group, among)
  if (chosen) return referenceTo(chosen)
  return selector && { kind: 'unknown', span: selector.span, because: 'it is selected' }
}

/** A role that another object stands for. */
function principalOf(properties: Value | undefined, name: string): Value | undefined {
  const chosen = at(properties, `${name}Ref`) ?? at(properties, `${name}Selector`)
  return chosen && { kind: 'unknown', span: chosen.span, because: 'another object has it' }
}
