import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/access/evaluate.ts'
import { isRefusedByKms } from '../../src/access/operators.ts'
import { type Plain, UNKNOWN } from './plain-value.ts'
import { policyOf } from './policy-of.ts'
import { requestOf, user, WORLD } from './request-of.ts'

type Context = { readonly [key: string]: string | readonly string[] }

/** Whether a condition is met: true, false, or undefined where that cannot be told. */
function met(condition: Plain, context: Context = {}, Version: Plain = '2012-10-17'): boolean | undefined {
  const policy = policyOf({
    Version,
    Statement: { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*', Condition: condition },
  })
  const { allowed } = evaluate(policy, requestOf(user('x'), context), WORLD)
  return allowed === 1 ? undefined : allowed === 2
}

const org = (operator: string, value: Plain, context: Context = {}) =>
  met({ [operator]: { 'aws:PrincipalOrgID': value } }, context)

describe('conditions', () => {
  it('join operators and keys by AND, values by OR, negated values by NOR', () => {
    const both = { StringEquals: { a: ['1', '2'], b: '1' }, StringLike: { c: 'x*' } }
    expect(met(both, { a: '2', b: '1', c: 'xy' })).toBe(true)
    expect(met(both, { a: '3', b: '1', c: 'xy' })).toBe(false)
    expect(met(both, { a: '2', b: '1', c: 'y' })).toBe(false)
    expect(met({ StringNotEquals: { a: ['1', '2'] } }, { a: '2' })).toBe(false)
    expect(met({ StringNotEquals: { a: ['1', '2'] } }, { a: '3' })).toBe(true)
  })

  it('without their key fail, pass when negated, IfExists, or Null', () => {
    expect(org('StringEquals', 'o')).toBe(false)
    expect(org('StringNotEquals', 'o')).toBe(true)
    expect(org('StringEqualsIfExists', 'o')).toBe(true)
    expect(org('StringEqualsIfExists', 'o', { 'aws:PrincipalOrgID': 'p' })).toBe(false)
    expect(org('Null', 'true')).toBe(true)
    expect(org('Null', 'false')).toBe(false)
    expect(org('Null', true, { 'aws:PrincipalOrgID': 'o' })).toBe(false)
    expect(org('Null', 'false', { 'aws:PrincipalOrgID': 'o' })).toBe(true)
  })

  it('find their key without case', () => {
    expect(met({ StringEquals: { 'AWS:principalorgid': 'o' } }, { 'aws:PrincipalOrgID': 'o' })).toBe(true)
  })

  it('over all or any of several values', () => {
    const keys = (operator: string, values: readonly string[]) =>
      met({ [operator]: { 'aws:TagKeys': ['a', 'b'] } }, { 'aws:TagKeys': values })
    expect(keys('ForAllValues:StringEquals', ['a', 'b'])).toBe(true)
    expect(keys('ForAllValues:StringEquals', ['a', 'c'])).toBe(false)
    expect(keys('ForAllValues:StringEquals', [])).toBe(true)
    expect(keys('ForAnyValue:StringEquals', ['a', 'c'])).toBe(true)
    expect(keys('ForAnyValue:StringEquals', ['c'])).toBe(false)
    expect(keys('ForAnyValue:StringEquals', [])).toBe(false)
    expect(keys('ForAllValues:StringNotEquals', ['c'])).toBe(true)
    expect(keys('ForAnyValue:StringNotEquals', ['a', 'c'])).toBe(true)
    expect(keys('ForAnyValue:StringNotEquals', ['a', 'b'])).toBe(false)
    expect(keys('ForAnyValue:StringNotEquals', [])).toBe(false)
  })

  it.each<[string, string, string, boolean]>([
    ['StringEquals', 'a', 'A', false],
    ['StringEquals', 'a*', 'ab', false],
    ['StringEqualsIgnoreCase', 'aB', 'Ab', true],
    ['StringNotEqualsIgnoreCase', 'aB', 'Ab', false],
    ['StringLike', 'a*c?', 'abbcd', true],
    ['StringLike', 'a*', 'A', false],
    ['StringNotLike', 'a*', 'b', true],
    ['ArnLike', 'arn:aws:iam::*:role/x*', 'arn:aws:iam::1:role/xy', true],
    ['ArnEquals', 'arn:aws:iam::*:role/x*', 'arn:aws:iam::1:role/xy', true],
    ['ArnLike', 'arn:aws:sns:*:1:t', 'arn:aws:sns:r:2:1:t', false],
    ['StringLike', 'arn:aws:sns:*:1:t', 'arn:aws:sns:r:2:1:t', true],
    ['ArnLike', 'arn:aws:logs:r:1:log-group:*', 'arn:aws:logs:r:1:log-group:a:b', true],
    ['ArnLike', 'arn:aws:*', 'arn:aws:iam::1:role/x', false],
    ['ArnNotLike', 'arn:aws:iam::1:role/x', 'arn:aws:iam::2:role/x', true],
    ['Bool', 'TRUE', 'true', true],
    ['Bool', 'false', 'true', false],
    ['NumericEquals', '7', '7.0', true],
    ['NumericLessThan', '7', '7', false],
    ['NumericLessThanEquals', '7', '7', true],
    ['NumericGreaterThan', '7', '8', true],
    ['NumericGreaterThanEquals', '7', '6', false],
    ['NumericNotEquals', '7', '7', false],
    ['DateGreaterThan', '2024-01-01T00:00:00Z', '2025-01-01', true],
    ['DateLessThan', '2024-01-01T00:00:00Z', '2025-01-01', false],
    ['DateLessThan', '1704067200', '2023-12-31T23:59:59Z', true],
    ['IpAddress', '192.0.2.0/24', '192.0.2.7', true],
    ['IpAddress', '192.0.2.0/24', '192.0.3.7', false],
    ['IpAddress', '2001:db8::/32', '2001:db8:0::1', true],
    ['NotIpAddress', '192.0.2.0/24', '192.0.3.7', true],
    ['IpAddress', '192.0.2.0/24', '2001:db8::1', false],
    ['BinaryEquals', 'QQ==', 'QQ==', true],
    ['stringequals', 'a', 'a', true],
  ])('%s %s: %s is %s', (operator, value, actual, expected) => {
    expect(met({ [operator]: { key: value } }, { key: actual })).toBe(expected)
  })

  it('do not guess', () => {
    expect(met({ StringEqualz: { a: 'x' } }, { a: 'x' })).toBeUndefined()
    expect(met({ StringEquals: { a: UNKNOWN } }, { a: 'x' })).toBeUndefined()
    expect(met({ StringEquals: { a: ['x', '${?P}'] } }, { a: 'x' })).toBe(true)
    expect(met({ StringEquals: { a: 'x${?P}' } }, { a: 'y' })).toBe(false)
    expect(met({ StringNotEquals: { a: 'x${?P}' } }, { a: 'xy' })).toBeUndefined()
    expect(met({ NumericLessThan: { a: '${?P}' } }, { a: '1' })).toBeUndefined()
    // The pages of AWS do not say what a lone star is to an ARN operator.
    expect(met({ ArnLike: { a: '*' } }, { a: 'arn:aws:iam::1:role/x' })).toBeUndefined()
    expect(met({ Bool: UNKNOWN })).toBeUndefined()
  })
})

it('are refused by KMS where ForAllValues would pass requests without a context or tag', () => {
  expect(isRefusedByKms('ForAllValues:StringEquals', 'kms:EncryptionContext:a')).toBe(true)
  expect(isRefusedByKms('ForAllValues:StringEquals', 'AWS:RequestTag/a')).toBe(true)
  expect(isRefusedByKms('ForAllValues:StringEquals', 'kms:EncryptionContextKeys')).toBe(false)
  expect(isRefusedByKms('ForAnyValue:StringEquals', 'kms:EncryptionContext:a')).toBe(false)
})

describe('policy variables', () => {
  const named = { StringLike: { key: 'home/${aws:username}/*' } }
  const context = { 'aws:username': 'x', key: 'home/x/y' }

  it('are there in the current version only', () => {
    expect(met(named, context)).toBe(true)
    expect(met(named, context, '2008-10-17')).toBe(false)
    const literal = { StringEquals: { key: '${aws:username}' } }
    expect(met(literal, { 'aws:username': 'x', key: '${aws:username}' }, '2008-10-17')).toBe(true)
  })

  it('with no value match nothing, unless they have a default', () => {
    expect(met(named, { key: 'home//y' })).toBe(false)
    expect(met({ StringNotLike: { key: '${aws:username}' } }, { key: 'x' })).toBe(true)
    expect(met({ StringEquals: { key: "${aws:PrincipalTag/a, 'none'}" } }, { key: 'none' })).toBe(true)
  })

  it('bring no wildcards, and escape them', () => {
    expect(met({ StringLike: { key: '${aws:username}' } }, { 'aws:username': '*', key: 'x' })).toBe(false)
    expect(met({ StringLike: { key: 'a${*}' } }, { key: 'ab' })).toBe(false)
    expect(met({ StringLike: { key: 'a${*}' } }, { key: 'a*' })).toBe(true)
  })
})
