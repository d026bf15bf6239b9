import { CLOUDFORMATION } from '../../kms/makers/cloudformation.ts'
import type { Field } from '../../model/field.ts'
import type { KeyIdentity, KeyReference } from '../../model/model.ts'
import { IDENTITY_PROPERTIES, keyNamedBy, readIdentity } from '../../model/read-key.ts'
import { onlyHole, placeOf } from '../../value/text.ts'
import type { Hole, Value } from '../../value/value.ts'
import { Evaluation } from './evaluate.ts'
import { propertiesNamed } from './keys.ts'
import { branchOf } from './paths.ts'
import type { Resource } from './template.ts'

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
  return { to: 'key', key: identityOf(resource, evaluation), attribute }
}

/** The keys that are the same in all scenarios: thousands of resources may refer to one. */
const settled = new WeakMap<Resource, KeyIdentity>()

function identityOf(resource: Resource, evaluation: Evaluation): KeyIdentity {
  const known = settled.get(resource)
  if (known) return known
  let asked = false
  const watched = new Evaluation(evaluation.program, variable => {
    asked = true
    return evaluation.choose(variable)
  })
  const identity = readIdentity({
    name: resource.logicalId,
    at: { span: resource.idSpan },
    maker: CLOUDFORMATION,
    properties: propertiesNamed(IDENTITY, resource, watched),
  })
  if (!asked) settled.set(resource, identity)
  return identity
}
