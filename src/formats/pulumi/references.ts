import type { KeyIdentity, KeyReference } from '../../model/model.ts'
import { propertyOf } from '../../model/read-field.ts'
import { keyNamedBy, type ResolveKey, readIdentity } from '../../model/read-key.ts'
import { onlyHole, placeOf } from '../../value/text.ts'
import type { Hole, Value } from '../../value/value.ts'
import { declarationOf } from './declare.ts'
import type { Evaluation } from './evaluate.ts'
import type { Program, Resource } from './program.ts'

/** What a property that takes a key is given: a key of this program, another resource, or a name or ARN. */
export function resolverIn(program: Program, evaluation: Evaluation): ResolveKey {
  const references = new References(program, evaluation)
  return value => {
    const hole = value.kind === 'text' ? onlyHole(value) : undefined
    const reference = hole && references.of(hole)
    return reference ? { ...placeOf(value), state: 'known', value: reference } : keyNamedBy(value)
  }
}

class References {
  readonly #program: Program
  readonly #evaluation: Evaluation
  readonly #keys = new Map<Resource, KeyIdentity>()

  constructor(program: Program, evaluation: Evaluation) {
    this.#program = program
    this.#evaluation = evaluation
  }

  of(hole: Hole): KeyReference | undefined {
    const resource = this.#resource(hole)
    if (resource?.kind !== 'Alias') return resource && this.#to(resource, hole)
    const key = this.#targetOf(resource)
    // These are of the key, and no other name for the alias.
    if (/^targetKey(?:Id|Arn)$/.test(hole.attribute ?? '')) return key
    return { to: 'alias', name: hole.name, key: key?.to === 'key' ? key.key : undefined }
  }

  #resource({ kind, name }: Hole): Resource | undefined {
    return kind === 'resource' ? this.#program.resources.get(name) : undefined
  }

  #to(resource: Resource, { name, attribute }: Hole): KeyReference {
    const { kind, type: resourceType } = resource
    if (kind === 'Key' || kind === 'ExternalKey')
      return { to: 'key', key: this.#identityOf(resource), attribute }
    if (kind === 'ReplicaKey' || kind === 'ReplicaExternalKey') return { to: 'replica', name, attribute }
    return { to: 'resource', name, resourceType, attribute }
  }

  /** The key that an alias stands for, unless it is given another alias, as none can be. */
  #targetOf(alias: Resource): KeyReference | undefined {
    const target: Value = propertyOf(declarationOf(alias, this.#evaluation).properties, 'targetKeyId')
    const hole = target.kind === 'text' ? onlyHole(target) : undefined
    const resource = hole && this.#resource(hole)
    return hole && resource && resource.kind !== 'Alias' ? this.#to(resource, hole) : undefined
  }

  #identityOf(resource: Resource): KeyIdentity {
    const key = this.#keys.get(resource) ?? readIdentity(declarationOf(resource, this.#evaluation))
    this.#keys.set(resource, key)
    return key
  }
}
