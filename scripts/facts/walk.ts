import type { Property, PropertyType, Resource } from '@aws-cdk/service-spec-types'
import { serviceSpec } from './service-spec.ts'

/** A property that holds a single value, at any depth of a resource type. */
export interface Leaf {
  readonly resourceType: string
  /** The names on the way, lists passed over: `BucketEncryption.….KMSMasterKeyID`. */
  readonly path: string
  readonly name: string
  readonly property: Property
}

/** Every text property of every resource type, nested ones and those within lists too. */
export function* textLeaves(): Generator<Leaf> {
  for (const resource of serviceSpec().all('resource')) yield* leavesOf(resource)
}

function* leavesOf(resource: Resource): Generator<Leaf> {
  const resourceType = resource.cloudFormationType
  yield* leavesOfProperties(resourceType, resource.properties, [], [])
}

/** `within` are the type definitions on the way: some contain themselves. */
function* leavesOfProperties(
  resourceType: string,
  properties: Readonly<Record<string, Property>>,
  path: readonly string[],
  within: readonly string[],
): Generator<Leaf> {
  for (const [name, property] of Object.entries(properties)) {
    const here = [...path, name]
    for (const type of alternatives(property.type)) {
      if (type.type === 'string') yield { resourceType, path: here.join('.'), name, property }
      if (type.type !== 'ref' || within.includes(type.reference.$ref)) continue
      const definition = serviceSpec().get('typeDefinition', type.reference.$ref)
      yield* leavesOfProperties(resourceType, definition.properties, here, [...within, type.reference.$ref])
    }
  }
}

function alternatives(type: PropertyType): readonly PropertyType[] {
  if (type.type === 'array') return alternatives(type.element)
  return type.type === 'union' ? type.types.flatMap(alternatives) : [type]
}
