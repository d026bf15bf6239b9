import type { Field } from '../../model/field.ts'
import type { KeyReference } from '../../model/model.ts'
import { keyNamedBy } from '../../model/read-key.ts'
import { onlyHole, placeOf } from '../../value/text.ts'
import { type Hole, knownText, type Value } from '../../value/value.ts'
import { identityOf } from './declarations.ts'
import { argumentOf, KEY_ATTRIBUTES, type Program } from './program.ts'
import { KEY_TYPES, REPLICA_TYPES, type Resource } from './resource.ts'

/** What an argument that takes a key is given: a key of this document, another resource, or an id or ARN. */
export function keyReference(value: Value, program: Program): Field<KeyReference> {
  const reference = ownKey(value, program) ?? otherResource(value)
  return reference ? { ...placeOf(value), state: 'known', value: reference } : keyNamedBy(value)
}

/** The key of this document that a value stands for; undefined where it stands for none. */
export function ownKey(value: Value, program: Program): KeyReference | undefined {
  if (value.kind !== 'text') return undefined
  const hole = onlyHole(value)
  if (hole) return hole.kind === 'resource' ? resourceReference(hole, program) : undefined
  const text = knownText(value)
  const resource = text === undefined ? undefined : program.identifiedBy(text)
  return resource && referenceTo(resource, 'arn')
}

function resourceReference({ name, attribute }: Hole, program: Program): KeyReference | undefined {
  const resource = program.resource(name)
  if (resource?.type === 'aws_kms_alias') return aliasReference(resource, attribute, program)
  return resource && attribute && KEY_ATTRIBUTES.includes(attribute)
    ? referenceTo(resource, attribute)
    : undefined
}

function referenceTo(resource: Resource, attribute: string): KeyReference | undefined {
  if (KEY_TYPES.includes(resource.type)) return { to: 'key', key: identityOf(resource), attribute }
  return REPLICA_TYPES.includes(resource.type)
    ? { to: 'replica', name: resource.address, attribute }
    : undefined
}

/** An alias tells the key it stands for as well. */
function aliasReference(
  alias: Resource,
  attribute: string | undefined,
  program: Program,
): KeyReference | undefined {
  const target = argumentOf(alias, 'target_key_id')
  const key =
    target?.kind === 'text' && onlyHole(target)?.resourceType !== 'aws_kms_alias'
      ? ownKey(target, program)
      : undefined
  if (attribute === 'target_key_arn' || attribute === 'target_key_id') return key
  if (attribute === undefined || !['arn', 'name', 'id'].includes(attribute)) return undefined
  return { to: 'alias', name: alias.address, key: key?.to === 'key' ? key.key : undefined }
}

function otherResource(value: Value): KeyReference | undefined {
  const hole = value.kind === 'text' ? onlyHole(value) : undefined
  if (hole?.kind !== 'resource' || hole.resourceType === undefined || isOfKms(hole.resourceType))
    return undefined
  return { to: 'resource', name: hole.name, resourceType: hole.resourceType, attribute: hole.attribute }
}

/** Elsewhere, or by an attribute that tells nothing of the key: not known. */
function isOfKms(type: string): boolean {
  return type.startsWith('aws_kms_') || type.startsWith('data.')
}
