import { CFN_SCHEMAS, type KmsResourceType } from '../../kms/cfn-schemas.ts'
import { PROPERTY_DESCRIPTIONS } from '../../kms/descriptions.ts'
import { CLOUDFORMATION } from '../../kms/makers/cloudformation.ts'
import type { Maker, PropertyName } from '../../kms/makers/maker.ts'
import { namesIn, schemaNamed } from '../../kms/schema-faults.ts'
import { makerNamesOf, modelNameOf, type Subject } from '../place.ts'
import { codes, list } from './markdown.ts'

interface PropertySchema {
  readonly type?: string | readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
}

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, PropertySchema>>
  readonly required?: readonly string[]
}

/** The names that the properties of a subject may have in its document. */
export function propertyNames(subject: Subject): readonly string[] {
  return subject.schema ? namesIn(subject.schema, []) : makerNamesOf(subject)
}

/** What a property sets and what it takes; undefined where nothing is known of one of this name. `written` is what the document calls it. */
export function describeProperty(
  subject: Subject,
  property: string,
  written: string = property,
): string | undefined {
  const name = modelNameOf(property, subject)
  if (!name && !propertyNames(subject).includes(property)) return undefined
  const { properties, required }: ObjectSchema = (subject.schema && schemaNamed(subject.schema)) ?? {}
  const type = properties?.[property]?.type
  const about = name && PROPERTY_DESCRIPTIONS[CLOUDFORMATION.names[name] ?? '']
  return `**${written}**${type ? ` (${[type].flat().join(' or ')})` : ''}${about ? `: ${about}` : ''}\n\n${list(
    [required?.includes(property) ? 'required' : undefined, ...(name ? boundsOf(name, subject) : [])],
  )}`.trimEnd()
}

/** What KMS takes, whoever asks; the schema of CloudFormation's property of the kind says it best. */
function boundsOf(name: PropertyName, { kind, maker }: Subject): (string | undefined)[] {
  const { properties }: ObjectSchema = CFN_SCHEMAS[TYPES[kind]]
  const { minimum, maximum, maxLength } = properties?.[CLOUDFORMATION.names[name] ?? ''] ?? {}
  const choices = choicesOf(name, maker)
  return [
    choices && `one of ${codes(choices)}`,
    minimum !== undefined && maximum !== undefined ? `${minimum} to ${maximum}` : undefined,
    maxLength === undefined ? undefined : `at most ${maxLength} characters`,
  ]
}

const TYPES: Readonly<Record<Subject['kind'], KmsResourceType>> = {
  key: 'AWS::KMS::Key',
  replica: 'AWS::KMS::ReplicaKey',
  alias: 'AWS::KMS::Alias',
}

/** The words that a property takes; undefined where it takes any. */
export function choicesOf(name: PropertyName, maker: Maker): readonly string[] | undefined {
  if (name === 'spec') return maker.specs
  if (name === 'deprecatedSpec') return maker.deprecatedSpecs
  if (name === 'usage') return maker.usages
  return name === 'origin' ? maker.origins : undefined
}
