import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/access/evaluate.ts'
import { analyse } from '../../src/access/index.ts'
import { isRefusedByKms } from '../../src/access/operators.ts'
import type { Request } from '../../src/access/request.ts'
import { NO_SURROUNDINGS } from '../../src/lint/settings.ts'
import type { Plain } from './plain-value.ts'
import { policyOf, policyWith } from './policy-of.ts'
import { ANONYMOUS, OTHER, OWN, requestOf, role, rootUser, user, WORLD } from './request-of.ts'

/** The semantics of key policies, line by line, each as the plain evaluator or the analysis has it. */
type Written = { readonly [key: string]: Plain }

const AT_HOME = { ...NO_SURROUNDINGS, account: OWN, region: 'us-east-1' }
const ROOT = `arn:aws:iam::${OWN}:root`
const ROLE = `arn:aws:iam::${OWN}:role/x`
const SESSION = `arn:aws:sts::${OWN}:assumed-role/x/session`
const x = requestOf(role('x'))

const to = (AWS: Plain, rest: Written = {}): Written => ({
  Principal: { AWS },
  Action: 'kms:Decrypt',
  ...rest,
})
const deny = (rest: Written = {}): Written => ({ Effect: 'Deny', Principal: '*', Action: 'kms:*', ...rest })
const when = (Condition: Plain): Written => to('*', { Condition })

function verdict(request: Request, ...statements: readonly Written[]) {
  const { allowed, directly } = evaluate(policyWith(...statements), request, WORLD)
  if (directly === 2) return 'directly'
  return allowed === 2 ? 'delegated' : allowed === 0 ? 'no' : 'unknown'
}

const isPublic = (condition: Plain) => ask(when(condition)).publicAccess().answer.answer
const ask = (...statements: readonly Written[]) => analyse(policyWith(...statements), AT_HOME)
const met = (condition: Plain, context: Parameters<typeof requestOf>[1] = {}) =>
  verdict(requestOf(role('x'), context), when(condition)) === 'directly'

/** What a condition does to what a role may do; `never` where AWS sends no such key with these requests. */
function effectOn(action: string, condition: Plain, principal: Plain = { AWS: ROLE }): string | undefined {
  const policy = policyWith({ Principal: principal, Action: action, Condition: condition })
  const [statement] = policy.statements
  return statement && analyse(policy, AT_HOME).conditionEffects(statement)[0]?.effect
}

