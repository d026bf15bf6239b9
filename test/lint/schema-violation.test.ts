import { describe, expect, it } from 'vitest'
import violation from '../../rules/schema-violation/rule.ts'
import { DEFAULT_SETTINGS, FORMATS, lintText } from '../../src/index.ts'
import { CFN_SCHEMAS } from '../../src/kms/cfn-schemas.ts'
import type { Rule } from '../../src/rule/rule.ts'
import { errorsOf, requestOf, templateOf } from './documents.ts'

const catalogue = { formats: FORMATS, rules: [violation as unknown as Rule] }

async function messagesFor(text: string): Promise<readonly string[]> {
  const report = await lintText({ name: 'template.yaml', text }, DEFAULT_SETTINGS, catalogue)
  expect(report.problems).toEqual([])
  return report.findings.map(({ messageId, path }) => `${messageId} ${path.split('/').slice(2).join('/')}`)
}

function ofKey(...lines: readonly string[]): Promise<readonly string[]> {
  const properties = lines.map(line => `      ${line}\n`).join('')
  return messagesFor(`AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  Days: {Type: Number, Default: 7}
  Text: {Type: String}
  Flag: {Type: String}
  Pairs: {Type: CommaDelimitedList}
Conditions:
  C: !Equals [!Ref Flag, x]
Resources:
  Key:
    Type: AWS::KMS::Key
    Properties:
${properties}`)
}

describe('what CloudFormation takes, it takes', () => {
  it.each([
    ['EnableKeyRotation: true'],
    ["EnableKeyRotation: 'true'"],
    ["EnableKeyRotation: 'False'"],
    ['EnableKeyRotation: yes'],
    ['PendingWindowInDays: 7'],
    ["PendingWindowInDays: '7'"],
    ['PendingWindowInDays: !Ref Days'],
    ['Description: 2026-11-24'],
    ['Description: 7'],
    ['Description: true'],
    ["Description: ''"],
    ['Description:'],
    ['Description: !Ref AWS::NoValue'],
    ["KeyPolicy: '{}'"],
    ['KeyPolicy: {Version: 2012-10-17, Statement: []}'],
    ['Tags: [{Key: a, Value: 7}]'],
    ["Tags: [{Key: a, Value: ''}]"],
  ])('%s', async line => {
    expect(await ofKey(line)).toEqual([])
  })
})

describe('what is not known, it takes to be right', () => {
  it.each([
    ['EnableKeyRotation: !Ref Text'],
    ['PendingWindowInDays: !ImportValue Days'],
    ['Tags: !Ref Pairs'],
    ['Tags: [!Ref Text]'],
    ['Tags: [{Key: !Ref Text, Value: !Ref Text}]'],
    ['Tags: [{Key: a, Fn::Transform: {Name: AWS::Include}}]'],
    ['Tags: !If [C, !Ref AWS::NoValue, [{Key: a, Value: b}]]'],
    ['Fn::Transform: {Name: AWS::Include, Parameters: {Location: s3://a/b}}'],
  ])('%s', async line => {
    expect(await ofKey(line)).toEqual([])
  })
})

it('looks at known parts beside them', async () => {
  const lines = [
    'Tags:',
    '  - !Ref Text',
    '  - {Key: !Ref Text, Worth: a}',
    '  - Key: !If [C, [x], b]',
    '    Value: c',
  ]
  expect(await ofKey(...lines)).toEqual([
    'unknown Properties/Tags/1/Worth',
    'wrong-type Properties/Tags/2/Key/1',
  ])
})

it.each([
  ['EnableKeyRotation: maybe', 'wrong-type Properties/EnableKeyRotation'],
  ['EnableKeyRotation: [true]', 'wrong-type Properties/EnableKeyRotation'],
  ['PendingWindowInDays: 7.5', 'wrong-type Properties/PendingWindowInDays'],
  ['Description: {a: b}', 'wrong-type Properties/Description'],
  [`Description: ${'x'.repeat(8193)}`, 'too-long Properties/Description'],
  ['Tags: {Team: billing}', 'wrong-type Properties/Tags'],
  ['Tags: [billing]', 'wrong-type Properties/Tags/0'],
  ['Tags: [{Key: a}]', 'missing Properties/Tags/0'],
  ["Tags: [{Key: '', Value: a}]", 'empty Properties/Tags/0/Key'],
  ['Tags: [{TagKey: a, Value: b}]', 'unknown Properties/Tags/0/TagKey'],
  ['KeyArn: x', 'unknown Properties/KeyArn'],
  ['__proto__: x', 'unknown Properties/__proto__'],
  ['toString: x', 'unknown Properties/toString'],
])('finds what is wrong with %s', async (line, expected) => {
  expect(await ofKey(line)).toEqual([expected])
})

