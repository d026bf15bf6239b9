import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '../../src/catalogue.ts'
import { lintText } from '../../src/lint/lint-text.ts'
import { DEFAULT_SETTINGS } from '../../src/lint/settings.ts'

const KEY_ID = '1234abcd-12ab-34cd-56ef-1234567890ab'
const SYMMETRIC = {
  KeyId: KEY_ID,
  KeyManager: 'CUSTOMER',
  KeySpec: 'SYMMETRIC_DEFAULT',
  KeyUsage: 'ENCRYPT_DECRYPT',
  Enabled: true,
  Origin: 'AWS_KMS',
  MultiRegion: false,
}
const PUBLIC = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: '*', Action: 'kms:*', Resource: '*' }],
})

async function rulesIn(document: unknown): Promise<string[]> {
  const text = typeof document === 'string' ? document : JSON.stringify(document)
  const report = await lintText({ name: 'answer.json', text }, DEFAULT_SETTINGS, CATALOGUE)
  expect(report.problems).toEqual([])
  expect(report.findings.filter(({ fix }) => fix)).toEqual([])
  return report.findings.map(({ rule }) => rule)
}

describe('exports of live keys', () => {
  it('of one answer say nothing of what other answers would tell', async () => {
    expect(await rulesIn({ KeyMetadata: SYMMETRIC })).toEqual([])
    expect(await rulesIn({ KeyRotationEnabled: false })).toEqual([])
  })

  it.each([
    ['in one mapping', { KeyMetadata: SYMMETRIC, KeyRotationEnabled: false, Policy: PUBLIC }],
    [
      'in a list',
      [{ KeyMetadata: SYMMETRIC }, { KeyRotationEnabled: false, KeyId: KEY_ID }, { Policy: PUBLIC }],
    ],
  ])('put together %s are judged as one key', async (_, document) => {
    const rules = await rulesIn(document)
    expect(rules).toContain('rotation-disabled')
    expect(rules).toContain('public-key-access')
  })

  it('of several keys are told apart', async () => {
    const other = { ...SYMMETRIC, KeyId: 'another' }
    const answers = [{ KeyMetadata: SYMMETRIC }, { KeyMetadata: other, KeyRotationEnabled: false }]
    expect(await rulesIn(answers)).toEqual(['rotation-disabled'])
  })

  it('have policies that are blamed inside their text', async () => {
    const text = JSON.stringify({ Policy: PUBLIC, PolicyName: 'default' })
    const { findings } = await lintText({ name: 'policy.json', text }, DEFAULT_SETTINGS, CATALOGUE)
    const found = findings.find(({ rule }) => rule === 'public-key-access')
    expect(text.slice(found?.at.start, found?.at.end)).toBe(String.raw`\"*\"`)
  })

  it('have secrets in their texts found, and not shown', async () => {
    const secret = 'AKIAIOSFODNN7REALKEY'
    const text = JSON.stringify({ KeyMetadata: { ...SYMMETRIC, Description: `for ${secret}` } })
    const report = await lintText({ name: 'key.json', text }, DEFAULT_SETTINGS, CATALOGUE)
    expect(report.findings.map(({ rule }) => rule)).toContain('secret-in-metadata')
    expect(JSON.stringify(report.findings)).not.toContain(secret)
  })

  it('leave keys alone that AWS manages, and their aliases', async () => {
    const Aliases = [{ AliasName: 'alias/aws/s3', TargetKeyId: KEY_ID }]
    const managed = { ...SYMMETRIC, KeyManager: 'AWS' }
    expect(
      await rulesIn({ KeyMetadata: managed, KeyRotationEnabled: false, Policy: PUBLIC, Aliases }),
    ).toEqual([])
    expect(await rulesIn({ Aliases })).toEqual([])
  })

  it.each([
    ['in a snapshot', (item: object) => ({ fileVersion: '1.0', configurationItems: [item] })],
    [
      'as a function is called with it',
      (item: object) => ({ messageType: 'ConfigurationItemChangeNotification', configurationItem: item }),
    ],
    ['alone', (item: object) => item],
  ])('are read from items of AWS Config %s', async (_, wrap) => {
    const configuration = {
      keyId: KEY_ID,
      keyManager: 'CUSTOMER',
      customerMasterKeySpec: 'SYMMETRIC_DEFAULT',
      keyUsage: 'ENCRYPT_DECRYPT',
      origin: 'AWS_KMS',
      enabled: true,
    }
    const item = {
      resourceType: 'AWS::KMS::Key',
      configuration,
      supplementaryConfiguration: { KeyRotationStatus: false },
    }
    expect(await rulesIn(wrap(item))).toEqual(['rotation-disabled'])
    expect(await rulesIn(wrap({ ...item, configuration: JSON.stringify(configuration) }))).toEqual([
      'rotation-disabled',
    ])
    const managed = { ...item, configuration: { ...configuration, keyManager: 'AWS' } }
    expect(await rulesIn(wrap(managed))).toEqual([])
  })

  it.each([
    '{"KeyMetadata": null}',
    '{"KeyMetadata": []}',
    '[{"KeyMetadata": {}}, 3]',
    '{"Aliases": [{"AliasName": 7}, null], "KeyRotationEnabled": {}}',
    '{"Policy": "{\\"Statement\\": \\"kms:\\"}"}',
    '{"configurationItems": [{"resourceType": "AWS::KMS::Key", "configuration": "{{"}]}',
    '{"resourceType": "AWS::KMS::Key", "configuration": null, "tags": []}',
  ])('survive %s', async text => {
    expect(await rulesIn(text)).toBeInstanceOf(Array)
  })
})
