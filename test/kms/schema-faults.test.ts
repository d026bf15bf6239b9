import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CFN_SCHEMAS } from '../../src/kms/cfn-schemas.ts'
import { namedElsewhere } from '../../src/kms/other-names.ts'
import { REQUEST_SCHEMAS } from '../../src/kms/request-schemas.ts'
import { faultsOf, namesIn, type SchemaName } from '../../src/kms/schema-faults.ts'
import { TERRAFORM_SCHEMAS } from '../../src/kms/terraform-schemas.ts'

const { CreateAlias, CreateKey, ReplicateKey } = REQUEST_SCHEMAS
const SCHEMAS: Readonly<Record<string, object>> = {
  ...CFN_SCHEMAS,
  CreateAlias,
  CreateKey,
  ...TERRAFORM_SCHEMAS,
  ReplicateKey,
}
const NAMES = Object.keys(SCHEMAS) as readonly SchemaName[]

/** The same schemas as ajv compiles them here and now, with texts that may be any scalar. */
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, messages: false })
const oracles = new Map(
  NAMES.map(name => [name, ajv.compile(JSON.parse(takingScalars(JSON.stringify(SCHEMAS[name]))))]),
)

function takingScalars(schema: string): string {
  return schema.replaceAll('"type":"string"', '"type":["string","number","boolean"]')
}

const scalar = fc.oneof(
  fc.constantFrom(
    '',
    'alias/a',
    'RSA_2048',
    'SIGN_VERIFY',
    'x'.repeat(128),
    'y'.repeat(129),
    '\u{1F511}'.repeat(128),
  ),
  fc.integer({ min: -1, max: 3000 }),
  fc.boolean(),
  fc.double({ noNaN: true }),
  fc.constant(null),
)
const tag = fc.dictionary(fc.constantFrom('Key', 'Value', 'TagKey', 'TagValue', 'key'), scalar)
const value = fc.oneof(scalar, fc.array(fc.oneof(tag, scalar), { maxLength: 3 }), tag)

describe('compiled schemas', () => {
  it.each(NAMES)('find in %s what ajv finds', name => {
    const names = [...namesIn(name, []), 'KeyRotationEnabled', '__proto__', 'toString']
    const oracle = oracles.get(name)
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), properties => {
        const right = oracle?.(properties)
        expect(faultsOf(name, properties)).toEqual(right ? [] : oracle?.errors)
      }),
      { numRuns: 500 },
    )
  })

  it('need nothing but themselves', () => {
    const file = new URL('../../src/kms/generated/validators.js', import.meta.url)
    expect(readFileSync(file, 'utf8')).not.toMatch(/\brequire\(|\bimport\b|new Function|\beval\(/)
  })

  it('know the names an object may have', () => {
    expect(namesIn('AWS::KMS::Alias', [])).toEqual(['AliasName', 'TargetKeyId'])
    expect(namesIn('AWS::KMS::Key', ['Tags', '3'])).toEqual(['Key', 'Value'])
    expect(namesIn('CreateKey', ['Tags', '0'])).toEqual(['TagKey', 'TagValue'])
    expect(namesIn('CreateKey', ['Description', 'x'])).toEqual([])
  })
})

it.each([
  ['CustomerMasterKeySpec', 'AWS::KMS::Key', 'KeySpec'],
  ['KeyRotationEnabled', 'AWS::KMS::Key', 'EnableKeyRotation'],
  ['deletion_window_in_days', 'AWS::KMS::Key', 'PendingWindowInDays'],
  ['Policy', 'AWS::KMS::ReplicaKey', 'KeyPolicy'],
  ['KeyPolicy', 'CreateKey', 'Policy'],
  ['CustomerMasterKeySpec', 'AWS::KMS::Alias', undefined],
  ['KeySpec', 'AWS::KMS::ReplicaKey', undefined],
] as const)('%s in %s is %s', (name, schema, expected) => {
  expect(namedElsewhere(name, namesIn(schema, []))).toBe(expected)
})