it('never repeats a value, nor a name that is like none there is', async () => {
  const text = 'AKIAIOSFODNN7EXAMPLE'
  const source = templateOf({ [text]: text, Tags: [{ Key: { [text]: text }, [text]: text }], Enabled: text })
  const { findings } = await lintText(source, DEFAULT_SETTINGS, catalogue)
  expect(findings.length).toBeGreaterThan(3)
  expect(JSON.stringify(findings.map(({ message, fix }) => [message, fix?.title]))).not.toContain(text)
})

describe('what a rule of its own says better, it leaves to that rule', () => {
  it.each([
    [templateOf({ KeySpec: 'RSA_1024', KeyUsage: 'SIGN_VERIFY' }), ['unknown-key-spec']],
    [templateOf({ KeySpec: 'RSA_2048', KeyUsage: 'SIGN' }), ['unknown-key-usage']],
    [templateOf({ Origin: 'AWS_CLOUDHSM' }), ['spec-origin-mismatch']],
    [templateOf({ EnableKeyRotation: true, RotationPeriodInDays: 1 }), ['rotation-period-out-of-range']],
    [templateOf({ PendingWindowInDays: 1 }), ['deletion-window-out-of-range']],
    [templateOf({ KeyPolicy: [] }), ['policy-malformed']],
    [requestOf({ KeySpec: 'RSA_1024', KeyUsage: 'SIGN_VERIFY' }), ['unknown-key-spec']],
    [requestOf({ AliasName: 'a b', TargetKeyId: 'c' }), ['invalid-alias-name', 'missing-alias-prefix']],
  ])('%#', async (source, expected) => {
    expect(await errorsOf(source)).toEqual(expected)
  })

  /** A bound that the registry comes to have needs words: here, or in a rule of its own. */
  it('and knows all that the schemas ask for', () => {
    const OWN = ['type', 'minLength', 'maxLength', 'items']
    const asked = Object.entries(CFN_SCHEMAS).flatMap(([type, schema]) =>
      Object.entries(schema.properties as Readonly<Record<string, object>>).flatMap(([name, bounds]) =>
        Object.keys(bounds).flatMap(keyword => (OWN.includes(keyword) ? [] : `${type}.${name} ${keyword}`)),
      ),
    )
    expect(asked).toEqual([
      'AWS::KMS::Alias.AliasName pattern',
      'AWS::KMS::Key.KeySpec enum',
      'AWS::KMS::Key.KeyUsage enum',
      'AWS::KMS::Key.Origin enum',
      'AWS::KMS::Key.PendingWindowInDays minimum',
      'AWS::KMS::Key.PendingWindowInDays maximum',
      'AWS::KMS::Key.RotationPeriodInDays minimum',
      'AWS::KMS::Key.RotationPeriodInDays maximum',
      'AWS::KMS::ReplicaKey.PendingWindowInDays minimum',
      'AWS::KMS::ReplicaKey.PendingWindowInDays maximum',
    ])
  })
})

it('misses what must be there', async () => {
  const source = (type: string, properties: string) =>
    `AWSTemplateFormatVersion: '2010-09-09'\nResources:\n  It:\n    Type: ${type}\n${properties}`
  expect(await messagesFor(source('AWS::KMS::ReplicaKey', ''))).toEqual(['missing ', 'missing '])
  expect(
    await messagesFor(source('AWS::KMS::Alias', '    Properties: {AliasName: alias/a, TargetKeyId: }\n')),
  ).toEqual([])
  expect(
    await messagesFor(source('AWS::KMS::Alias', '    Properties: {AliasName: alias/a, TargetKey: b}\n')),
  ).toEqual(['unknown Properties/TargetKey'])
})
