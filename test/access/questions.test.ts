import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/access/evaluate.ts'
import { analyse, isAdministrator, newAccess, readPrincipals } from '../../src/access/index.ts'
import { NO_SURROUNDINGS as SURROUNDINGS } from '../../src/lint/settings.ts'
import type { Surroundings } from '../../src/model/model.ts'
import { ROOT, type Written } from './documented.ts'
import { type Plain, UNKNOWN } from './plain-value.ts'
import { policyOf, policyWith } from './policy-of.ts'
import { OTHER, OWN } from './request-of.ts'

const AT_HOME: Surroundings = { ...SURROUNDINGS, account: OWN, region: 'us-east-1' }
const role = (name: string, account = OWN) => `arn:aws:iam::${account}:role/${name}`
const allow = (AWS: Plain, Action: Plain, rest: Written = {}): Written => ({
  Principal: { AWS },
  Action,
  ...rest,
})
const deny = (rest: Written): Written => ({ Effect: 'Deny', Principal: '*', Action: 'kms:*', ...rest })
const ask = (...statements: Written[]) => analyse(policyWith(...statements), AT_HOME)

describe('lockout', () => {
  it.each<[string, readonly Written[], string]>([
    ['no statement allows it', [allow(role('a'), 'kms:Decrypt')], 'yes'],
    ['a Deny covers everyone', [ROOT, deny({})], 'yes'],
    ['a Deny covers the action', [ROOT, deny({ Action: 'kms:Put*' })], 'yes'],
    [
      'a Deny spares a role',
      [ROOT, deny({ Condition: { ArnNotEquals: { 'aws:PrincipalArn': role('a') } } })],
      'no',
    ],
    ['the account may', [ROOT], 'no'],
    ['another account may', [allow(`arn:aws:iam::${OTHER}:root`, 'kms:*')], 'no'],
    [
      'a condition can never hold',
      [allow(role('a'), 'kms:*', { Condition: { StringEquals: { 'aws:PrincipalTag/a': [] } } })],
      'yes',
    ],
    ['somebody unknown may', [allow('${?Who}', 'kms:*')], 'undecided'],
    ['a Deny may cover everyone', [ROOT, deny({ Principal: { AWS: '${?Who}' } })], 'undecided'],
  ])('where %s: %s', (_, statements, expected) => {
    expect(ask(...statements).lockout().answer).toBe(expected)
  })

  it('is not claimed where statements cannot be seen', () => {
    const policy = policyOf({ Statement: [UNKNOWN] })
    expect(analyse(policy, AT_HOME).lockout().answer).toBe('undecided')
  })

  it('names the statements concerned', () => {
    const { allowing, denying } = ask(ROOT, deny({})).lockout()
    expect([allowing.map(({ index }) => index), denying.map(({ index }) => index)]).toEqual([[0], [1]])
  })
})

describe('delegation to the account', () => {
  it('is whole with kms:* and without conditions', () => {
    expect(ask(ROOT).rootDelegation().answer).toBe('yes')
    expect(ask(allow(OWN, '*')).rootDelegation().answer).toBe('yes')
    expect(ask(allow(role('a'), 'kms:*')).rootDelegation()).toMatchObject({ answer: 'no', partly: [] })
    expect(ask(allow(OWN, 'kms:Describe*')).rootDelegation()).toMatchObject({
      answer: 'no',
      partly: [{ index: 0 }],
    })
    const conditional = { ...ROOT, Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }
    expect(ask(conditional).rootDelegation().answer).toBe('no')
    expect(ask(allow('arn:aws:iam::${?Account}:root', 'kms:*')).rootDelegation().answer).toBe('undecided')
    expect(ask(allow(`arn:aws:iam::${OTHER}:root`, 'kms:*')).rootDelegation().answer).toBe('no')
    expect(
      analyse(policyWith(allow('${AWS::AccountId}', 'kms:*')), SURROUNDINGS).rootDelegation().answer,
    ).toBe('yes')
  })
})

