import { describe, expect, it } from 'vitest'
import { type PrincipalFault, principalFault } from '../../src/access/principal-fault.ts'
import { PARTITIONS } from '../../src/kms/regions.ts'
import { type Plain, UNKNOWN } from './plain-value.ts'
import { policyWith } from './policy-of.ts'

function faults(Principal: Plain): (PrincipalFault | undefined)[] {
  const [statement] = policyWith({ Principal }).statements
  if (statement?.principals.state !== 'present') throw new Error('no principals')
  return statement.principals.items.map(principalFault)
}

describe('principals that key policies have', () => {
  it.each(PARTITIONS)('of %s', partition => {
    const of = (rest: string) => `arn:${partition}:${rest}`
    const AWS = [
      of('iam::111122223333:root'),
      of('iam::111122223333:user/division/alice'),
      of('iam::111122223333:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling'),
      of('sts::111122223333:assumed-role/Reader/session'),
      of('sts::111122223333:federated-user/bob'),
    ]
    expect(faults({ AWS })).toEqual(AWS.map(() => undefined))
  })

  it.each<[string, Plain]>([
    ['everyone', '*'],
    ['everyone by type', { AWS: '*' }],
    ['an account', { AWS: '111122223333' }],
    ['the own account', { AWS: ['${AWS::AccountId}', 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root'] }],
    ['a role of the document', { AWS: '${Role.Arn}' }],
    ['something unknown', { AWS: [UNKNOWN, '${?Arn}', 'arn:aws:iam::${?Account}:root', '${?Prefix}/alice'] }],
    ['services', { Service: ['s3.amazonaws.com', 'logs.${AWS::Region}.amazonaws.com', '${?Service}', '*'] }],
    ["CloudFront's identity", { AWS: 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1' }],
  ])('%s', (_, principal) => {
    expect(faults(principal).filter(fault => fault !== undefined)).toEqual([])
  })
})

describe('principals that KMS refuses', () => {
  it.each<[PrincipalFault, Plain]>([
    ['unknown-type', { aws: '111122223333' }],
    ['unsupported-type', { Federated: 'cognito-identity.amazonaws.com' }],
    [
      'unsupported-type',
      { CanonicalUser: '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be' },
    ],
    ['group', { AWS: 'arn:aws:iam::111122223333:group/admins' }],
    ['group', { AWS: 'arn:aws-cn:iam::${?Account}:group/admins' }],
    ['wildcard', { AWS: 'arn:aws:iam::111122223333:role/team-*' }],
    ['wildcard', { AWS: 'arn:aws:iam::*:root' }],
    ['wildcard', { AWS: 'arn:aws:iam::${?Account}:role/*' }],
    ['wildcard', { AWS: '**' }],
    ['wildcard', { Service: '*.amazonaws.com' }],
    ['unique-id', { AWS: 'AIDACKCEVSQ6C2EXAMPLE' }],
    ['unique-id', { AWS: 'AROADBQP57FF2AEXAMPLE' }],
    ['no-principal', { AWS: 'AKIAIOSFODNN7EXAMPLE' }],
    ['no-principal', { AWS: 'alice' }],
    ['no-principal', { AWS: '' }],
    ['no-principal', { AWS: '11112222333' }],
    ['no-principal', { AWS: 'arn:aws:iam::11112222333:root' }],
    ['no-principal', { AWS: 'arn:aws:iam:us-east-1:111122223333:root' }],
    ['no-principal', { AWS: 'arn:aws::111122223333:root' }],
    ['no-principal', { AWS: 'arn:asw:iam::111122223333:root' }],
    ['no-principal', { AWS: 'arn:aws:iam::111122223333:role' }],
    ['no-principal', { AWS: 'arn:aws:iam::111122223333:role/' }],
    ['no-principal', { AWS: 'arn:aws:iam::111122223333:instance-profile/web' }],
    ['no-principal', { AWS: 'arn:aws:sts::111122223333:assumed-role/Reader' }],
    ['no-principal', { AWS: 'arn:aws:s3:::bucket' }],
    ['no-service', { Service: 's3' }],
    ['no-service', { Service: 'arn:aws:iam::111122223333:root' }],
  ])('%s: %j', (fault, principal) => {
    expect(faults(principal)).toEqual([fault])
  })
})
