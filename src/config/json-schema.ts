/** The types of JSON that configuration is made of. */
export type TypeName = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean'

/**
 * As much of JSON Schema as configuration is described with, and as is checked when configuration is read. The options of
 * rules are described with no more: a test sees to that.
 */
export interface Schema {
  readonly description?: string
  readonly examples?: readonly string[]
  readonly default?: unknown
  readonly anyOf?: readonly Schema[]
  readonly type?: TypeName | readonly TypeName[]
  readonly enum?: readonly string[]
  readonly pattern?: string
  /** A pattern in RE2's syntax; editors pass over what they do not know. */
  readonly format?: 're2'
  readonly minLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: false | Schema
  readonly required?: readonly string[]
}

/** What a schema takes; a choice of words is a choice of texts. */
export function typesOf({ type, anyOf }: Schema): readonly TypeName[] {
  if (anyOf) return [...new Set(anyOf.flatMap(typesOf))]
  return type === undefined ? ['string'] : [type].flat()
}
