import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { applyFixes } from '../../src/fix/apply.ts'
import { DEFAULT_SETTINGS, RULES } from '../../src/index.ts'
import type { LintSettings } from '../../src/lint/settings.ts'
import { findingsIn, requestOf, type Written } from './documents.ts'

/** Changes that reach further than one value: what is written, in each style a document may have. */

/** One rule alone, as it is set in its own preset. */
function alone(rule: string): LintSettings {
  const others = RULES.filter(({ id }) => id !== rule).map(
    ({ id }) => [id, { severity: 'off' as const }] as const,
  )
  return { ...DEFAULT_SETTINGS, preset: 'all', rules: new Map(others) }
}

/** The text with a rule's fixes made. The rule is silent about it then. */
async function fixed(rule: string, source: Written): Promise<string> {
  const findings = await findingsIn(source, alone(rule))
  const fixes = findings.flatMap(({ fix }) => (fix ? [fix] : []))
  expect(fixes, 'no fix').not.toEqual([])
  const { text, leftOut } = applyFixes(source.text, fixes)
  expect(leftOut).toEqual([])
  expect(await findingsIn({ ...source, text }, alone(rule))).toEqual([])
  return text
}

const yaml = (text: string): Written => ({ name: 'template.yaml', text })
const json = (text: string): Written => ({ name: 'template.json', text })

describe('a key that is to be kept', () => {
  it.each([
    [
      'beside its type, in block style and with the line breaks there are',
      yaml('Resources:\r\n  Key:\r\n    Type: AWS::KMS::Key # data\r\n    Properties: {}\r\n'),
      'Resources:\r\n  Key:\r\n    Type: AWS::KMS::Key # data\r\n    DeletionPolicy: Retain\r\n    UpdateReplacePolicy: Retain\r\n    Properties: {}\r\n',
    ],
    [
      'in brackets',
      yaml('Resources:\n  Key: {Type: AWS::KMS::Key, Properties: {}}\n'),
      'Resources:\n  Key: {Type: AWS::KMS::Key, DeletionPolicy: Retain, UpdateReplacePolicy: Retain, Properties: {}}\n',
    ],
    [
      'in JSON without blanks',
      json('{"Resources":{"Key":{"Type":"AWS::KMS::Key","Properties":{}}}}'),
      '{"Resources":{"Key":{"Type":"AWS::KMS::Key","DeletionPolicy":"Retain","UpdateReplacePolicy":"Retain","Properties":{}}}}',
    ],
    [
      'in place of what was said',
      yaml(
        `Resources:\n  Key:\n    Type: AWS::KMS::Key\n    UpdateReplacePolicy: 'Delete'\n    DeletionPolicy: "Delete"\n`,
      ),
      `Resources:\n  Key:\n    Type: AWS::KMS::Key\n    UpdateReplacePolicy: 'Retain'\n    DeletionPolicy: "Retain"\n`,
    ],
    [
      'leaving what keeps it already',
      yaml('Resources:\n  Key:\n    Type: AWS::KMS::Key\n    UpdateReplacePolicy: Retain\n'),
      'Resources:\n  Key:\n    Type: AWS::KMS::Key\n    DeletionPolicy: Retain\n    UpdateReplacePolicy: Retain\n',
    ],
  ])('%s', async (_, source, expected) => {
    expect(await fixed('key-deleted-with-stack', source)).toBe(expected)
  })

  it('is not written where several keys share the text', async () => {
    const text = 'Resources:\n  A: &key\n    Type: AWS::KMS::Key\n    Properties: {}\n  B: *key\n'
    const findings = await findingsIn(yaml(text), alone('key-deleted-with-stack'))
    expect(findings.map(({ fix }) => fix)).toEqual([undefined, undefined])
  })
})

describe('the default policy', () => {
  const ROOT = 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root'
  const POLICY = (root: unknown) => ({
    Version: '2012-10-17',
    Id: 'key-default-1',
    Statement: [
      {
        Sid: 'Enable IAM User Permissions',
        Effect: 'Allow',
        Principal: { AWS: root },
        Action: 'kms:*',
        Resource: '*',
      },
    ],
  })

  it('is written with the short form of Fn::Sub in YAML, in the quotes there are', async () => {
    const text = await fixed(
      'missing-key-policy',
      yaml(
        `AWSTemplateFormatVersion: '2010-09-09'\nResources:\n  Key:\n    Type: AWS::KMS::Key\n    Properties:\n      Enabled: true\n`,
      ),
    )
    expect(text).toContain(`            AWS: !Sub '${ROOT}'\n`)
    expect(text).toContain(`      KeyPolicy:\n        Version: '2012-10-17'\n`)
  })

  it.each([
    [
      'YAML that has long forms alone',
      'Resources:\n  Key:\n    Type: AWS::KMS::Key\n    Properties:\n      Description: {Fn::Sub: data}\n',
      'yaml',
    ],
    [
      'JSON on lines',
      JSON.stringify(
        { Resources: { Key: { Type: 'AWS::KMS::Key', Properties: { Enabled: true } } } },
        null,
        4,
      ),
      'json',
    ],
    ['JSON without blanks', '{"Resources":{"Key":{"Type":"AWS::KMS::Key"}}}', 'json'],
  ])('is written with the long form in %s', async (_, text, language) => {
    const after = await fixed('missing-key-policy', { name: `template.${language}`, text })
    const { Resources } = load(after) as { Resources: { Key: { Properties: { KeyPolicy: unknown } } } }
    expect(Resources.Key.Properties.KeyPolicy).toEqual(POLICY({ 'Fn::Sub': ROOT }))
  })

  it('is not proposed where no account can be written', async () => {
    const [finding] = await findingsIn(
      requestOf({ KeySpec: 'RSA_3072', KeyUsage: 'SIGN_VERIFY' }),
      alone('missing-key-policy'),
    )
    expect(finding?.fix).toBeUndefined()
  })
})

it('gives a key without properties a section of its own', async () => {
  const text = await fixed(
    'rotation-disabled',
    yaml('Resources:\n  Key:\n    Type: AWS::KMS::Key\n  Other:\n    Type: X::Y::Z\n'),
  )
  expect(text).toBe(
    'Resources:\n  Key:\n    Type: AWS::KMS::Key\n    Properties:\n      EnableKeyRotation: true\n  Other:\n    Type: X::Y::Z\n',
  )
})

it('renames a property in its own quotes', async () => {
  expect(
    await fixed(
      'deprecated-key-spec-property',
      yaml(`'CustomerMasterKeySpec': RSA_2048\nKeyUsage: SIGN_VERIFY\n`),
    ),
  ).toBe(`'KeySpec': RSA_2048\nKeyUsage: SIGN_VERIFY\n`)
})
