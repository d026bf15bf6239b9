import type { Finding } from '../../src/findings/finding.ts'
import { DEFAULT_SETTINGS, FORMATS, lintText, RULES } from '../../src/index.ts'

const HEAD = `AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  Env: {Type: String, AllowedValues: [dev, prod]}
  Arn: {Type: String}
  Arns: {Type: CommaDelimitedList}
  Account: {Type: String}
  Name: {Type: String}
  Extra: {Type: String, Default: ''}
  Blank: {Type: String, Default: ''}
Conditions:
  IsDev: !Equals [!Ref Env, dev]
  HasExtra: !Not [!Equals [!Ref Extra, '']]
Resources:
  Role: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {}}}
  User: {Type: AWS::IAM::User}
`

/** A template of one key or replica with this policy: what follows `KeyPolicy:`, indented by two. */
export const template = (keyPolicy: string, type = 'AWS::KMS::Key', more = 'EnableKeyRotation: true') =>
  `${HEAD}  Key:
    Type: ${type}
    Properties:
      ${more}
      KeyPolicy:${keyPolicy.replace(/\n/g, '\n        ')}
`

/** The statement that all these policies have. */
export const ROOT = `
    - Effect: Allow
      Principal: {AWS: !Sub 'arn:\${AWS::Partition}:iam::\${AWS::AccountId}:root'}
      Action: kms:*
      Resource: '*'`

/** That and more. */
export const policy = (statements: string) => `
  Version: '2012-10-17'
  Statement:${ROOT}${statements}`

/** One more statement, of which some elements are given and the rest is plain. */
export const statement = (elements: {
  Principal?: string
  Action?: string
  Resource?: string
  Condition?: string
}) => {
  const { Condition, ...given } = elements
  const all = {
    Principal: "{AWS: 'arn:aws:iam::111122223333:role/Reader'}",
    Action: 'kms:Decrypt',
    Resource: "'*'",
    ...given,
  }
  const lines = Object.entries(Condition ? { ...all, Condition } : all).map(
    ([name, value]) => `${name}: ${value}`,
  )
  return policy(`
    - Effect: Allow
      ${lines.join('\n      ')}`)
}

/** What the grammar says: what access says of the same policies is for other tests. */
const GRAMMAR = [
  'policy-malformed',
  'statement-without-effect',
  'policy-too-large',
  'policy-version-outdated',
  'duplicate-sid',
  'unknown-action',
  'action-without-key-resource',
  'action-unusable-with-key',
  'unknown-condition-key',
  'condition-operator-mismatch',
  'invalid-principal',
]

/** What those rules find in a template. */
export async function grammarFindings(text: string): Promise<readonly Finding[]> {
  const { format, findings, problems } = await lintText({ name: 'template.yaml', text }, DEFAULT_SETTINGS, {
    formats: FORMATS,
    rules: RULES,
  })
  if (format === undefined || problems.length > 0) throw new Error(`not read: ${JSON.stringify(problems)}`)
  return findings.filter(({ rule }) => GRAMMAR.includes(rule))
}
