import type { ScalarNode } from '../../syntax/tree.ts'
import type { Source } from '../../text/source.ts'
import { entryOf, knownText, type Value } from '../../value/value.ts'
import { KEY_TYPES, REPLICA_TYPES, type Resource } from './resource.ts'

/** The attributes by which others refer to a key. */
export const KEY_ATTRIBUTES: readonly string[] = ['arn', 'key_id', 'id']

/** All resources of a document, found by what others say of them. */
export class Program {
  readonly resources: readonly Resource[]
  readonly source: Source
  /** What a scalar of configuration says, which is a template; what is recorded is as it is. */
  readonly template: ((node: ScalarNode) => Value) | undefined
  readonly #byAddress: ReadonlyMap<string, Resource>
  #byIdentifier: ReadonlyMap<string, Resource> | undefined

  constructor(resources: readonly Resource[], source: Source, template?: Program['template']) {
    this.resources = resources
    this.source = source
    this.template = template
    this.#byAddress = new Map(resources.map(resource => [resource.address, resource]))
  }

  resource(address: string): Resource | undefined {
    return this.#byAddress.get(address)
  }

  /** The key or replica that this is the id or the ARN of, where the document has it: of what was made already. */
  identifiedBy(text: string): Resource | undefined {
    this.#byIdentifier ??= new Map(this.resources.flatMap(identifiersOf))
    return this.#byIdentifier.get(text)
  }
}

/** Related multi-Region keys have one id, so a replica is known by its ARN alone. */
function identifiersOf(resource: Resource): (readonly [string, Resource])[] {
  const names = KEY_TYPES.includes(resource.type) ? KEY_ATTRIBUTES : ['arn']
  if (!KEY_TYPES.includes(resource.type) && !REPLICA_TYPES.includes(resource.type)) return []
  return names.flatMap(name => {
    const text = textOf(argumentOf(resource, name))
    return text ? [[text, resource] as const] : []
  })
}

/** What a resource says of an argument; undefined where it says nothing of it. */
export function argumentOf({ values }: Resource, name: string): Value | undefined {
  const value = values.kind === 'map' ? entryOf(values, name)?.value : undefined
  return value?.kind === 'absent' ? undefined : value
}

function textOf(value: Value | undefined): string | undefined {
  return value?.kind === 'text' ? knownText(value) : undefined
}
