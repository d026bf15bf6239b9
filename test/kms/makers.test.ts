import { CustomerMasterKeySpec, KeySpec, KeyUsageType, OriginType } from '@aws-sdk/client-kms'
import { describe, expect, it } from 'vitest'
import { CFN_SCHEMAS } from '../../src/kms/cfn-schemas.ts'
import { API } from '../../src/kms/makers/api.ts'
import { CLOUDFORMATION } from '../../src/kms/makers/cloudformation.ts'
import { declares } from '../../src/kms/makers/maker.ts'
import { KEY_ORIGINS, originSupports, originSupportsMultiRegion } from '../../src/kms/origins.ts'
import { isOfferedIn, isRegionName, PARTITIONS, partitionOf } from '../../src/kms/regions.ts'
import { canRotateAutomatically } from '../../src/kms/rotation.ts'
import { DEFAULT_SPEC, isAsymmetric, isSymmetricEncryption, KEY_SPECS } from '../../src/kms/specs.ts'
import { hasLegality, readLegality } from './legality.ts'

const sorted = (values: readonly string[]) => [...values].sort()

describe('makers', () => {
  it('the API takes all that the SDK lists', () => {
    expect(sorted(API.specs)).toEqual(sorted(Object.values(KeySpec)))
    expect(sorted(API.deprecatedSpecs)).toEqual(sorted(Object.values(CustomerMasterKeySpec)))
    expect(sorted(API.usages)).toEqual(sorted(Object.values(KeyUsageType)))
    expect(sorted(API.origins)).toEqual(sorted(Object.values(OriginType)))
  })

  it('CloudFormation takes less: no ML-KEM, no custom key stores', () => {
    expect(KEY_SPECS.filter(spec => !CLOUDFORMATION.specs.includes(spec))).toEqual([
      'ML_KEM_512',
      'ML_KEM_768',
      'ML_KEM_1024',
    ])
    expect(CLOUDFORMATION.usages).not.toContain('ENCAPSULATE_DECAPSULATE')
    expect(CLOUDFORMATION.usages).toHaveLength(4)
    expect(CLOUDFORMATION.origins).toEqual(['AWS_KMS', 'EXTERNAL'])
  })

  it('name properties that the schemas of CloudFormation have, and all of them', () => {
    const schemas = Object.values(CFN_SCHEMAS) as unknown as readonly { readonly properties: object }[]
    const known = new Set(schemas.flatMap(schema => Object.keys(schema.properties)))
    expect(new Set(Object.values(CLOUDFORMATION.names).filter(name => name !== undefined))).toEqual(known)
  })

  it('differ in what CreateKey cannot say', () => {
    expect(declares(API, 'rotation')).toBe(false)
    expect(declares(API, 'deprecatedSpec')).toBe(true)
    expect(declares(CLOUDFORMATION, 'rotation')).toBe(true)
    expect(declares(CLOUDFORMATION, 'deprecatedSpec')).toBe(false)
  })

  it.each(KEY_SPECS)(
    'an absent usage of %s: CloudFormation sends ENCRYPT_DECRYPT, the API refuses all but symmetric',
    spec => {
      expect(CLOUDFORMATION.defaults.usageOf(spec)).toBe('ENCRYPT_DECRYPT')
      expect(API.defaults.usageOf(spec)).toBe(spec === DEFAULT_SPEC ? 'ENCRYPT_DECRYPT' : undefined)
    },
  )
})

describe('specs, origins, Regions, rotation', () => {
  it('knows symmetric encryption keys from HMAC keys and key pairs', () => {
    expect(KEY_SPECS.filter(isSymmetricEncryption)).toEqual(['SYMMETRIC_DEFAULT'])
    expect(KEY_SPECS.filter(spec => !isAsymmetric(spec))).toHaveLength(5)
  })

  it('keeps custom key stores to symmetric single-Region keys', () => {
    expect(KEY_SPECS.filter(spec => originSupports('AWS_CLOUDHSM', spec).supported)).toEqual([
      'SYMMETRIC_DEFAULT',
    ])
    expect(KEY_ORIGINS.filter(originSupportsMultiRegion)).toEqual(['AWS_KMS', 'EXTERNAL'])
  })

  it('is certain of EXTERNAL only where AWS is', () => {
    expect(originSupports('EXTERNAL', 'RSA_2048')).toEqual({ supported: true, basis: 'documented' })
    expect(originSupports('EXTERNAL', 'ML_DSA_44')).toEqual({ supported: false, basis: 'documented' })
    expect(originSupports('EXTERNAL', 'ML_KEM_512').supported).toBeUndefined()
    expect(originSupports('EXTERNAL', 'ECC_NIST_EDWARDS25519').basis).toBe('inferred')
  })

  it('rotates symmetric keys with material of KMS only', () => {
    const pairs = KEY_SPECS.flatMap(spec => KEY_ORIGINS.map(origin => [spec, origin] as const))
    expect(pairs.filter(([spec, origin]) => canRotateAutomatically(spec, origin))).toEqual([
      ['SYMMETRIC_DEFAULT', 'AWS_KMS'],
    ])
  })

  it.each([
    ['eu-west-1', 'aws'],
    ['cn-north-1', 'aws-cn'],
    ['us-gov-east-1', 'aws-us-gov'],
    ['us-iso-east-1', 'aws-iso'],
    ['us-isob-east-1', 'aws-iso-b'],
    ['eu-isoe-west-1', 'aws-iso-e'],
    ['us-isof-south-1', 'aws-iso-f'],
    ['eusc-de-east-1', 'aws-eusc'],
  ])('%s is in %s', (region, partition) => {
    expect(isRegionName(region)).toBe(true)
    expect(partitionOf(region)).toBe(partition)
    expect(PARTITIONS).toContain(partition)
  })

  it('offers SM2 in China only, ML-KEM elsewhere only', () => {
    expect(isOfferedIn('SM2', 'cn-northwest-1')).toBe(true)
    expect(isOfferedIn('SM2', 'us-east-1')).toBe(false)
    expect(isOfferedIn('ML_KEM_768', 'cn-north-1')).toBe(false)
    expect(isOfferedIn('ML_KEM_768', 'us-east-1')).toBe(true)
    expect(isOfferedIn('RSA_2048', 'cn-north-1')).toBe(true)
  })
})

describe.skipIf(!hasLegality)('makers beside the other collection', () => {
  const others = hasLegality ? Object.entries(readLegality().specs) : []

  it.each(others)('%s', (name, other) => {
    const spec = KEY_SPECS.find(candidate => candidate === name) ?? DEFAULT_SPEC
    const origins = KEY_ORIGINS.filter(origin => originSupports(origin, spec).supported)
    expect(sorted(origins)).toEqual(sorted(other.originsApi))
    expect(origins.filter(origin => CLOUDFORMATION.origins.includes(origin))).toEqual(other.originsCfn)
    expect(CLOUDFORMATION.specs.includes(spec)).toBe(other.inCfnSchemaEnum)
    expect(API.deprecatedSpecs.includes(spec)).toBe(other.inCustomerMasterKeySpec)
    expect(API.defaults.usageOf(spec) !== undefined).toBe(other.keyUsageMayBeOmitted)
    expect(KEY_ORIGINS.filter(origin => canRotateAutomatically(spec, origin))).toEqual(
      other.autoRotation.onlyOrigins,
    )
    expect(isOfferedIn(spec, 'cn-north-1')).toBe(other.region !== 'not China Regions')
    expect(isOfferedIn(spec, 'eu-west-1')).toBe(!other.region.startsWith('cn-'))
  })
})
