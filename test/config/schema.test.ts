import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '../../src/catalogue.ts'
import { readConfigFile } from '../../src/config/config-file.ts'
import { type Schema, typesOf } from '../../src/config/json-schema.ts'
import { configSchema } from '../../src/config/schema.ts'

const SCHEMA = configSchema(CATALOGUE)
const PUBLISHED = JSON.parse(readFileSync('src/config/generated/config.schema.json', 'utf8'))
const KEYWORDS = new Set([
  'description',
  'examples',
  'default',
  'anyOf',
  'type',
  'enum',
  'pattern',
  'format',
  'minLength',
  'minimum',
  'maximum',
  'items',
  'properties',
  'additionalProperties',
  'required',
])

/** A schema and all in it. */
function parts(schema: Schema): Schema[] {
  const inner = [
    ...(schema.anyOf ?? []),
    ...(schema.items ? [schema.items] : []),
    ...Object.values(schema.properties ?? {}),
    ...(schema.additionalProperties ? [schema.additionalProperties] : []),
  ]
  return [schema, ...inner.flatMap(parts)]
}

describe('the schema of configuration', () => {
  it('uses no keyword but those that are checked, the options of rules included', () => {
    const used = new Set(parts(SCHEMA).flatMap(part => Object.keys(part)))
    expect([...used].filter(keyword => !KEYWORDS.has(keyword))).toEqual([])
  })

  it('has choices that are told apart by their types, or are all texts', () => {
    for (const { anyOf = [] } of parts(SCHEMA)) {
      const types = anyOf.filter(one => !typesOf(one).includes('string')).flatMap(typesOf)
      expect(types.length).toBe(new Set(types).size)
      expect(anyOf.filter(one => one.anyOf)).toEqual([])
    }
  })

  it('has the defaults of options fit their schemas', () => {
    const ajv = new Ajv({ formats: { re2: true } })
    const options = parts(SCHEMA).filter(part => 'default' in part)
    expect(options.length).toBeGreaterThan(3)
    for (const { default: value, ...schema } of options) expect(ajv.validate(schema, value)).toBe(true)
  })
})

describe('the published schema', () => {
  const validate = new Ajv({ allowUnionTypes: true, formats: { re2: true } }).compile(PUBLISHED)

  /** Texts are quoted here: where one is wanted kmslint takes what YAML takes for a number, and an editor warns. */
  const DOCUMENTS: readonly (readonly [boolean, unknown])[] = [
    [true, {}],
    [true, { extends: 'strict' }],
    [true, { extends: ['all', './base.yaml', '../base.yaml'] }],
    [false, { extends: 'base.yaml' }],
    [false, { extends: ['strict', 'x'] }],
    [false, { extends: {} }],
    [
      true,
      { rules: { 'rotation-disabled': 'off', 'small-rsa-key': { severity: 'error' }, 'unknown-action': {} } },
    ],
    [false, { rules: { 'rotation-disabled': 'no' } }],
    [false, { rules: { 'rotation-disabled': { severity: 'no' } } }],
    [false, { rules: { 'rotation-disabled': { options: {} } } }],
    [false, { rules: { none: 'off' } }],
    [false, { rules: [] }],
    [true, { rules: { 'deletion-window-short': { options: { minimumDays: 7 } } } }],
    [false, { rules: { 'deletion-window-short': { options: { minimumDays: 6 } } } }],
    [false, { rules: { 'deletion-window-short': { options: { minimumDays: 31 } } } }],
    [false, { rules: { 'deletion-window-short': { options: { minimumDays: 7.5 } } } }],
    [false, { rules: { 'deletion-window-short': { options: { minimumDays: '7' } } } }],
    [false, { rules: { 'deletion-window-short': { options: { days: 7 } } } }],
    [true, { rules: { 'secret-in-metadata': { options: { allow: ['a'] } } } }],
    [true, { mandatory: ['public-key-access'], formats: ['cloudformation'] }],
    [false, { mandatory: ['x'] }],
    [false, { formats: 'cloudformation' }],
    [true, { parameters: { A: 'b', C: 3, D: true, E: ['f', 1] } }],
    [false, { parameters: { A: {} } }],
    [false, { parameters: { A: null } }],
    [true, { region: 'eu-central-1', account: '1111-2222-3333', partition: 'aws-cn' }],
    [false, { region: 'EU' }],
    [false, { account: '1' }],
    [true, { trustedAccounts: ['111122223333'], trustedOrganizations: ['o-a1b2c3d4e5'] }],
    [true, { trustedServices: ['delivery.logs.amazonaws.com'], administrators: ['*Admin*'] }],
    [false, { trustedServices: ['amazonaws.com'] }],
    [false, { administrators: [''] }],
    [true, { ignore: 'a/', overrides: [{ files: ['b'], extends: 'all', region: 'us-east-1' }] }],
    [false, { overrides: [{ extends: 'all' }] }],
    [false, { overrides: [{ files: 'a', overrides: [] }] }],
    [false, { overrides: [{ files: 'a', rules: { 'rotation-disabled': 'no' } }] }],
    [false, { overrides: { files: 'a' } }],
    [true, { $schema: './x.json' }],
    [false, []],
  ]

  it.each(DOCUMENTS)('says as ajv does: %s for %j', async (fits, value) => {
    expect(validate(value)).toBe(fits)
    const { faults } = await readConfigFile('x.json', JSON.stringify(value), SCHEMA)
    expect(faults.length === 0).toBe(fits)
  })

  it('tells of each rule and option what it is', () => {
    const { properties } = PUBLISHED.properties.rules
    for (const { id, summary } of CATALOGUE.rules) expect(properties[id].description).toBe(summary)
  })
})
