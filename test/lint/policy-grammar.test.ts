import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, FORMATS, lintText, RULES } from '../../src/index.ts'
import { grammarFindings, policy, ROOT, statement, template } from './policy-template.ts'

const DENY = `Effect: Deny, Principal: '*', Resource: '*'`

describe('what leaves open what was to be closed is graver', () => {
  it.each<[string, string, string]>([
    ['error', 'an action that is not denied', policy(`\n    - {${DENY}, Action: kms:Decrytp}`)],
    ['warning', 'an action that is not exempt', policy(`\n    - {${DENY}, NotAction: kms:Decrytp}`)],
    ['warning', 'an action that is not allowed', statement({ Action: 'kms:Decrytp' })],
    ['warning', 'an Allow that never applies', statement({ Condition: '{StringEquals: {aws:Nobody: x}}' })],
    ['error', 'an Allow that always does', statement({ Condition: '{StringNotEquals: {aws:Nobody: x}}' })],
    [
      'error',
      'a Deny that never applies',
      policy(`\n    - {${DENY}, Action: kms:*, Condition: {Bool: {aws:Nobody: true}}}`),
    ],
    [
      'warning',
      'a Deny that always does',
      policy(`\n    - {${DENY}, Action: kms:*, Condition: {'Null': {aws:Nobody: true}}}`),
    ],
  ])('%s: %s', async (severity, _, keyPolicy) => {
    expect(await grammarFindings(template(keyPolicy))).toMatchObject([{ severity }])
  })
})

describe('what is wrong once is said once', () => {
  it.each<[string, string, string]>([
    ['policy-malformed', 'a misspelt Action', policy(`\n    - {${DENY}, Actions: kms:Decrypt}`)],
    [
      'policy-malformed',
      'a misspelt Effect',
      policy(`\n    - {Efect: Deny, Principal: '*', Resource: '*', Action: kms:Decrypt}`),
    ],
    ['policy-malformed', 'a misspelt Version', `\n  Versoin: '2012-10-17'\n  Statement:${ROOT}`],
    [
      'invalid-principal',
      'a kind with several principals',
      statement({ Principal: "{Aws: ['111122223333', '444455556666']}" }),
    ],
    [
      'condition-operator-mismatch',
      'an operator with several keys',
      statement({ Condition: "{StringEqual: {kms:CallerAccount: '111122223333', aws:PrincipalOrgID: o-1}}" }),
    ],
    [
      'statement-without-effect',
      'several resources that are none',
      statement({ Resource: "['arn:aws:s3:::a', 'arn:aws:s3:::b']" }),
    ],
  ])('by %s: %s', async (rule, _, keyPolicy) => {
    expect((await grammarFindings(template(keyPolicy))).map(finding => finding.rule)).toEqual([rule])
  })
})

describe('the version is set safely only where nothing can be a variable', () => {
  const old = (Condition: string, Resource = "'*'") => `
  Statement:
    - {Effect: Allow, Principal: {AWS: !Ref AWS::AccountId}, Action: kms:*, Resource: ${Resource}, Condition: ${Condition}}`

  it.each<[boolean, string]>([
    [
      true,
      old(
        "{StringEquals: {aws:PrincipalOrgID: o-1, aws:PrincipalArn: !Sub 'arn:aws:iam::${AWS::AccountId}:root'}}",
      ),
    ],
    [true, old('{StringEquals: {aws:PrincipalArn: !GetAtt Role.Arn}}')],
    [false, old('{StringEquals: {aws:PrincipalOrgID: !Ref Name}}')],
    [false, old('{StringEquals: {aws:PrincipalOrgID: !Ref Arns}}')],
    [false, old("{StringEquals: {aws:PrincipalArn: '${aws:PrincipalArn}'}}")],
    [false, old("{'Fn::Transform': {Name: AWS::Include}}")],
    [false, old('{}', '!Ref Arns')],
  ])('%s in case %#', async (safe, keyPolicy) => {
    const findings = await grammarFindings(template(keyPolicy))
    expect(findings.filter(({ rule }) => rule === 'policy-version-outdated')).toMatchObject([
      { fix: { safe } },
    ])
  })
})

describe('a name is not set to one that is there already', () => {
  it.each([
    statement({
      Condition: '{StringEqual: {aws:PrincipalOrgID: o-1}, StringEquals: {aws:PrincipalType: User}}',
    }),
    statement({ Condition: '{StringEquals: {aws:PrincipalOrgIDs: o-1, aws:PrincipalOrgID: o-1}}' }),
    statement({ Principal: "{Aws: '111122223333', AWS: '444455556666'}" }),
  ])('case %#', async keyPolicy => {
    const findings = await grammarFindings(template(keyPolicy))
    expect(findings.map(({ fix }) => fix)).toEqual([undefined])
  })
})

it('knows the kind of a key by the older name of its spec', async () => {
  const Policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Principal: { AWS: '111122223333' }, Action: 'kms:Encrypt', Resource: '*' },
  })
  const request = { CustomerMasterKeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY', Policy }
  const source = { name: 'request.json', text: JSON.stringify(request) }
  const { findings } = await lintText(source, DEFAULT_SETTINGS, { formats: FORMATS, rules: RULES })
  expect(findings.map(({ rule }) => rule)).toContain('action-unusable-with-key')
})