describe('services', () => {
  const sns = (Condition: Plain): Written => ({
    Principal: { Service: 'sns.amazonaws.com' },
    Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
    Condition,
  })

  it('are deputies of anyone without a condition on whom they act for', () => {
    const [found] = ask(ROOT, sns({})).confusedDeputies()
    expect(found).toMatchObject({ service: 'sns.amazonaws.com', answer: { answer: 'yes' } })
    expect(found?.actions).toContain('Decrypt')
    expect(found?.answer.answer === 'yes' && found.answer.witness.sentence).toBe(
      'sns.amazonaws.com, acting for a resource of any AWS account, may call kms:Decrypt directly; nothing restricts aws:SourceArn or aws:SourceAccount',
    )
  })

  it.each<[string, Plain, number]>([
    ['an account', { StringEquals: { 'aws:SourceAccount': OWN } }, 0],
    ['an ARN', { ArnLike: { 'aws:SourceArn': `arn:aws:sns:*:${OWN}:*` } }, 0],
    ['an organization', { StringEquals: { 'aws:SourceOrgID': 'o-aaaaaaaaaa' } }, 0],
    ['any ARN', { ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:*:*' } }, 1],
    ['an account, if there is one', { StringEqualsIfExists: { 'aws:SourceAccount': OWN } }, 1],
    ['the own account of the key', { StringEquals: { 'aws:ResourceAccount': OWN } }, 1],
    ['an account by parameter', { StringEquals: { 'aws:SourceAccount': '${?Account}' } }, 0],
  ])('with a condition on %s', (_, condition, count) => {
    expect(ask(sns(condition)).confusedDeputies()).toHaveLength(count)
  })

  it('that are trusted are none', () => {
    const trusting = { ...AT_HOME, trustedServices: ['sns.amazonaws.com'] }
    expect(analyse(policyWith(sns({})), trusting).confusedDeputies()).toEqual([])
  })
})

describe('grants', () => {
  const grant = (Condition: Plain, Action: Plain = 'kms:CreateGrant') =>
    ask(ROOT, allow(role('a'), Action, { Condition })).unboundedGrants()

  it('are without bounds unless something limits them', () => {
    expect(grant({})).toMatchObject([{ name: role('a'), answer: { answer: 'yes' } }])
    expect(grant({}, 'kms:Create*')).toHaveLength(1)
    expect(grant({ Bool: { 'kms:GrantIsForAWSResource': 'true' } })).toEqual([])
    expect(grant({ 'ForAllValues:StringEquals': { 'kms:GrantOperations': ['Decrypt'] } })).toEqual([])
    expect(grant({ StringEquals: { 'kms:GranteePrincipal': role('b') } })).toEqual([])
    expect(grant({ StringLike: { 'kms:GranteePrincipal': '*' } })).toHaveLength(1)
    expect(grant({ StringEquals: { 'kms:ViaService': 'ec2.us-east-1.amazonaws.com' } })).toEqual([])
    expect(grant({}, 'kms:Decrypt')).toEqual([])
  })

  it('are for administrators and the account to give', () => {
    expect(ask(ROOT).unboundedGrants()).toEqual([])
    const told = { ...AT_HOME, administrators: ['Admin*', `arn:aws:iam::${OWN}:role/ops/*`] }
    const by = (name: string) =>
      analyse(policyWith(allow(role(name), 'kms:*')), told).unboundedGrants().length
    expect([by('Admin1'), by('ops/x'), by('User')]).toEqual([0, 0, 1])
    expect(isAdministrator({ kind: 'account', account: OWN }, told)).toBe(false)
  })
})

describe('conditions', () => {
  const effect = (principal: Plain, condition: Plain) => {
    const policy = policyWith({ Principal: principal, Action: 'kms:Decrypt', Condition: condition })
    return policy.statements
      .flatMap(statement => analyse(policy, AT_HOME).conditionEffects(statement))
      .map(one => one.effect)
  }
  const anyone = '*'
  const a = { AWS: role('a') }

  it.each<[string, Plain, Plain, string]>([
    ['an account', anyone, { StringEquals: { 'kms:CallerAccount': OWN } }, 'restricts'],
    ['any account', anyone, { StringLike: { 'kms:CallerAccount': '*' } }, 'nothing'],
    ['any ARN', anyone, { StringLike: { 'aws:PrincipalArn': '*' } }, 'nothing'],
    ['any organization', anyone, { StringLike: { 'aws:PrincipalOrgID': '*' } }, 'any value'],
    ["the key's account", anyone, { StringEquals: { 'aws:ResourceAccount': OWN } }, 'nothing'],
    ["another than the key's account", anyone, { StringEquals: { 'aws:ResourceAccount': OTHER } }, 'never'],
    [
      'an organization if there is one',
      anyone,
      { StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-aaaaaaaaaa' } },
      'avoidable',
    ],
    ['a role on a role', a, { ArnEquals: { 'aws:PrincipalArn': role('a') } }, 'nothing'],
    [
      'one of two roles',
      { AWS: [role('a'), role('b')] },
      { ArnEquals: { 'aws:PrincipalArn': role('a') } },
      'restricts',
    ],
    ['another role on a role', a, { ArnEquals: { 'aws:PrincipalArn': role('b') } }, 'never'],
    [
      'a service on a role',
      a,
      { StringEquals: { 'kms:ViaService': 'ec2.us-east-1.amazonaws.com' } },
      'restricts',
    ],
    ['whom a service acts for, on a role', a, { StringEquals: { 'aws:SourceAccount': OWN } }, 'never'],
    ['a key that KMS does not send', a, { StringEquals: { 's3:prefix': 'x' } }, 'never'],
    ['a key of grants on decryption', a, { Bool: { 'kms:GrantIsForAWSResource': 'true' } }, 'never'],
    [
      'all of several contexts',
      a,
      { 'ForAllValues:StringEquals': { 'kms:EncryptionContextKeys': ['a'] } },
      'avoidable',
    ],
    ['a parameter', anyone, { StringLike: { 'kms:CallerAccount': '${?Account}' } }, 'undecided'],
  ])('on %s', (_, principal, condition, expected) => {
    expect(effect(principal, condition)).toEqual([expected])
  })
})

describe('redundancy', () => {
  it.each<[string, readonly Written[], readonly string[]]>([
    ['the same twice', [allow(role('a'), 'kms:Decrypt'), allow(role('a'), 'kms:decrypt')], ['1 covered 0']],
    ['part of more', [allow(role('a'), 'kms:Decrypt'), allow(role('a'), 'kms:*')], ['0 covered 1']],
    ['by name what everyone may', [allow(role('a'), 'kms:Decrypt'), allow('*', 'kms:*')], ['0 covered 1']],
    ['directly what the account delegates', [allow(role('a'), 'kms:Decrypt'), ROOT], []],
    [
      'with a condition what goes without',
      [
        allow(role('a'), 'kms:Decrypt', { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }),
        allow(role('a'), 'kms:*'),
      ],
      ['0 covered 1'],
    ],
    [
      'narrower conditions',
      [
        allow(role('a'), 'kms:Decrypt', { Condition: { StringLike: { 'kms:EncryptionContext:a': 'x*' } } }),
        allow(role('a'), 'kms:Decrypt', { Condition: { StringLike: { 'kms:EncryptionContext:a': 'xy*z' } } }),
      ],
      ['1 covered 0'],
    ],
    ['denied', [allow(role('a'), 'kms:Decrypt'), deny({ Action: 'kms:D*' })], ['0 denied 1']],
    ['denied in part', [allow(role('a'), 'kms:*'), deny({ Action: 'kms:D*' })], []],
    ['different people', [allow(role('a'), 'kms:Decrypt'), allow(role('b'), 'kms:Decrypt')], []],
  ])('of %s', (_, statements, expected) => {
    const found = ask(...statements).redundancies()
    expect(
      found.map(
        ({ statement, reason, by }) => `${statement.index} ${reason} ${by.map(({ index }) => index)}`,
      ),
    ).toEqual(expected)
  })
})

describe('who can', () => {
  it('tells of everyone, and under which conditions', () => {
    const holders = ask(
      ROOT,
      allow([role('a'), role('b', OTHER)], ['kms:Decrypt', 'kms:PutKeyPolicy']),
      allow('*', 'kms:Decrypt', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-aaaaaaaaaa' } } }),
      {
        Principal: { Service: 'sns.amazonaws.com' },
        Action: 'kms:Decrypt',
        Condition: { StringEquals: { 'aws:SourceAccount': OWN } },
      },
    ).whoCan()
    const decrypt = holders.map(({ name, can }) => {
      const permission = can.get('decrypt')
      return [name, permission?.directly, permission?.conditional, permission?.by.map(({ index }) => index)]
    })
    expect(decrypt).toEqual([
      [`account ${OWN}`, true, false, [0, 2]],
      [role('a'), true, false, [1]],
      [role('b', OTHER), false, false, [1]],
      [`account ${OTHER}`, false, true, [2]],
      ['organization o-aaaaaaaaaa', false, true, [2]],
      ['sns.amazonaws.com', true, true, [3]],
    ])
  })
})

describe('assertions', () => {
  const analysis = ask(ROOT, allow(role('a'), 'kms:Decrypt'), allow(OTHER, 'kms:Sign'))
  const may = (action: string, whom: string) => {
    const principals = readPrincipals(whom)
    return principals && analysis.allowedTo([action], principals).answer
  }

  it('are of anyone, ARNs, accounts, organizations and services', () => {
    expect(may('kms:Decrypt', '*')).toBe('yes')
    expect(may('kms:Decrypt', role('a'))).toBe('yes')
    expect(may('kms:Sign', OTHER)).toBe('yes')
    expect(may('kms:Decrypt', OTHER)).toBe('no')
    expect(may('kms:*', 'o-aaaaaaaaaa')).toBe('no')
    expect(may('kms:*', 'sns.amazonaws.com')).toBe('no')
    expect(may('kms:*', 'nobody')).toBeUndefined()
    expect(analysis.allowedTo(['kms:*'], { kind: 'strangers' }).answer).toBe('no')
  })
})

describe('new access', () => {
  const compare = (older: readonly Written[], newer: readonly Written[]) => {
    const { answer, witnesses } = newAccess(policyWith(...older), policyWith(...newer), AT_HOME)
    return answer.answer === 'yes' ? witnesses.map(({ sentence }) => sentence) : answer.answer
  }

  it('is none where the old policy gave it all', () => {
    expect(compare([ROOT], [ROOT])).toBe('no')
    expect(compare([ROOT], [ROOT, deny({ Action: 'kms:Decrypt' })])).toBe('no')
    expect(compare([ROOT, allow('*', 'kms:*')], [allow(role('a'), 'kms:Decrypt')])).toBe('no')
  })

  it('is told by a request for each statement that gives it', () => {
    expect(compare([ROOT], [ROOT, allow(role('a'), 'kms:Decrypt')])).toEqual([
      `the role ${role('a')} may call kms:Decrypt directly`,
    ])
    expect(compare([ROOT, deny({})], [ROOT])).toHaveLength(1)
    expect(compare([], [allow(OTHER, 'kms:Sign')])).toHaveLength(1)
  })

  it('is what the old policy did not allow, its policy variables worked out', () => {
    const but = { Condition: { StringNotLike: { 'aws:PrincipalTag/t': ['${aws:PrincipalAccount}', 'x'] } } }
    const older = policyWith(allow(role('a'), 'kms:*', but))
    const newer = policyWith(allow(role('a'), 'kms:*'))
    const { answer } = newAccess(older, newer, AT_HOME)
    if (answer.answer !== 'yes') throw new Error(answer.answer)
    const world = { account: OWN, region: 'us-east-1', partition: 'aws' }
    expect(evaluate(older, answer.witness.request, world).allowed).toBe(0)
  })

  it('is not denied where something is unknown', () => {
    expect(compare([ROOT], [ROOT, allow('${?Who}', 'kms:Decrypt')])).toBe('undecided')
  })
})
