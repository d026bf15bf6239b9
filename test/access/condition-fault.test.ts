import { describe, expect, it } from 'vitest'
import { faultsOf } from '../../src/access/condition-fault.ts'
import { holdsWithoutKey } from '../../src/access/evaluate-condition.ts'
import { nearestOperator } from '../../src/access/operators.ts'
import { type Plain, UNKNOWN } from './plain-value.ts'
import { policyWith } from './policy-of.ts'

function clauses(operator: string, key: string, value: Plain) {
  const [statement] = policyWith({
    Principal: '*',
    Action: 'kms:*',
    Condition: { [operator]: { [key]: value } },
  }).statements
  return statement?.conditions ?? []
}

const faults = (operator: string, key: string, value: Plain) =>
  clauses(operator, key, value)
    .flatMap(faultsOf)
    .map(({ fault }) => fault)

describe('operators that go with their key and value', () => {
  it.each<[string, string, Plain]>([
    ['StringEquals', 'kms:CallerAccount', '111122223333'],
    ['stringequals', 'kms:calleraccount', '${?Account}'],
    ['StringLike', 'aws:PrincipalArn', 'arn:aws:iam::*:role/*'],
    ['StringEquals', 'aws:SourceArn', 'arn:aws:s3:::bucket'],
    ['StringEquals', 'kms:EncryptionContext:path', '${*}/x'],
    ['StringEquals', 'kms:EncryptionContext:path', '${aws:PrincipalTag/a*}'],
    ['StringEquals', 'aws:PrincipalTag/team', UNKNOWN],
    ['ArnLike', 'kms:EncryptionContext:aws:logs:arn', 'arn:aws:logs:*:111122223333:*'],
    ['ArnEquals', 'aws:SourceArn', ['*', '${aws:PrincipalArn}', '${?Arn}']],
    ['Bool', 'kms:GrantIsForAWSResource', [true, 'TRUE', 'false']],
    ['BoolIfExists', 'aws:SecureTransport', 'true'],
    ['Null', 'aws:PrincipalOrgID', [true, 'false']],
    ['NumericLessThanEquals', 'kms:ScheduleKeyDeletionPendingWindowInDays', 30],
    ['NumericGreaterThan', 'kms:ValidTo', 1800000000],
    ['DateLessThan', 'kms:ValidTo', ['2026-11-24T00:00:00Z', '2026', '2026-11-24', 1800000000]],
    ['IpAddress', 'aws:SourceIp', ['192.0.2.1', '192.0.2.0/24', '2001:db8::/32']],
    ['ForAnyValue:StringEquals', 'kms:EncryptionContextKeys', 'team'],
    ['ForAllValues:StringEquals', 'kms:GrantOperations', ['Decrypt', 'Encrypt']],
    ['ForAllValues:StringLike', 'aws:TagKeys', 'a*'],
    ['StringEquals', 'saml:aud', 'x'],
    ['ForAnyValue:StringLike', 'saml:groups', 'x*'],
    ['${Operator}', 'aws:PrincipalOrgID', 'o-1'],
  ])('%s %s %j', (operator, key, value) => {
    expect(faults(operator, key, value)).toEqual([])
  })
})

describe('operators that do not', () => {
  it.each<[string, string, string, Plain]>([
    ['unknown-operator', 'StringEqual', 'kms:CallerAccount', 'x'],
    ['unknown-operator', 'StringContains', 'kms:CallerAccount', 'x'],
    ['refused', 'ForAllValues:StringEquals', 'kms:EncryptionContext:team', 'x'],
    ['refused', 'ForAllValues:StringLike', 'aws:RequestTag/team', 'x'],
    ['null-if-exists', 'NullIfExists', 'aws:PrincipalOrgID', 'true'],
    ['for-all-values', 'ForAllValues:StringEquals', 'kms:CallerAccount', 'x'],
    ['for-any-value', 'ForAnyValue:StringEquals', 'kms:EncryptionContext:team', 'x'],
    ['wrong-type', 'StringEquals', 'kms:GrantIsForAWSResource', 'true'],
    ['wrong-type', 'Bool', 'kms:CallerAccount', 'true'],
    ['wrong-type', 'NumericEquals', 'kms:CallerAccount', 111122223333],
    ['wrong-type', 'DateLessThan', 'kms:RotationPeriodInDays', '2026-11-24'],
    ['wrong-type', 'StringLike', 'aws:SourceIp', '192.0.2.*'],
    ['plain-star', 'StringEquals', 'aws:PrincipalArn', 'arn:aws:iam::*:role/*'],
    ['plain-star', 'StringNotEqualsIfExists', 'aws:PrincipalOrgID', 'arn:aws:iam::${?Account}:role/*'],
    ['unreadable-value', 'Bool', 'kms:GrantIsForAWSResource', 'yes'],
    ['unreadable-value', 'Null', 'aws:PrincipalOrgID', 'maybe'],
    ['unreadable-value', 'NumericLessThan', 'kms:RotationPeriodInDays', 'a year'],
    ['unreadable-value', 'DateLessThan', 'kms:ValidTo', '24.11.2026'],
    ['unreadable-value', 'IpAddress', 'aws:SourceIp', '192.0.2.0/33'],
    ['unreadable-value', 'ArnLike', 'aws:SourceArn', 'arn:aws:s3'],
  ])('%s: %s %s %j', (fault, operator, key, value) => {
    expect(faults(operator, key, value)).toEqual([fault])
  })
})

it('finds what a misspelt operator was meant to be', () => {
  expect(nearestOperator('StringEqual')).toBe('StringEquals')
  expect(nearestOperator('ForAnyValues:StringLikeIfExists')).toBe('ForAnyValue:StringLikeIfExists')
  expect(nearestOperator('string_equals')).toBe('StringEquals')
  expect(nearestOperator('Matches')).toBeUndefined()
  expect(nearestOperator('Always:StringLike')).toBeUndefined()
})

it('knows what comes of a request without the key', () => {
  const without = (operator: string, value: Plain = 'x') =>
    clauses(operator, 'aws:x', value).map(holdsWithoutKey)
  expect(without('StringEquals')).toEqual([false])
  expect(without('StringNotEquals')).toEqual([true])
  expect(without('StringEqualsIfExists')).toEqual([true])
  expect(without('ForAllValues:StringEquals')).toEqual([true])
  expect(without('ForAnyValue:StringNotEquals')).toEqual([false])
  expect(without('Null', 'true')).toEqual([true])
  expect(without('Null', 'false')).toEqual([false])
  expect(without('Null', '${?Any}')).toEqual([undefined])
  expect(without('Matches')).toEqual([undefined])
})
