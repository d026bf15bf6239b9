import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/access/evaluate.ts'
import type { Request } from '../../src/access/request.ts'
import type { Plain } from './plain-value.ts'
import { policyOf, policyWith } from './policy-of.ts'
import { ANONYMOUS, OTHER, OWN, requestOf, role, rootUser, service, user, WORLD } from './request-of.ts'

type Written = { readonly [key: string]: Plain }
type Verdict = 'directly' | 'delegated' | 'no' | 'unknown'

function judge(statements: readonly Written[], request: Request): Verdict {
  return verdict(policyWith(...statements), request)
}

function verdict(policy: Parameters<typeof evaluate>[0], request: Request): Verdict {
  const { allowed, directly } = evaluate(policy, request, WORLD)
  if (directly === 2) return 'directly'
  return allowed === 2 ? 'delegated' : allowed === 0 ? 'no' : 'unknown'
}

const ROOT = `arn:aws:iam::${OWN}:root`
const allow = (rest: Written): Written => ({
  Effect: 'Allow',
  Principal: '*',
  Action: 'kms:Decrypt',
  ...rest,
})
const deny = (rest: Written): Written => ({ ...allow(rest), Effect: 'Deny' })
const to = (...principals: string[]): Written => ({
  Effect: 'Allow',
  Principal: { AWS: principals },
  Action: 'kms:Decrypt',
})
const x = requestOf(role('x'))

describe('statements', () => {
  it('deny by default, allow, and deny for all that', () => {
    expect(judge([], x)).toBe('no')
    expect(judge([allow({})], x)).toBe('directly')
    expect(judge([allow({}), deny({})], x)).toBe('no')
    expect(judge([deny({ Action: 'kms:Encrypt' }), allow({})], x)).toBe('directly')
  })

  it('apply only if all their elements do', () => {
    expect(judge([allow({ Action: 'kms:Encrypt' })], x)).toBe('no')
    expect(judge([allow({ Principal: { AWS: `arn:aws:iam::${OWN}:role/y` } })], x)).toBe('no')
    expect(judge([allow({ Resource: 'arn:aws:s3:::bucket' })], x)).toBe('no')
    expect(judge([allow({ Condition: { Bool: { 'aws:SecureTransport': 'true' } } })], x)).toBe('no')
  })

  it('do nothing without Action or Resource, or with an effect in other letters', () => {
    expect(judge([{ Effect: 'Allow', Principal: '*' }], x)).toBe('no')
    expect(verdict(policyOf({ Statement: { Effect: 'Allow', Principal: '*', Action: 'kms:*' } }), x)).toBe(
      'no',
    )
    expect(judge([allow({ Effect: 'allow' })], x)).toBe('no')
  })

  it('may be one object and not a list', () => {
    expect(verdict(policyOf({ Statement: { ...allow({}), Resource: '*' } }), x)).toBe('directly')
  })

  it('are about this key by a star, and by ARNs that may be its', () => {
    expect(judge([allow({ Resource: ['*'] })], x)).toBe('directly')
    expect(judge([allow({ Resource: 'arn:aws:kms:*:*:key/*' })], x)).toBe('directly')
    expect(judge([allow({ Resource: `arn:aws:kms:us-east-1:${OWN}:key/*` })], x)).toBe('directly')
    expect(judge([allow({ Resource: `arn:aws:kms:us-east-1:${OWN}:key/1234` })], x)).toBe('unknown')
    expect(judge([allow({ Resource: `arn:aws:kms:us-east-1:${OWN}:alias/x` })], x)).toBe('no')
  })
})

describe('actions', () => {
  it.each([
    ['kms:decrypt', 'directly'],
    ['KMS:DECRYPT', 'directly'],
    ['kms:De*', 'directly'],
    ['kms:De?rypt', 'directly'],
    ['kms:*', 'directly'],
    ['*', 'directly'],
    ['kms:Encrypt', 'no'],
    ['s3:Decrypt', 'no'],
    ['Decrypt', 'no'],
    ['kms*', 'no'],
    ['${?Action}', 'unknown'],
    ['kms:${?Action}', 'unknown'],
    ['kms:Enc${?Action}', 'no'],
  ])('%s', (Action, expected) => {
    expect(judge([allow({ Action })], x)).toBe(expected)
  })

  it('are turned round by NotAction', () => {
    expect(judge([{ Effect: 'Allow', Principal: '*', NotAction: 'kms:Encrypt' }], x)).toBe('directly')
    expect(judge([{ Effect: 'Allow', Principal: '*', NotAction: 'kms:D*' }], x)).toBe('no')
  })
})

