import { describe, expect, it } from 'vitest'
import {
  forbiddenAliasCharacters,
  isPossibleAlias,
  isReservedAlias,
  withoutForbiddenCharacters,
  withoutPrefix,
} from '../../src/kms/aliases.ts'
import { parseArn } from '../../src/kms/arns.ts'
import { isMultiRegionKeyId, parseKeyIdentifier } from '../../src/kms/key-identifiers.ts'
import { isServicePrincipal, parseAwsPrincipal } from '../../src/kms/principals.ts'

describe('aliases', () => {
  it.each([
    'aws/s3',
    'alias/aws/s3',
    'alias/AWS/s3',
    'ALIAS/aws/s3',
    'alias/aws/',
    'arn:aws:kms:r:1:alias/aws/s3',
  ])('%s is reserved', name => {
    expect(isReservedAlias(name)).toBe(true)
  })
  it.each(['alias/awsome', 'alias/my/aws/s3', 'alias/aws', 'alias/alias/aws/s3'])('%s is not', name => {
    expect(isReservedAlias(name)).toBe(false)
  })
  it('names the characters that KMS does not take', () => {
    expect(forbiddenAliasCharacters('alias/Team_A/key-1')).toEqual([])
    expect(forbiddenAliasCharacters('alias/a:b c:ü💥')).toEqual([':', ' ', 'ü', '💥'])
    expect(withoutForbiddenCharacters('alias/a:b c:ü💥')).toBe('alias/a-b-c---')
    expect(withoutPrefix('alias/alias/x')).toBe('alias/x')
  })
  it.each(['alias/x', 'alias/a.b', `alias/${'x'.repeat(250)}`])('%s may be one', name => {
    expect(isPossibleAlias(name)).toBe(true)
  })
  it.each(['x', 'alias/', 'alias/aws/x', `alias/${'x'.repeat(251)}`])('%s may not', name => {
    expect(isPossibleAlias(name)).toBe(false)
  })
})

describe('key identifiers', () => {
  const uuid = '1234abcd-12ab-34cd-56ef-1234567890ab'

  it.each([
    [uuid, { kind: 'key id', keyId: uuid }],
    ['mrk-1234abcd12ab34cd56ef1234567890ab', { kind: 'key id' }],
    ['alias/payments', { kind: 'alias name', alias: 'alias/payments' }],
    [
      `arn:aws:kms:us-west-2:111122223333:key/${uuid}`,
      { kind: 'key ARN', keyId: uuid, arn: { region: 'us-west-2' } },
    ],
    ['arn:aws-cn:kms:cn-north-1:111122223333:alias/aws/s3', { kind: 'alias ARN', alias: 'alias/aws/s3' }],
  ])('%s', (text, expected) => {
    expect(parseKeyIdentifier(text)).toMatchObject(expected)
  })

  it.each(['payments', 'arn:aws:s3:::bucket', 'arn:aws:kms:us-west-2:111122223333:key/', ''])(
    '%s is none',
    text => {
      expect(parseKeyIdentifier(text)).toBeUndefined()
    },
  )

  it('knows multi-Region keys by their id', () => {
    expect(isMultiRegionKeyId('mrk-1234abcd12ab34cd56ef1234567890ab')).toBe(true)
    expect(isMultiRegionKeyId(uuid)).toBe(false)
  })
})

describe('principals', () => {
  it.each([
    ['*', { kind: 'everyone' }],
    ['111122223333', { kind: 'account', account: '111122223333' }],
    ['arn:aws-us-gov:iam::111122223333:root', { kind: 'account', account: '111122223333' }],
    ['arn:aws:iam::111122223333:role/path/Admin', { kind: 'role', name: 'path/Admin' }],
    ['arn:aws:iam::111122223333:user/alice', { kind: 'user', name: 'alice' }],
    ['arn:aws:iam::111122223333:group/admins', { kind: 'group', name: 'admins' }],
    ['arn:aws:sts::111122223333:assumed-role/Admin/alice', { kind: 'session', name: 'Admin/alice' }],
    ['arn:aws:sts::111122223333:federated-user/bob', { kind: 'federated user', name: 'bob' }],
    ['arn:aws:s3:::bucket', { kind: 'other' }],
    ['AROADBQP57FF2AEXAMPLE', { kind: 'unique id', prefix: 'AROA' }],
  ])('%s', (text, expected) => {
    expect(parseAwsPrincipal(text)).toMatchObject(expected)
  })

  it.each(['alice', '1111', 'arn:aws:iam', ''])('%s is none', text => {
    expect(parseAwsPrincipal(text)).toBeUndefined()
  })

  it('keeps colons of the resource', () => {
    expect(parseArn('arn:aws:logs:eu-west-1:111122223333:log-group:a:*')?.resource).toBe('log-group:a:*')
  })

  it.each([
    'sns.amazonaws.com',
    'delivery.logs.amazonaws.com',
    'ec2.amazonaws.com.cn',
    'logs.eusc-de-east-1.amazonaws.eu',
  ])('%s is a service', text => expect(isServicePrincipal(text)).toBe(true))

  it.each([
    'amazonaws.com',
    '.amazonaws.com',
    'SNS.amazonaws.com',
    'sns',
    's*.amazonaws.com',
    'sns.amazonaws.com.evil.com',
  ])('%s is none', text => expect(isServicePrincipal(text)).toBe(false))
})
