import { describe, expect, it } from 'vitest'
import { keyPropertiesOf } from '../../src/kms/consumers.ts'
import { API } from '../../src/kms/makers/api.ts'
import {
  TERRAFORM,
  TERRAFORM_EXTERNAL,
  TERRAFORM_REPLICA,
  terraformIn,
} from '../../src/kms/makers/terraform.ts'
import { KEY_TAKERS, keyArgumentsOf } from '../../src/kms/terraform-consumers.ts'

describe('arguments that take a key', () => {
  it.each(KEY_TAKERS)('%s stands for properties that CloudFormation has', type => {
    const taken = keyArgumentsOf(type)
    expect(taken.length).toBeGreaterThan(0)
    for (const { resourceType, property } of taken) expect(keyPropertiesOf(resourceType)).toContain(property)
    expect(new Set(taken.map(({ path }) => path.join('.'))).size).toBe(taken.length)
  })

  it('are none of most types', () => {
    expect(KEY_TAKERS.length).toBeGreaterThan(55)
    expect(keyArgumentsOf('aws_vpc')).toEqual([])
  })
})

describe('Terraform', () => {
  it('takes what the SDK takes, and asks for no usage', () => {
    expect(TERRAFORM.specs).toEqual(API.specs)
    expect(TERRAFORM.defaults.usageOf('RSA_2048')).toBe('ENCRYPT_DECRYPT')
    expect(TERRAFORM_EXTERNAL.defaults.usageOf('HMAC_256')).toBeUndefined()
  })

  it('tells where material comes from by the resource', () => {
    expect(TERRAFORM.names.origin).toBeUndefined()
    expect(TERRAFORM_EXTERNAL.defaults.origin).toBe('EXTERNAL')
    expect(terraformIn('AWS_CLOUDHSM').defaults).toEqual({ ...TERRAFORM.defaults, origin: 'AWS_CLOUDHSM' })
  })

  it('has other words for keys that are imported or replicas', () => {
    expect([TERRAFORM, TERRAFORM_EXTERNAL, TERRAFORM_REPLICA].map(({ names }) => names.enabled)).toEqual([
      'is_enabled',
      'enabled',
      'enabled',
    ])
    expect(TERRAFORM_REPLICA.names.spec).toBeUndefined()
  })
})
