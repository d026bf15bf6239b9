import { describe, expect, it } from 'vitest'
import { FORMATS, lintText, RULES } from '../../src/index.ts'
import { DEFAULT_SETTINGS, NO_SURROUNDINGS } from '../../src/lint/settings.ts'
import type { Surroundings } from '../../src/model/model.ts'
import { CONSOLE, ROOT, SERVICES, type Written } from '../access/documented.ts'
import type { Plain } from '../access/plain-value.ts'
import { OTHER, OWN } from '../access/request-of.ts'
import { ACCESS_RULES } from './access-rules.ts'

const ORG = 'o-a1b2c3d4e5'
const AT_HOME: Partial<Surroundings> = { account: OWN }
const USE = ['kms:Decrypt', 'kms:GenerateDataKey*']
const role = (name: string, account = OWN) => `arn:aws:iam::${account}:role/${name}`

const STATEMENT = { Effect: 'Allow', Resource: '*', Action: 'kms:Decrypt' }
const policyOf = (...statements: readonly Written[]) => ({
  Version: '2012-10-17',
  Statement: statements.map(statement => ({ ...STATEMENT, ...statement })),
})

/** As CloudFormation would have it: with `Fn::Sub` where a text has variables of the stack. */
function template(policy: unknown, head: object = {}): string {
  const key = { Type: 'AWS::KMS::Key', Properties: { EnableKeyRotation: true, KeyPolicy: policy } }
  const text = JSON.stringify({ ...head, Resources: { Key: key } })
  return text.replace(/"[^"]*\$\{AWS::[^"]*"/g, found => `{"Fn::Sub":${found}}`)
}

/** What the rules of access say of a document: the rule, its severity, and the text it blames. */
async function said(text: string, surroundings: Partial<Surroundings> = AT_HOME) {
  const settings = { ...DEFAULT_SETTINGS, surroundings: { ...NO_SURROUNDINGS, ...surroundings } }
  const report = await lintText({ name: 'document.json', text }, settings, { formats: FORMATS, rules: RULES })
  expect([report.format, report.problems]).toEqual([expect.any(String), []])
  return report.findings
    .filter(({ rule }) => ACCESS_RULES.includes(rule))
    .map(finding => ({ ...finding, text: text.slice(finding.at.start, finding.at.end) }))
}

async function alarms(text: string, surroundings?: Partial<Surroundings>): Promise<readonly string[]> {
  const findings = await said(text, surroundings)
  return findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule)
}

const everyone = (Condition?: Plain): Written => ({ Principal: '*', ...(Condition && { Condition }) })

