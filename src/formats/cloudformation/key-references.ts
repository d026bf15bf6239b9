import { CLOUDFORMATION } from '../../kms/makers.ts'
import type { Field } from '../../model/field.ts'
import type { KeyReference } from '../../model/model.ts'
import { IDENTITY_PROPERTIES, keyNamedBy, readIdentity } from '../../model/read-key.ts'
import { onlyHole, placeOf } from '../../value/text.ts'
import type { Hole, Value } from '../../value/value.ts'
import type { Evaluation } from './evaluate.ts'
import { partOf } from './keys.ts'
import { branchOf } from './paths.ts'

/** What of a key can be told from its reference: not its policy, whose conditions would multiply those of whatever refers to it. */
const IDENTITY = branchOf(IDENTITY_PROPERTIES.flatMap(property => CLOUDFORMATION.names[property] ?? []))

/** What a property that takes a key is given: a key of this template, another resource, or a name or ARN. */
export function keyReference(value: Value, evaluation: Evaluation): Field<KeyReference> {
  const hole = value.kind === 'text' ? onlyHole(value) : undefined
  if (hole?.kind !== 'resource') return keyNamedBy(value)
  return { ...placeOf(value), state: 'known', value: resourceReference(hole, evaluation) }
}

export function resourceReference({ name, attribute }: Hole, evaluation: Evaluation): KeyReference {
  const resource = evaluation.program.resource(name)
  const resourceType = resource?.type ?? ''
  if (resourceType === 'AWS::KMS::ReplicaKey') return { to: 'replica', name, attribute }
  if (!resource || resourceType !== 'AWS::KMS::Key') return { to: 'resource', name, resourceType, attribute }
  return { to: 'key', key: readIdentity(partOf(resource, evaluation, IDENTITY)), attribute }
}