describe('principals', () => {
  it('of the own account are allowed directly, those of another and the account itself by leave of IAM', () => {
    expect(judge([to(`arn:aws:iam::${OWN}:role/x`)], x)).toBe('directly')
    expect(judge([to(`arn:aws:iam::${OWN}:user/x`)], requestOf(user('x')))).toBe('directly')
    expect(judge([allow({})], x)).toBe('directly')
    expect(judge([to(ROOT)], x)).toBe('delegated')
    expect(judge([to(OWN)], x)).toBe('delegated')
    expect(judge([to(`arn:aws:iam::${OTHER}:role/x`)], requestOf(role('x', OTHER)))).toBe('delegated')
    expect(judge([to(`arn:aws:iam::${OTHER}:root`)], requestOf(role('x', OTHER)))).toBe('delegated')
    expect(judge([allow({})], requestOf(role('x', OTHER)))).toBe('delegated')
  })

  it('by the root ARN are the account, not its root user alone', () => {
    expect(judge([to(ROOT)], requestOf(rootUser()))).not.toBe('no')
    expect(judge([to(ROOT)], requestOf(user('x')))).toBe('delegated')
    expect(judge([to(ROOT)], requestOf(user('x', OTHER)))).toBe('no')
    expect(judge([allow({}), { ...to(ROOT), Effect: 'Deny' }], x)).toBe('no')
  })

  it('are everyone by a star, in either form, and not part of a name', () => {
    for (const Principal of ['*', { AWS: '*' }, { AWS: [ROOT, '*'] }]) {
      expect(judge([allow({ Principal })], requestOf(ANONYMOUS))).toBe('directly')
    }
    for (const pattern of [`arn:aws:iam::${OWN}:role/*`, 'arn:aws:iam::*:role/x', 'arn:aws:iam::*:root']) {
      expect(judge([to(pattern)], x)).toBe('no')
    }
  })

  it('are compared with case, and groups are none', () => {
    expect(judge([to(`arn:aws:iam::${OWN}:role/X`)], x)).toBe('no')
    expect(judge([to(`arn:aws:iam::${OWN}:group/x`)], x)).toBe('no')
    expect(judge([to('AIDACKCEVSQ6C2EXAMPLE')], x)).toBe('no')
  })

  it('are all its sessions for a role, and one for a session', () => {
    const session = (name: string) => `arn:aws:sts::${OWN}:assumed-role/x/${name}`
    expect(judge([to(session('a'))], requestOf(role('x', OWN, 'a')))).toBe('directly')
    expect(judge([to(session('a'))], requestOf(role('x', OWN, 'b')))).toBe('no')
    expect(judge([to(`arn:aws:iam::${OWN}:role/x`)], requestOf(role('x', OWN, 'b')))).toBe('directly')
    const byArn = { ArnEquals: { 'aws:PrincipalArn': `arn:aws:iam::${OWN}:role/x` } }
    const known = { 'aws:PrincipalArn': `arn:aws:iam::${OWN}:role/x` }
    expect(judge([allow({ Condition: byArn })], requestOf(role('x', OWN, 'b'), known))).toBe('directly')
  })

  it('are services by their names', () => {
    const sns = allow({ Principal: { Service: ['sns.amazonaws.com'] } })
    expect(judge([sns], requestOf(service('sns.amazonaws.com')))).toBe('directly')
    expect(judge([sns], requestOf(service('sqs.amazonaws.com')))).toBe('no')
    expect(judge([sns], x)).toBe('no')
  })

  it('are none of other types', () => {
    expect(judge([allow({ Principal: { Federated: '*', CanonicalUser: '*' } })], x)).toBe('no')
  })
})

describe('NotPrincipal', () => {
  const denied = (...AWS: string[]): Written => ({ Effect: 'Deny', NotPrincipal: { AWS }, Action: 'kms:*' })
  const [arn, session] = [`arn:aws:iam::${OWN}:role/x`, `arn:aws:sts::${OWN}:assumed-role/x/session`]

  it('with Deny spares those listed in every form', () => {
    expect(judge([allow({}), denied(arn, session, ROOT)], x)).toBe('directly')
    expect(judge([allow({}), denied(`arn:aws:iam::${OWN}:user/x`, ROOT)], requestOf(user('x')))).toBe(
      'directly',
    )
    expect(judge([allow({}), denied('*')], x)).toBe('directly')
  })

  it('with Deny may or may not spare those listed in some', () => {
    expect(judge([allow({}), denied(arn)], x)).toBe('unknown')
    expect(judge([allow({}), denied(arn, ROOT)], x)).toBe('unknown')
    expect(judge([allow({}), denied(ROOT)], x)).toBe('unknown')
  })

  it('with Deny falls on everyone else', () => {
    expect(judge([allow({}), denied(`arn:aws:iam::${OTHER}:role/x`)], x)).toBe('no')
    expect(judge([allow({}), denied(arn, session, ROOT)], requestOf(ANONYMOUS))).toBe('no')
  })

  it('with Allow allows everyone else', () => {
    const others = { Effect: 'Allow', NotPrincipal: { AWS: [arn, session, ROOT] }, Action: 'kms:*' }
    expect(judge([others], requestOf(role('y', OTHER)))).toBe('delegated')
    expect(judge([others], requestOf(ANONYMOUS))).toBe('directly')
    expect(judge([others], x)).toBe('no')
  })
})

describe('what is not known', () => {
  it('is neither allowed nor denied', () => {
    expect(judge([to('${?Who}')], x)).toBe('unknown')
    expect(judge([to('arn:aws:iam::${?Account}:root')], x)).toBe('unknown')
    expect(judge([to(`arn:aws:iam::${OTHER}:role/\${?Name}`)], x)).toBe('no')
    expect(judge([allow({}), deny({ Principal: { AWS: '${?Who}' } })], x)).toBe('unknown')
    expect(judge([allow({ Effect: '${?Effect}' })], x)).toBe('unknown')
  })

  it('is filled in where a world has it', () => {
    expect(judge([to('arn:${AWS::Partition}:iam::${AWS::AccountId}:role/x')], x)).toBe('directly')
    expect(judge([to('${AWS::AccountId}')], x)).toBe('delegated')
    expect(judge([to('${Role.Arn}')], x)).toBe('no')
  })
})
