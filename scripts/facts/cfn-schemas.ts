import { readFileSync } from 'node:fs'
import type { Property, PropertyType } from '@aws-cdk/service-spec-types'
import { resourceOf } from './service-spec.ts'
import { packageFile, versionsOf } from './sources.ts'

type Schema = Readonly<Record<string, unknown>>

/** JSON Schemas (draft 7) of the Properties of CloudFormation's resources of KMS. */
export function deriveSchemas(): unknown {
  return {
    from: versionsOf('@awboost/cfn-resource-types', '@aws-cdk/aws-service-spec'),
    schemas: Object.fromEntries(
      ['Alias', 'Key', 'ReplicaKey'].map(name => [`AWS::KMS::${name}`, schemaOf(name)]),
    ),
  }
}

/** Names, types, enums and what is required are the registry's as the CDK has it; bounds and patterns are awboost's. */
function schemaOf(name: string): Schema {
  const { properties } = resourceOf(`AWS::KMS::${name}`)
  const source = readFileSync(packageFile('@awboost/cfn-resource-types', `lib/AWS-KMS-${name}.d.ts`), 'utf8')
  const bounds = boundsIn(source, `KMS${name}Properties`)
  const entries = Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1))
  const closed = closedObject(
    entries.map(([key, { type }]) => [key, { ...typeSchema(type, source), ...bounds.get(key) }]),
    entries.flatMap(([key, property]) => (isRequired(property) ? [key] : [])),
  )
  return { $schema: 'http://json-schema.org/draft-07/schema#', ...closed }
}

function isRequired(property: Property): boolean {
  return property.required === true
}

function closedObject(
  properties: readonly (readonly [string, Schema])[],
  required: readonly string[],
): Schema {
  const requirement = required.length > 0 ? { required } : {}
  return {
    type: 'object',
    additionalProperties: false,
    ...requirement,
    properties: Object.fromEntries(properties),
  }
}

function typeSchema(type: PropertyType, source: string): Schema {
  if (type.type === 'tag') return tagSchema(source)
  if (type.type === 'array') return { type: 'array', items: typeSchema(type.element, source) }
  if (type.type === 'json') return { type: 'object' }
  if (type.type === 'union') return { type: type.types.map(one => typeSchema(one, source).type) }
  if (type.type === 'string')
    return type.allowedValues ? { type: 'string', enum: type.allowedValues } : { type: 'string' }
  if (type.type === 'boolean' || type.type === 'integer' || type.type === 'number') return { type: type.type }
  throw new Error(`a property of KMS has become a ${type.type}: say here what that is in JSON Schema`)
}

function tagSchema(source: string): Schema {
  const bounds = boundsIn(source, 'Tag')
  return closedObject(
    [...bounds]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, limits]) => [key, { type: 'string', ...limits }]),
    [...bounds.keys()].sort(),
  )
}

const KEYWORDS: Readonly<Record<string, string>> = {
  min: 'minimum',
  max: 'maximum',
  minLength: 'minLength',
  maxLength: 'maxLength',
  pattern: 'pattern',
}

/** The bounds that the comments of a type's members give: `@minLength \`1\``. */
function boundsIn(source: string, typeName: string): ReadonlyMap<string, Schema> {
  const body = new RegExp(`export type ${typeName} = \\{\\n([\\s\\S]*?)\\n\\};`).exec(source)?.[1]
  if (body === undefined) throw new Error(`no type ${typeName} in @awboost/cfn-resource-types`)
  const members = body.matchAll(/\/\*\*([\s\S]*?)\*\/\s*(\w+)\??:/g)
  return new Map([...members].map(([, comment = '', name = '']) => [name, boundsOf(comment)]))
}

function boundsOf(comment: string): Schema {
  const tags = [...comment.matchAll(/@(\w+) `(.*)`/g)]
  return Object.fromEntries(
    tags.flatMap(([, tag = '', value = '']) => {
      const keyword = KEYWORDS[tag]
      return keyword === undefined ? [] : [[keyword, keyword === 'pattern' ? value : Number(value)]]
    }),
  )
}
