import { CFN_SCHEMAS, type KmsResourceType } from './cfn-schemas.ts'
import { VALIDATORS } from './generated/validators.js'
import { type ListName, type PropertyList, propertyList } from './property-lists.ts'
import { REQUEST_SCHEMAS } from './request-schemas.ts'
import { TERRAFORM_SCHEMAS, type TerraformType } from './terraform-schemas.ts'

/** What properties may be written to. */
export type SchemaName =
  | KmsResourceType
  | TerraformType
  | ListName
  | 'CreateAlias'
  | 'CreateGrant'
  | 'CreateKey'
  | 'ReplicateKey'

/** Something that breaks a schema, as ajv says it. */
export interface SchemaFault {
  /** The keyword of JSON Schema that is not met. */
  readonly keyword: string
  /** A JSON Pointer to what does not meet it. */
  readonly instancePath: string
  /** What the keyword asks for, and for names the name: see ajv's documentation of its errors. */
  readonly params: Readonly<Record<string, unknown>>
}

/** A compiled schema: what it finds wrong is left in `errors`. */
export interface Validator {
  (data: unknown): boolean
  readonly errors?: readonly SchemaFault[] | null
}

/** All that is wrong with properties. Numbers and booleans must be such; where a text is wanted, they will do. */
export function faultsOf(schema: SchemaName, properties: unknown): readonly SchemaFault[] {
  const list = propertyList(schema)
  if (list) return foreignNames(properties, list)
  const validate = VALIDATORS[schema]
  return !validate || validate(properties) ? [] : (validate.errors ?? [])
}

/** A schema of properties itself, as JSON Schema (draft 7). */
export function schemaNamed(schema: SchemaName): object | undefined {
  return SHAPES[schema]
}

function foreignNames(properties: unknown, { names: own, also }: PropertyList): readonly SchemaFault[] {
  const names = typeof properties === 'object' && properties ? Object.keys(properties) : []
  return names
    .filter(name => !own.includes(name) && !also.includes(name))
    .map(name => ({
      keyword: 'additionalProperties',
      instancePath: '',
      params: { additionalProperty: name },
    }))
}

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>
  readonly items?: Shape
}

const SHAPES: Readonly<Record<string, Shape>> = { ...CFN_SCHEMAS, ...REQUEST_SCHEMAS, ...TERRAFORM_SCHEMAS }

/** Whether a schema says more of a property than its type. */
export function looksInto(schema: SchemaName, property: string): boolean {
  if (propertyList(schema)) return false
  const shape = SHAPES[schema]?.properties?.[property]
  return !shape || Object.keys(shape).some(keyword => keyword !== 'type')
}

/** The names an object may have, given the steps that lead to it: `['Tags', '0']`. */
export function namesIn(schema: SchemaName, path: readonly string[]): readonly string[] {
  const list = propertyList(schema)
  if (list) return path.length === 0 ? list.names : []
  const whole: Shape | undefined = SHAPES[schema]
  const shape = path.reduce((at, step) => at?.properties?.[step] ?? at?.items, whole)
  return Object.keys(shape?.properties ?? {})
}
