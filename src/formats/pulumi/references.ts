import type { KeyIdentity, KeyReference } from '../../model/model.ts'
import { keyNamedBy, type ResolveKey, readIdentity } from '../../model/read-key.ts'
import { onlyHole, placeOf } from '../../value/text.ts'
import type { Hole } from '../../value/value.ts'
import { declarationOf } from './declare.ts'
import type { Evaluation } from './evaluate.ts'
import type { Program, Resource } from './program.ts'

/** What a property that takes a key is given: a key of this program, another resource, or a name or ARN. */
export function resolverIn(program: Program, evaluation: Evaluation): ResolveKey {
  const keys = new Map<Resource, KeyIdentity>()
  const identityOf = (resource: Resource) => {
    const key = keys.get(resource) ?? readIdentity(declarationOf(resource, evaluation))
    keys.set(resource, key)
    return key
  }
  return value => {
    const hole = value.kind === 'text' ? onlyHole(value) : undefined
    const resource = hole?.kind === 'resource' ? program.resources.get(hole.name) : undefined
    if (!hole || !resource) return keyNamedBy(value)
    return { ...placeOf(value), state: 'known', value: referenceTo(resource, hole, identityOf) }
  }
}

function referenceTo(
  resource: Resource,
  { name, attribute }: Hole,
  identityOf: (resource: Resource) => KeyIdentity,
): KeyReference {
  const { kind, type: resourceType } = resource
  if (kind === 'Key' || kind === 'ExternalKey') return { to: 'key', key: identityOf(resource), attribute }
  if (kind === 'ReplicaKey' || kind === 'ReplicaExternalKey') return { to: 'replica', name, attribute }
  return { to: 'resource', name, resourceType, attribute }
}
