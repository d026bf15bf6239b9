import {
  CreateAliasRequest$,
  CreateGrantRequest$,
  CreateKeyRequest$,
  PutKeyPolicyRequest$,
  ReplicateKeyRequest$,
} from '@aws-sdk/client-kms'
import { REQUEST_LENGTHS } from '../../src/kms/request-bounds.ts'
import { versionsOf } from './sources.ts'

type Schema = Readonly<Record<string, unknown>>

/** JSON Schemas (draft 7) of requests to the KMS API: names, types and what is required as the SDK has them, and the lengths of texts, which it has not. */
export function deriveRequestSchemas(): unknown {
  const requests = {
    CreateAlias: CreateAliasRequest$,
    CreateGrant: CreateGrantRequest$,
    CreateKey: CreateKeyRequest$,
    PutKeyPolicy: PutKeyPolicyRequest$,
    ReplicateKey: ReplicateKeyRequest$,
  }
  const schemas = Object.entries(requests).map(([name, shape]) => [
    name,
    { $schema: 'http://json-schema.org/draft-07/schema#', ...schemaOf(shape) },
  ])
  return { from: versionsOf('@aws-sdk/client-kms'), schemas: Object.fromEntries(schemas) }
}

/**
 * How the SDK writes down shapes: a number for a simple one, with 64 added for a list of it and 128 for a map to it; a tuple for one
 * that is made of others.
 */
const SIMPLE: Readonly<Record<number, string>> = { 0: 'string', 1: 'number', 2: 'boolean' }
const LIST_OF = 64
const MAP_TO = 128
const LIST = 1
const STRUCTURE = 3

function schemaOf(shape: unknown): Schema {
  if (typeof shape === 'function') return schemaOf(shape())
  if (typeof shape === 'number' && SIMPLE[shape] !== undefined) return { type: SIMPLE[shape] }
  if (typeof shape === 'number' && shape & MAP_TO)
    return { type: 'object', additionalProperties: schemaOf(shape - MAP_TO) }
  if (typeof shape === 'number' && shape & LIST_OF) return { type: 'array', items: schemaOf(shape - LIST_OF) }
  if (Array.isArray(shape) && shape[0] === LIST) return { type: 'array', items: schemaOf(shape[4]) }
  if (Array.isArray(shape) && shape[0] === STRUCTURE) return structureSchema(shape)
  throw new Error(`a member of a KMS request has become ${shape}: say here what that is in JSON Schema`)
}

/** Kind, namespace, name, traits, the names of its members, their shapes, and how many of them, from the first on, are required. */
function structureSchema([, , , , names, shapes, required = 0]: readonly unknown[]): Schema {
  const members = names as readonly string[]
  const needed = members.slice(0, required as number).sort()
  const properties = members.map(
    (name, index) =>
      [name, { ...schemaOf((shapes as readonly unknown[])[index]), ...lengthsOf(name) }] as const,
  )
  return {
    type: 'object',
    additionalProperties: false,
    ...(needed.length > 0 && { required: needed }),
    properties: Object.fromEntries([...properties].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

function lengthsOf(name: string): Schema {
  const length = REQUEST_LENGTHS[name]
  return length ? { ...(length.min > 0 && { minLength: length.min }), maxLength: length.max } : {}
}
