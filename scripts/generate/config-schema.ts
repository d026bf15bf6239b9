import type { Schema } from '../../src/config/json-schema.ts'
import { configSchema } from '../../src/config/schema.ts'
import type { Catalogue } from '../../src/lint/lint-text.ts'
import type { Output } from './output.ts'

const CONFIG_SCHEMA = 'src/config/generated/config.schema.json'

/** What configuration files may hold, for editors. */
export function configSchemaFile(catalogue: Catalogue): Output {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://kmslint.invalid/schemas/config.schema.json',
    title: 'Configuration of kmslint',
    ...withoutRepeats(configSchema(catalogue)),
  }
  return { path: CONFIG_SCHEMA, text: `${JSON.stringify(schema, undefined, 2)}\n` }
}

/** Settings that overrides share with the rest are written once. */
function withoutRepeats(schema: Schema): object {
  const { properties = {} } = schema
  const { overrides } = properties
  const inner = Object.entries(overrides?.items?.properties ?? {}).map(([name, one]) => [
    name,
    properties[name] === one ? { $ref: `#/properties/${name}` } : one,
  ])
  const items = { ...overrides?.items, properties: Object.fromEntries(inner) }
  return { ...schema, properties: { ...properties, overrides: { ...overrides, items } } }
}
