import { accountOfKey } from '../kms/key-identifiers.ts'
import type { Maker } from '../kms/makers/maker.ts'
import type { SchemaName } from '../kms/schema-faults.ts'
import { entryOf, knownText, type Place, type Value } from '../value/value.ts'
import { completedAliasName } from './alias-names.ts'
import { ABSENT, type Field } from './field.ts'
import type { Alias, Declared, Key, KeyIdentity, KeyReference, Replica, Retention, Writing } from './model.ts'
import type { Policy } from './policy.ts'
import { booleanField, numberField, propertyOf, sensitiveField, textField } from './read-field.ts'
import { type PolicyOwner, readPolicy } from './read-policy.ts'
import { readTags } from './read-tags.ts'

/** What a format has found: a declaration by name, the maker whose terms it uses, its schema, and its properties worked out. */
export interface Declaration {
  readonly name: string
  readonly at: Place
  readonly maker: Maker
  readonly schema?: SchemaName | undefined
  readonly properties: Value
  readonly writing?: Writing
  /** The account of a key that is there, where its ARN tells it. */
  readonly account?: string | undefined
}

/** How a format follows a value that stands for a key. */
export type ResolveKey = (value: Value) => Field<KeyReference>

/** The properties that make a key what it is. */
export const IDENTITY_PROPERTIES = ['spec', 'usage', 'origin', 'multiRegion'] as const

/** A key that is given by its id, its ARN or an alias: by text, where that is known. */
export function keyNamedBy(value: Value): Field<KeyReference> {
  const text = textField(value)
  return text.state === 'known' ? { ...text, value: { to: 'text', text: text.value } } : text
}

/** The account of the key that a value names by its ARN; undefined where it does not, or is not known. */
export function accountNamedBy(value: Value | undefined): string | undefined {
  return accountOfKey(value?.kind === 'text' ? knownText(value) : undefined)
}

export function readIdentity(declaration: Declaration): KeyIdentity {
  const of = properties(declaration)
  return {
    kind: 'key',
    ...declared(declaration),
    spec: textField(of('spec')),
    usage: textField(of('usage')),
    origin: textField(of('origin')),
    multiRegion: booleanField(of('multiRegion')),
  }
}

export function readKey(declaration: Declaration, retention?: Retention): Key {
  const of = properties(declaration)
  const identity = { ...readIdentity(declaration), deprecatedSpec: textField(of('deprecatedSpec')) }
  return {
    ...identity,
    rotation: booleanField(of('rotation')),
    rotationPeriod: numberField(of('rotationPeriod')),
    lockoutCheckBypassed: booleanField(of('lockoutCheckBypassed')),
    ...readLifecycle(declaration, identity, retention),
  }
}

export function readReplica(declaration: Declaration, resolve: ResolveKey, retention?: Retention): Replica {
  const of = properties(declaration)
  const primary = resolve(of('primary'))
  const key = primary.state === 'known' && primary.value.to === 'key' ? primary.value.key : undefined
  return {
    kind: 'replica',
    ...declared(declaration),
    primary,
    region: textField(of('replicaRegion')),
    ...readLifecycle(declaration, key, retention),
  }
}

export function readAlias(declaration: Declaration, resolve: ResolveKey): Alias {
  const of = properties(declaration)
  const { maker, properties: all } = declaration
  const name = of('aliasName')
  const entry = all.kind === 'map' ? entryOf(all, maker.names.aliasName ?? '') : undefined
  return {
    kind: 'alias',
    ...declared(declaration),
    aliasName: textField(entry && maker.addsAliasPrefix ? completedAliasName(name, entry.keySpan) : name),
    target: resolve(of('target')),
  }
}

/** What keys and replicas have in common; `key` is the key, or what the replica is one of, where that is known. */
function readLifecycle(
  declaration: Declaration,
  key: KeyIdentity | undefined,
  retention: Retention | undefined,
) {
  const of = properties(declaration)
  return {
    enabled: booleanField(of('enabled')),
    deletionWindow: numberField(of('deletionWindow')),
    description: sensitiveField(of('description')),
    policy: policyField(of('policy'), { ...declaration, key }),
    tags: readTags(of('tags')),
    retention,
  }
}

function policyField(value: Value, owner: PolicyOwner): Field<Policy> {
  if (value.kind === 'absent') return ABSENT
  if (value.kind === 'unknown') return { state: 'unknown', because: value.because, span: value.span }
  return {
    state: 'known',
    span: value.span,
    ...(value.use && { use: value.use }),
    value: readPolicy(value, owner),
  }
}

function properties({ properties, maker }: Declaration) {
  return (name: keyof Maker['names']): Value => propertyOf(properties, maker.names[name])
}

/** What every declaration has. */
export function declared({ name, at, maker, schema, properties, writing }: Declaration): Declared {
  return { name, at, maker, schema, properties: properties.kind === 'map' ? properties : undefined, writing }
}
