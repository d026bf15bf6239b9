import { CFN_SCHEMAS, type KmsResourceType } from '../../kms/cfn-schemas.ts'
import { PROPERTY_DESCRIPTIONS } from '../../kms/descriptions.ts'
import { codes, list } from './markdown.ts'

interface PropertySchema {
  readonly type: string | readonly string[]
  readonly enum?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
}

/** What a property of a KMS resource sets and what it takes; undefined where the type has none of this name. */
export function describeProperty(type: KmsResourceType, name: string): string | undefined {
  const { properties, required } = CFN_SCHEMAS[type] as {
    properties: Readonly<Record<string, PropertySchema>>
    required?: readonly string[]
  }
  const schema = Object.hasOwn(properties, name) ? properties[name] : undefined
  if (!schema) return undefined
  const { minimum, maximum, maxLength } = schema
  return `**${name}** (${[schema.type].flat().join(' or ')}): ${PROPERTY_DESCRIPTIONS[name] ?? ''}\n\n${list([
    required?.includes(name) ? 'required' : undefined,
    schema.enum && `one of ${codes(schema.enum)}`,
    minimum !== undefined && maximum !== undefined ? `${minimum} to ${maximum}` : undefined,
    maxLength === undefined ? undefined : `at most ${maxLength} characters`,
  ])}`.trimEnd()
}
