import { Ajv } from 'ajv'
import standalone from 'ajv/dist/standalone/index.js'
import { TERRAFORM_SCHEMAS } from '../../src/kms/terraform-schemas.ts'
import { deriveSchemas } from './cfn-schemas.ts'
import { deriveRequestSchemas } from './request-schemas.ts'

type Schema = Readonly<Record<string, unknown>>
type Derived = { readonly schemas: Readonly<Record<string, Schema>> }

/**
 * Validators of what documents declare, as a module of plain code: nothing is compiled when kmslint runs, and ajv is not loaded.
 * Where a schema wants a text, numbers and booleans are taken too, for AWS takes them.
 */
export function deriveValidators(): string {
  const { CreateAlias, CreateGrant, CreateKey, ReplicateKey } = (deriveRequestSchemas() as Derived).schemas
  const schemas = {
    ...(deriveSchemas() as Derived).schemas,
    CreateAlias,
    CreateGrant,
    CreateKey,
    ReplicateKey,
    ...TERRAFORM_SCHEMAS,
  }
  const named = Object.entries(schemas).map(([name, schema]) => ({ name, id: exportName(name), schema }))
  const ajv = new Ajv({
    allErrors: true,
    allowUnionTypes: true,
    messages: false,
    schemas: named.map(({ id, schema }) => ({ ...(takingScalars(schema) as Schema), $id: id })),
    code: { source: true, esm: true, lines: true },
  })
  const code = standalone.default(ajv, Object.fromEntries(named.map(({ id }) => [id, id])))
  const table = named.map(({ name, id }) => `  '${name}': ${id},\n`).join('')
  return `${HEAD}${withoutRequire(code)}\nexport const VALIDATORS = {\n${table}}\n`
}

const HEAD = '// Written by `npm run facts` with ajv, from the schemas beside this file.\n'

/** What TypeScript is told of that module. */
export function declareValidators(): string {
  return `${HEAD}import type { Validator } from '../schema-faults.ts'\n\nexport const VALIDATORS: Readonly<Record<string, Validator>>\n`
}

function exportName(name: string): string {
  return name.replaceAll('::', '_')
}

function takingScalars(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(takingScalars)
  if (typeof schema !== 'object' || schema === null) return schema
  const taken = Object.entries(schema).map(([key, value]) => [key, takingScalars(value)] as const)
  const wantsText = (schema as Schema).type === 'string'
  return { ...Object.fromEntries(taken), ...(wantsText && { type: ['string', 'number', 'boolean'] }) }
}

/** ajv's one helper for these schemas counts characters; it is written out, so that the module needs nothing else. */
function withoutRequire(code: string): string {
  const written = code.replace(
    /require\("ajv\/dist\/runtime\/ucs2length"\)\.default/g,
    '(text) => [...text].length',
  )
  if (written.includes('require('))
    throw new Error('the validators need something else of ajv: write that out too')
  return written
}