describe('semantics', () => {
  it('1. a Deny overrides, else an Allow is needed; all elements of a statement must match', () => {
    expect(verdict(x)).toBe('no')
    expect(verdict(x, to(ROLE))).toBe('directly')
    expect(verdict(x, to(ROLE), deny())).toBe('no')
    expect(verdict(x, to(ROLE, { Action: 'kms:Sign' }))).toBe('no')
  })

  it('2. a principal of the own account is allowed directly, the account and others by leave of IAM', () => {
    expect(verdict(x, to(ROLE))).toBe('directly')
    expect(verdict(x, to(SESSION))).toBe('directly')
    expect(verdict(x, to('*'))).toBe('directly')
    expect(verdict(x, to(ROOT))).toBe('delegated')
    expect(verdict(x, to(OWN))).toBe('delegated')
    expect(verdict(requestOf(role('x', OTHER)), to(`arn:aws:iam::${OTHER}:role/x`))).toBe('delegated')
    expect(verdict(requestOf(role('x', OTHER)), to('*'))).toBe('delegated')
  })

  it('3. the root ARN is the account, without which its IAM policies allow nothing', () => {
    expect(verdict(requestOf(user('y')), to(ROOT))).toBe('delegated')
    expect(verdict(requestOf(rootUser()), to(ROOT))).toBe('delegated')
    expect(verdict(requestOf(user('y')), to(ROLE))).toBe('no')
    expect(ask(to(ROLE)).rootDelegation().answer).toBe('no')
  })

  it('4. a star is everyone, anonymous callers too, and no part of a name; names have a case; groups are none', () => {
    for (const Principal of ['*', { AWS: '*' }])
      expect(verdict(requestOf(ANONYMOUS), { Principal, Action: 'kms:Decrypt' })).toBe('directly')
    expect(verdict(x, to(`arn:aws:iam::${OWN}:role/*`))).toBe('no')
    expect(verdict(x, to(`arn:aws:iam::${OWN}:role/X`))).toBe('no')
    expect(verdict(x, to(`arn:aws:iam::${OWN}:group/x`))).toBe('no')
  })

  it('5. a role covers its sessions, a session only itself, and has the ARN of its role', () => {
    const other = requestOf(role('x', OWN, 'other'))
    expect(verdict(other, to(ROLE))).toBe('directly')
    expect(verdict(other, to(SESSION))).toBe('no')
    expect(effectOn('kms:Decrypt', { ArnEquals: { 'aws:PrincipalArn': ROLE } }, { AWS: SESSION })).toBe(
      'nothing',
    )
    expect(effectOn('kms:Decrypt', { ArnEquals: { 'aws:PrincipalArn': SESSION } }, { AWS: SESSION })).toBe(
      'never',
    )
  })

  it('6. NotPrincipal denies everyone but those listed in every form, and allows everyone else', () => {
    const except = (...AWS: string[]) => ({ Effect: 'Deny', NotPrincipal: { AWS }, Action: 'kms:*' })
    expect(verdict(x, to('*'), except(ROLE, SESSION, ROOT))).toBe('directly')
    expect(verdict(x, to('*'), except(ROLE))).toBe('unknown')
    expect(verdict(requestOf(role('y')), to('*'), except(ROLE))).toBe('no')
    expect(verdict(requestOf(role('y', OTHER)), { NotPrincipal: { AWS: ROOT }, Action: 'kms:*' })).toBe(
      'delegated',
    )
  })

  it('7. actions have no case and may have wildcards; a statement without Action or Resource does nothing', () => {
    for (const Action of ['KMS:decrypt', 'kms:De*', 'kms:Decryp?', '*'])
      expect(verdict(x, to(ROLE, { Action }))).toBe('directly')
    expect(verdict(x, { Principal: { AWS: ROLE } })).toBe('no')
    const Statement = { Effect: 'Allow', Principal: '*', Action: 'kms:*' }
    expect(evaluate(policyOf({ Statement }), x, WORLD).allowed).toBe(0)
    expect(evaluate(policyOf({ Statement: { ...Statement, Resource: '*' } }), x, WORLD).allowed).toBe(2)
  })

  it('8. operators and keys are joined by AND, values by OR, negated ones by NOR; what holds without the key', () => {
    const both = { StringEquals: { a: ['1', '2'], b: '1' } }
    expect([met(both, { a: '2', b: '1' }), met(both, { a: '2' })]).toEqual([true, false])
    expect(met({ StringNotEquals: { a: ['1', '2'] } }, { a: '2' })).toBe(false)
    const absent = [
      { StringEquals: { a: '1' } },
      { StringNotEquals: { a: '1' } },
      { StringEqualsIfExists: { a: '1' } },
      { Null: { a: 'true' } },
      { 'ForAllValues:StringEquals': { a: '1' } },
      { 'ForAnyValue:StringEquals': { a: '1' } },
    ]
    expect(absent.map(condition => met(condition))).toEqual([false, true, true, true, true, false])
  })

  it('9. StringEquals and StringLike have a case, the IgnoreCase forms none; ArnEquals is ArnLike, part by part', () => {
    expect(met({ StringEquals: { a: 'x' } }, { a: 'X' })).toBe(false)
    expect(met({ StringLike: { a: 'x*' } }, { a: 'Xy' })).toBe(false)
    expect(met({ StringEqualsIgnoreCase: { a: 'x' } }, { a: 'X' })).toBe(true)
    for (const operator of ['ArnEquals', 'ArnLike']) {
      expect(met({ [operator]: { a: 'arn:aws:iam::*:role/x' } }, { a: ROLE })).toBe(true)
      expect(met({ [operator]: { a: 'arn:*:role/x' } }, { a: ROLE })).toBe(false)
    }
  })

  it('10. policy variables came with version 2012-10-17, before which they are plain text', () => {
    const Statement = {
      Effect: 'Allow',
      Principal: '*',
      Action: 'kms:*',
      Resource: '*',
      Condition: { StringEquals: { a: '${aws:username}' } },
    }
    const request = requestOf(user('u'), { a: 'u', 'aws:username': 'u' })
    const allowed = [{ Version: '2012-10-17' }, { Version: '2008-10-17' }, {}].map(
      version => evaluate(policyOf({ ...version, Statement }), request, WORLD).allowed,
    )
    expect(allowed).toEqual([2, 0, 0])
  })

  it('11. keys are only there where AWS sends them', () => {
    const sns: Plain = { Service: 'sns.amazonaws.com' }
    const account = { StringEquals: { 'aws:SourceAccount': OWN } }
    expect([effectOn('kms:Decrypt', account), effectOn('kms:Decrypt', account, sns)]).toEqual([
      'never',
      'restricts',
    ])
    const vpc = {
      StringEquals: { 'aws:SourceVpce': 'vpce-1' },
      IpAddress: { 'aws:SourceIp': '192.0.2.0/24' },
    }
    expect(ask(to(ROLE, { Condition: vpc })).whoCan()).toEqual([])
    expect(effectOn('kms:Decrypt', { StringLike: { 'aws:PrincipalOrgID': '*' } })).toBe('any value')
    expect(effectOn('kms:Decrypt', { StringLike: { 'aws:PrincipalAccount': '*' } })).toBe('nothing')
    expect(isPublic({ StringEquals: { 'aws:ResourceAccount': OWN } })).toBe('yes')
  })

  it('12. keys of KMS are there on the actions that have them, and kms:ViaService names no account', () => {
    expect(effectOn('kms:DescribeKey', { StringEquals: { 'kms:CallerAccount': OWN } })).toBe('nothing')
    expect(effectOn('kms:DescribeKey', { StringEquals: { 'kms:EncryptionContext:a': 'x' } })).toBe('never')
    expect(effectOn('kms:CreateGrant', { StringEquals: { 'kms:EncryptionContext:a': 'x' } })).toBe(
      'restricts',
    )
    expect(effectOn('kms:ListGrants', { Bool: { 'kms:GrantIsForAWSResource': 'true' } })).toBe('restricts')
    expect(effectOn('kms:Decrypt', { Bool: { 'kms:GrantIsForAWSResource': 'true' } })).toBe('never')
    expect(effectOn('kms:Decrypt', { StringEquals: { 'kms:GranteePrincipal': ROLE } })).toBe('never')
    expect(effectOn('kms:Decrypt', { StringEquals: { 'kms:ResourceAliases': 'alias/a' } })).toBe('never')
    expect(isPublic({ StringEquals: { 'kms:ViaService': 's3.us-east-1.amazonaws.com' } })).toBe('yes')
  })

  it('13. KMS refuses ForAllValues on an encryption context and on request tags', () => {
    expect(isRefusedByKms('ForAllValues:StringEquals', 'kms:EncryptionContext:a')).toBe(true)
    expect(isRefusedByKms('ForAllValues:StringLike', 'aws:RequestTag/a')).toBe(true)
    expect(isRefusedByKms('ForAllValues:StringEquals', 'kms:GrantOperations')).toBe(false)
  })

  it('14. a policy locks out for certain only where nobody at all may change it', () => {
    expect(ask(to(ROLE)).lockout().answer).toBe('yes')
    expect(ask(to(ROLE, { Action: 'kms:PutKeyPolicy' })).lockout().answer).toBe('no')
    expect(ask(to(ROLE, { Action: 'kms:PutKeyPolicy' }), deny()).lockout().answer).toBe('yes')
    expect(ask(to('${?Who}', { Action: 'kms:PutKeyPolicy' })).lockout().answer).toBe('undecided')
  })

  it("15. intrinsics are the own account, and a parameter's account is unknown", () => {
    for (const own of ['arn:${AWS::Partition}:iam::${AWS::AccountId}:root', '${AWS::AccountId}'])
      expect(verdict(x, to(own))).toBe('delegated')
    expect(verdict(x, to('arn:aws:iam::${?Account}:root'))).toBe('unknown')
    const unknown = analyse(policyWith(to('arn:aws:iam::${?Account}:root')), AT_HOME).crossAccount()
    expect(unknown.unknown).toHaveLength(1)
  })
})