describe('no false alarm', () => {
  it.each<[string, readonly Written[]]>([
    ['root with kms:*, of Resource "*"', [ROOT]],
    ['lower case', [ROOT, { Principal: { AWS: role('App') }, Action: 'kms:decrypt' }]],
    [
      'everyone by kms:CallerAccount through a service',
      [
        ROOT,
        everyone({
          StringEquals: { 'kms:CallerAccount': OWN, 'kms:ViaService': 's3.us-east-1.amazonaws.com' },
        }),
      ],
    ],
    ['everyone by aws:PrincipalOrgID', [ROOT, everyone({ StringEquals: { 'aws:PrincipalOrgID': ORG } })]],
    ['the same, in capitals', [ROOT, everyone({ StringEquals: { 'AWS:PRINCIPALORGID': ORG } })]],
    ['the same, in lower case', [ROOT, everyone({ StringEquals: { 'aws:principalorgid': ORG } })]],
    ['everyone by an own ARN', [ROOT, everyone({ ArnLike: { 'aws:PrincipalArn': role('App*') } })]],
    ['everyone by the own account', [ROOT, everyone({ StringEquals: { 'aws:PrincipalAccount': OWN } })]],
    [
      'a Deny for everyone',
      [
        ROOT,
        { Effect: 'Deny', ...everyone({ StringNotEquals: { 'aws:PrincipalOrgID': ORG } }), Action: 'kms:*' },
      ],
    ],
    [
      'a Deny of unencrypted transport, copied from a bucket',
      [ROOT, { Effect: 'Deny', ...everyone({ Bool: { 'aws:SecureTransport': 'false' } }), Action: 'kms:*' }],
    ],
    [
      'a Deny for all but services and the organization',
      [
        ROOT,
        {
          Effect: 'Deny',
          ...everyone({
            StringNotEqualsIfExists: { 'aws:PrincipalOrgID': ORG },
            BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
          }),
        },
      ],
    ],
    ['the tags that may be set', [ROOT, tagging({ 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a'] } })]],
  ])('%s', async (_, statements) => {
    expect(await alarms(template(policyOf(...statements)))).toEqual([])
    expect(await alarms(JSON.stringify(policyOf(...statements)), {})).toEqual([])
  })

  function tagging(Condition: Plain): Written {
    return { Principal: { AWS: role('App') }, Action: 'kms:TagResource', Condition }
  }

  it('a missing KeyPolicy', async () => {
    expect(await said(template(undefined))).toEqual([])
  })

  it('the account by intrinsics', async () => {
    for (const AWS of ['${AWS::AccountId}', 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root'])
      expect(await said(template(policyOf({ Principal: { AWS }, Action: 'kms:*' })), {})).toEqual([])
  })

  it('an ordinary parameter: advice at most', async () => {
    const head = { Parameters: { Who: { Type: 'String' } } }
    const AWS = { Ref: 'Who' } as unknown as Plain
    const findings = await said(template(policyOf(ROOT, { Principal: { AWS } }), head), {})
    expect(findings.map(({ rule, severity, confidence }) => [rule, severity, confidence])).toEqual([
      ['public-key-access', 'info', 'possible'],
    ])
  })
})

describe('AWS documents, and nothing is wrong with', () => {
  it('the default key policy', async () => {
    expect(await said(template(policyOf(ROOT)))).toEqual([])
  })

  it("the console's statements, but for the IAM user", async () => {
    const findings = await said(template(policyOf(...CONSOLE)))
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['iam-user-principal']))
    expect(findings[0]?.message).toMatch(/^the user arn:aws:iam::111122223333:user\/ExampleUser may call/)
    const roles = JSON.parse(JSON.stringify(CONSOLE).replace('user/ExampleUser', 'role/Other'))
    expect(await said(template(policyOf(...roles)))).toEqual([])
  })

  it.each(SERVICES)('statements for %s', async (_, statements) => {
    for (const surroundings of [AT_HOME, {}])
      expect(await alarms(template(policyOf(ROOT, ...statements)), surroundings)).toEqual([])
  })
})

describe('no miss', () => {
  it.each<[string, Written, string]>([
    ['everyone, second in a list', { Principal: { AWS: [role('App'), '*'] } }, '"*"'],
    ['a pattern of any ARN', everyone({ StringLike: { 'aws:PrincipalArn': '*' } }), '"*"'],
    ['IfExists as the only guard', everyone({ StringEqualsIfExists: { 'aws:PrincipalOrgID': ORG } }), '"*"'],
    ['ForAllValues', everyone({ 'ForAllValues:StringLike': { 'aws:PrincipalOrgPaths': `${ORG}/*` } }), '"*"'],
    ['any root user', everyone({ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:root' } }), '"*"'],
    ['NotPrincipal with Allow', { NotPrincipal: { AWS: role('App') } }, '"NotPrincipal"'],
    [
      'kms:ViaService as the only guard',
      everyone({ StringEquals: { 'kms:ViaService': 's3.us-east-1.amazonaws.com' } }),
      '"*"',
    ],
  ])('of %s', async (_, statement, blamed) => {
    const findings = await said(template(policyOf(ROOT, statement)))
    expect(findings.map(({ rule, severity, text }) => [rule, severity, text])).toEqual([
      ['public-key-access', 'error', blamed],
    ])
  })

  it('of a Statement that is no list', async () => {
    const policy = { Version: '2012-10-17', Statement: { ...STATEMENT, Principal: '*', Action: 'kms:*' } }
    expect(await alarms(template(policy))).toEqual(['public-key-access'])
  })

  it.skipIf(!RULES.some(({ id }) => id === 'invalid-principal'))(
    'of a pattern within a principal, which AWS does not take for one',
    async () => {
      const text = JSON.stringify(policyOf(ROOT, { Principal: { AWS: 'arn:aws:iam::*:root' } }))
      const { findings } = await lintText({ name: 'policy.json', text }, DEFAULT_SETTINGS, {
        formats: FORMATS,
        rules: RULES,
      })
      expect(findings).toMatchObject([{ rule: 'invalid-principal', severity: 'error' }])
    },
  )
})

describe('scenarios', () => {
  it('are named: public when Env is dev', async () => {
    const head = {
      Parameters: { Env: { Type: 'String', AllowedValues: ['dev', 'prod'] } },
      Conditions: { Dev: { 'Fn::Equals': [{ Ref: 'Env' }, 'dev'] } },
    }
    const AWS = { 'Fn::If': ['Dev', '*', role('App')] } as unknown as Plain
    const findings = await said(template(policyOf(ROOT, { Principal: { AWS } }), head))
    expect(findings).toMatchObject([
      { rule: 'public-key-access', assuming: [{ name: 'Env', value: 'dev' }], text: '"*"' },
    ])
  })
})

describe('one fact is told once', () => {
  it.each<[string, Written, readonly string[]]>([
    ['everything to everyone', { ...everyone(), Action: 'kms:*' }, ['public-key-access']],
    ['everyone, and another account besides', { Principal: { AWS: ['*', OTHER] } }, ['public-key-access']],
    [
      'a pattern where none is taken, which is for condition-operator-mismatch',
      {
        Principal: { AWS: role('App') },
        Condition: { StringEquals: { 'aws:PrincipalArn': role('App*') } },
      },
      [],
    ],
    ['all services', { Principal: { Service: '*' } }, ['public-key-access']],
    [
      'NotPrincipal that a condition restricts',
      {
        NotPrincipal: { AWS: role('App') },
        Condition: { StringEquals: { 'aws:PrincipalAccount': OWN } },
      },
      ['allow-not-principal'],
    ],
    [
      'everything to another account',
      { Principal: { AWS: OTHER }, Action: 'kms:*' },
      ['cross-account-administration'],
    ],
    ['use to another account', { Principal: { AWS: OTHER } }, ['cross-account-access']],
    ['everything to a role', { Principal: { AWS: role('App') }, Action: 'kms:*' }, ['excessive-actions']],
    [
      'a service with a condition that is none',
      {
        Principal: { Service: 'sns.amazonaws.com' },
        Condition: { StringLike: { 'aws:SourceArn': '*' } },
      },
      ['confused-deputy'],
    ],
    [
      'grants to a role',
      { Principal: { AWS: role('App') }, Action: ['kms:CreateGrant', 'kms:Decrypt'] },
      ['unbounded-grants'],
    ],
  ])('%s', async (_, statement, rules) => {
    const findings = await said(template(policyOf(ROOT, statement)))
    expect(findings.map(({ rule }) => rule)).toEqual(rules)
  })
})

it('a policy that nobody can change is not told to lack the account too', async () => {
  const findings = await said(template(policyOf({ Principal: { AWS: role('App') } })))
  expect(findings.map(({ rule, text }) => [rule, text])).toEqual([['policy-lockout', '"Key"']])
})

describe('configuration', () => {
  const foreign = template(policyOf(ROOT, { Principal: { AWS: role('App', OTHER) } }))

  it('says whose account is whose', async () => {
    expect(await said(foreign)).toMatchObject([
      { rule: 'cross-account-access', severity: 'warning', confidence: 'certain' },
    ])
    expect(await said(foreign, {})).toMatchObject([
      { rule: 'cross-account-access', severity: 'warning', confidence: 'possible' },
    ])
    expect(await said(foreign, { account: OWN, trustedAccounts: [OTHER] })).toEqual([])
  })

  it('says which organizations are', async () => {
    const text = template(policyOf(ROOT, everyone({ StringEquals: { 'aws:PrincipalOrgID': ORG } })))
    const severities = async (trustedOrganizations: readonly string[]) =>
      (await said(text, { account: OWN, trustedOrganizations })).map(({ severity }) => severity)
    expect(await severities([])).toEqual([])
    expect(await severities([ORG])).toEqual([])
    expect(await severities(['o-z9y8x7w6v5'])).toEqual(['warning'])
  })

  it('says which services may act for anyone', async () => {
    const text = template(policyOf(ROOT, { Principal: { Service: 'sns.amazonaws.com' }, Action: USE }))
    expect(await alarms(text)).toEqual(['confused-deputy'])
    expect(await said(text, { account: OWN, trustedServices: ['sns.amazonaws.com'] })).toEqual([])
  })

  it('says who administers', async () => {
    const text = template(policyOf(ROOT, { Principal: { AWS: role('Admin') }, Action: 'kms:*' }))
    expect(await alarms(text)).toEqual(['excessive-actions'])
    expect(await said(text, { account: OWN, administrators: ['Adm*'] })).toEqual([])
  })
})
