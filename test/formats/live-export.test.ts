import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '../../src/catalogue.ts'
import { lintText } from '../../src/lint/lint-text.ts'
import { DEFAULT_SETTINGS, NO_SURROUNDINGS } from '../../src/lint/settings.ts'
import type { ReadNeighbour } from '../../src/model/model.ts'

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

  it('have grants, each of them judged', async () => {
    const grant = {
      KeyId: `arn:aws:kms:eu-central-1:111122223333:key/${KEY_ID}`,
      GrantId: 'abc',
      Name: '',
      GranteePrincipal: 'arn:aws:iam::444455556666:role/Worker',
      IssuingAccount: 'arn:aws:iam::111122223333:root',
      Operations: ['Decrypt', 'CreateGrant'],
    }
    expect((await rulesIn({ Grants: [grant], Truncated: false })).sort()).toEqual([
      'grant-to-other-account',
      'unbounded-grants',
    ])
    const service = { ...grant, GranteePrincipal: 'dynamodb.eu-central-1.amazonaws.com' }
    const bound = { ...grant, Constraints: { EncryptionContextSubset: { a: 'b' } }, Operations: ['Decrypt'] }
    const own = { ...bound, GranteePrincipal: 'arn:aws:iam::111122223333:role/Worker' }
    expect(await rulesIn({ Grants: [service, own] })).toEqual([])
    expect(await rulesIn({ Grants: [null, {}, { GranteePrincipal: 7 }, [grant]] })).toEqual([])
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

describe('a folder of answers', () => {
  /** What is said of the answer of DescribeKey beside these files, and what is blamed. */
  async function lintBeside(name: string, described: object, files: Readonly<Record<string, unknown>>) {
    const neighbour: ReadNeighbour = path => {
      const found = files[path]
      return found === undefined ? undefined : { name: path, text: JSON.stringify(found) }
    }
    const settings = { ...DEFAULT_SETTINGS, surroundings: { ...NO_SURROUNDINGS, neighbour } }
    const text = JSON.stringify(described)
    const { findings } = await lintText({ name, text }, settings, CATALOGUE)
    return findings.map(({ rule, at, related: [written] }) => [
      rule,
      text.slice(at.start, at.end),
      written?.source?.name,
    ])
  }
  const STATUS = { KeyRotationEnabled: false }

  it.each([
    ['describe-key.json', 'get-key-rotation-status.json'],
    [`exports/${KEY_ID}/describe-key.json`, 'get-key-rotation-status.json'],
    [`describe-key-${KEY_ID}.json`, `get-key-rotation-status-${KEY_ID}.json`],
    [`${KEY_ID}.describe_key.yaml`, `${KEY_ID}.get_key_rotation_status.yaml`],
    ['DescribeKey.json', 'GetKeyRotationStatus.json'],
    ['describeKey.json', 'getKeyRotationStatus.json'],
  ])('is put together by names: %s and %s', async (name, other) => {
    const found = await lintBeside(name, { KeyMetadata: SYMMETRIC }, { [other]: STATUS })
    expect(found).toEqual([['rotation-disabled', '"KeyMetadata"', other]])
  })

  it.each<[string, string, object, Record<string, unknown>]>([
    ['another name', 'key.json', { KeyMetadata: SYMMETRIC }, { 'get-key-rotation-status.json': STATUS }],
    [
      'another key',
      'describe-key.json',
      { KeyMetadata: SYMMETRIC },
      { 'get-key-rotation-status.json': { ...STATUS, KeyId: 'another' } },
    ],
    [
      'several keys',
      'describe-key.json',
      [{ KeyMetadata: SYMMETRIC }, { KeyMetadata: { ...SYMMETRIC, KeyId: 'another' } }],
      { 'get-key-rotation-status.json': STATUS },
    ],
    [
      'something else',
      'describe-key.json',
      { KeyMetadata: SYMMETRIC },
      { 'get-key-rotation-status.json': { a: STATUS } },
    ],
    [
      'a policy that is told of by itself',
      'describe-key.json',
      { KeyMetadata: SYMMETRIC },
      { 'get-key-policy.json': { Policy: PUBLIC } },
    ],
  ])('is not put together where there is %s', async (_, name, described, files) => {
    expect(await lintBeside(name, described, files)).toEqual([])
  })
})
