import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { CFN_SCHEMAS, isKmsResourceType, type KmsResourceType } from '../../src/kms/cfn-schemas.ts'
import { CLOUDFORMATION } from '../../src/kms/makers/cloudformation.ts'

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true })

function faults(type: KmsResourceType, properties: object): readonly string[] {
  const validate = ajv.compile(CFN_SCHEMAS[type])
  validate(properties)
  return (validate.errors ?? []).map(error => `${error.instancePath} ${error.keyword}`.trim())
}

describe('schemas of CloudFormation', () => {
  it('are draft 7, and take what is right', () => {
    const policy = { Version: '2012-10-17', Statement: [] }
    expect(faults('AWS::KMS::Key', {})).toEqual([])
    expect(
      faults('AWS::KMS::Key', { KeyPolicy: policy, Tags: [{ Key: 'a', Value: '' }], PendingWindowInDays: 7 }),
    ).toEqual([])
    expect(faults('AWS::KMS::ReplicaKey', { PrimaryKeyArn: 'arn', KeyPolicy: '{}' })).toEqual([])
    expect(faults('AWS::KMS::Alias', { AliasName: 'alias/a', TargetKeyId: 'b' })).toEqual([])
  })

  it.each([
    ['AWS::KMS::Key', { KeySpecs: 'RSA_2048' }, ['additionalProperties']],
    ['AWS::KMS::Key', { KeySpec: 'RSA_1024' }, ['/KeySpec enum']],
    ['AWS::KMS::Key', { PendingWindowInDays: 6 }, ['/PendingWindowInDays minimum']],
    ['AWS::KMS::Key', { EnableKeyRotation: 'true' }, ['/EnableKeyRotation type']],
    ['AWS::KMS::Key', { Tags: [{ Key: 'a' }] }, ['/Tags/0 required']],
    ['AWS::KMS::ReplicaKey', {}, ['required', 'required']],
    ['AWS::KMS::Alias', { AliasName: 'a', TargetKeyId: 'b' }, ['/AliasName pattern']],
  ] as const)('%s %j', (type, properties, expected) => {
    expect(faults(type, properties)).toEqual(expected)
  })

  it('list the values that the maker accepts', () => {
    const { properties } = CFN_SCHEMAS['AWS::KMS::Key'] as unknown as {
      readonly properties: Readonly<Record<string, { readonly enum: readonly string[] }>>
    }
    expect([...(properties.KeySpec?.enum ?? [])].sort()).toEqual([...CLOUDFORMATION.specs].sort())
    expect([...(properties.KeyUsage?.enum ?? [])].sort()).toEqual([...CLOUDFORMATION.usages].sort())
  })

  it('knows its types', () => {
    expect(isKmsResourceType('AWS::KMS::Key')).toBe(true)
    expect(isKmsResourceType('AWS::S3::Bucket')).toBe(false)
  })
})
