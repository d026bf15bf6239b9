import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '../../src/catalogue.ts'
import { lintChange } from '../../src/lint/lint-change.ts'
import { lintText } from '../../src/lint/lint-text.ts'
import { DEFAULT_SETTINGS } from '../../src/lint/settings.ts'

const name = 'a.yaml'
const ALIAS =
  '  Alias: { Type: AWS::KMS::Alias, Properties: { AliasName: alias/a, TargetKeyId: !Ref Key } }\n'

function key(properties: string, attributes = ''): string {
  return `Resources:\n  Key:\n    Type: AWS::KMS::Key\n${attributes}    Properties: { ${properties} }\n`
}

async function told(before: string, after: string): Promise<string[]> {
  const report = await lintChange({ name, text: before }, { name, text: after }, DEFAULT_SETTINGS, CATALOGUE)
  const when = report.findings.map(({ rule, assuming }) =>
    [rule, ...assuming.map(assumed => `${assumed.name}=${assumed.value}`)].join(' '),
  )
  return [...when, ...report.problems.map(({ code }) => code)]
}

const ROTATED = key('EnableKeyRotation: true')
const SPEC =
  'Parameters:\n  Env: { Type: String, AllowedValues: [dev, prod] }\nConditions: { IsProd: !Equals [!Ref Env, prod] }\n'

describe('lintChange', () => {
  it('says nothing where nothing changes, of what is new, or of what no version has', async () => {
    expect(await told(ROTATED, ROTATED)).toEqual([])
    expect(await told('', ROTATED)).toEqual([])
    expect(await told('Resources: {}', ROTATED + ALIAS)).toEqual([])
    expect(await told('a: 1', 'a: 2')).toEqual([])
  })

  it('is about the change alone, whatever else is wrong', async () => {
    const wrong = key('KeySpec: HMAC_256, KeyUsage: SIGN_VERIFY')
    expect(await told(wrong, wrong)).toEqual([])
  })

  it('sees what went with all of a document', async () => {
    expect(await told(ROTATED, '')).toEqual(['key-removed'])
    expect(await told(ROTATED, 'Resources: {}')).toEqual(['key-removed'])
  })

  it('compares the scenarios that can hold together', async () => {
    const either = `${SPEC}${key('KeySpec: !If [IsProd, RSA_2048, RSA_4096], KeyUsage: SIGN_VERIFY')}`
    const swapped = either.replace('RSA_2048, RSA_4096', 'RSA_3072, RSA_4096')
    expect(await told(either, either)).toEqual([])
    expect(await told(either, swapped)).toEqual(['immutable-property-changed Env=prod'])
    expect(await told(ROTATED, SPEC + key('EnableKeyRotation: true', '    Condition: IsProd\n'))).toEqual([
      'key-removed Env=dev',
    ])
  })

  it('takes nothing for gone that could not be read', async () => {
    expect(await told(ROTATED, 'Resources:\n  Topic: { Type: AWS::SNS::Topic\n  # AWS::KMS::Key\n')).toEqual([
      'invalid-syntax',
    ])
    expect(await told(`${ROTATED}  Broken: [\n`, 'Resources: {}')).toContain('invalid-syntax')
  })

  it('says nothing of a name that stands for two', async () => {
    const off = key('EnableKeyRotation: false')
    expect(await told(ROTATED, off)).toEqual(['rotation-turned-off'])
    expect(await told(`${ROTATED}---\n${off}`, off)).toEqual([])
    expect(await told(ROTATED, `${off}---\n${ROTATED}`)).toEqual([])
  })

  it('heeds what the later version says to ignore, which is no use elsewhere and not held against it', async () => {
    const off = key('EnableKeyRotation: false')
    expect(await told(ROTATED, off)).toEqual(['rotation-turned-off'])
    const ignored = `# kmslint-ignore-file rotation-turned-off -- moved\n${off}`
    expect(await told(ROTATED, ignored)).toEqual([])
    const { findings } = await lintText({ name, text: ignored }, DEFAULT_SETTINGS, CATALOGUE)
    expect(findings.map(({ rule }) => rule)).not.toContain('unused-suppression')
  })

  it('can tell two removed keys apart', async () => {
    const two = `${ROTATED}  Other: { Type: AWS::KMS::Key }\n`
    const { findings } = await lintChange(
      { name, text: two },
      { name, text: '' },
      DEFAULT_SETTINGS,
      CATALOGUE,
    )
    expect(findings.map(({ resource }) => resource).sort()).toEqual(['Key', 'Other'])
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2)
  })

  it('says nothing where one of the versions rests on what only deploying decides', async () => {
    const spec = key('KeySpec: RSA_2048, KeyUsage: SIGN_VERIFY')
    const parameter = (value: string, rest = '') => `Parameters:\n  P: { Type: String${rest} }\n${key(value)}`
    const specGiven = parameter('KeySpec: !Ref P, KeyUsage: SIGN_VERIFY')
    const specDefault = parameter('KeySpec: !Ref P, KeyUsage: SIGN_VERIFY', ', Default: RSA_4096')
    const imported = key('KeySpec: !ImportValue S, KeyUsage: SIGN_VERIFY')
    for (const other of [specGiven, specDefault, imported]) {
      expect(await told(spec, other)).toEqual([])
      expect(await told(other, spec)).toEqual([])
    }
    const rotationDefault = parameter('EnableKeyRotation: !Ref P', ", Default: 'true'")
    expect(await told(rotationDefault, key('EnableKeyRotation: false'))).toEqual([])
    expect(await told(ROTATED, rotationDefault.replace("'true'", "'false'"))).toEqual([])
    const perhapsKept = key('EnableKeyRotation: true', '    DeletionPolicy: !Ref Kept\n')
    expect(await told(perhapsKept, '')).toEqual([])
    expect(await told(ROTATED + ALIAS, ROTATED + ALIAS.replace('alias/a', '!ImportValue A'))).toEqual([])
    expect(await told(ROTATED + ALIAS.replace('alias/a', '!ImportValue A'), ROTATED + ALIAS)).toEqual([])
    const named = (alias: string) =>
      `Parameters:\n  P: { Type: String, Default: alias/p }\n${ROTATED}${ALIAS.replace('alias/a', alias)}`
    expect(await told(named('!Ref P'), named('alias/b'))).toEqual([])
    expect(await told(named('alias/b'), named('!Ref P'))).toEqual([])
    expect(await told(ROTATED + ALIAS, ROTATED + ALIAS.replace('alias/a', 'alias/b'))).toEqual([
      'alias-name-changed',
    ])
  })

  it('knows that Terraform leaves alone what is no longer said of several Regions, and nothing else', async () => {
    const made = (body: object) => JSON.stringify({ resource: { aws_kms_key: { k: body } } })
    expect(await told(made({ multi_region: true }), made({}))).toEqual([])
    expect(await told(made({ multi_region: true }), made({ multi_region: false }))).toContain(
      'immutable-property-changed',
    )
    expect(await told(made({ key_usage: 'SIGN_VERIFY' }), made({}))).toContain('immutable-property-changed')
  })

  it('holds requests to the API for no stack', async () => {
    const request = (spec: string) => JSON.stringify({ KeySpec: spec, KeyUsage: 'SIGN_VERIFY', Tags: [] })
    expect(await told(request('RSA_2048'), request('RSA_4096'))).toEqual([])
  })
})
