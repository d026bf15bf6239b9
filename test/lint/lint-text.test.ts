import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, FORMATS, lintText, RULES } from '../../src/index.ts'

const lint = (text: string, name = 'template.yaml') =>
  lintText({ name, text }, DEFAULT_SETTINGS, { formats: FORMATS, rules: RULES })

const key = (properties: string, head = '') => `AWSTemplateFormatVersion: '2010-09-09'
${head}Resources:
  Key:
    Type: AWS::KMS::Key
    DeletionPolicy: Retain
    Properties:
${properties.replace(/^/gm, '      ')}
`

describe('lintText', () => {
  it('reports a usage the spec cannot have, at the usage, with a fix', async () => {
    const text = key('KeySpec: HMAC_256\nKeyUsage: SIGN_VERIFY')
    const { findings } = await lint(text)
    expect(findings.map(({ rule, path }) => [rule, path])).toEqual([
      ['spec-usage-mismatch', 'Resources/Key/Properties/KeyUsage'],
    ])
    const [finding] = findings
    expect(text.slice(finding?.at.start, finding?.at.end)).toBe('SIGN_VERIFY')
    expect(finding?.fix).toMatchObject({ safe: true, edits: [{ text: 'GENERATE_VERIFY_MAC' }] })
  })

  it('says which of the allowed values it assumes', async () => {
    const head = 'Parameters:\n  Spec:\n    Type: String\n    AllowedValues: [RSA_2048, ECC_NIST_P256]\n'
    const { findings } = await lint(key('KeySpec: !Ref Spec\nKeyUsage: ENCRYPT_DECRYPT', head))
    expect(findings).toMatchObject([
      { rule: 'spec-usage-mismatch', assuming: [{ name: 'Spec', value: 'ECC_NIST_P256' }] },
    ])
  })

  it('assumes nothing where every scenario is alike', async () => {
    const head =
      'Parameters:\n  Env:\n    Type: String\n    AllowedValues: [dev, prod]\nConditions:\n  Prod: !Equals [!Ref Env, prod]\n'
    const { findings } = await lint(
      key(
        'KeySpec: !If [Prod, ECC_NIST_P256, ECC_NIST_P384]\nKeyUsage: ENCRYPT_DECRYPT\nDescription: !If [Prod, a, b]',
        head,
      ),
    )
    expect(findings.map(({ assuming }) => assuming)).toEqual([
      [{ name: 'Env', value: 'dev' }],
      [{ name: 'Env', value: 'prod' }],
    ])
    const same = await lint(
      key('KeySpec: ECC_NIST_P256\nKeyUsage: ENCRYPT_DECRYPT\nDescription: !If [Prod, a, b]', head),
    )
    expect(same.findings).toMatchObject([{ assuming: [] }])
  })

  it('blames a mapping where it is written', async () => {
    const head = 'Mappings:\n  Keys:\n    Sign:\n      Usage: ENCRYPT_DECRYPT\n'
    const { findings } = await lint(
      key('KeySpec: ECC_NIST_P256\nKeyUsage: !FindInMap [Keys, Sign, Usage]', head),
    )
    expect(findings).toMatchObject([
      { path: 'Mappings/Keys/Sign/Usage', related: [{ message: 'used here' }, {}] },
    ])
  })

  it('is silent about what is unknown', async () => {
    const { findings, problems } = await lint(key('KeySpec: !ImportValue spec\nKeyUsage: ENCRYPT_DECRYPT'))
    expect([findings, problems]).toEqual([[], []])
  })

  it('knows a reserved alias by the literal head of a Sub, in any form of the name', async () => {
    for (const name of [
      '!Sub alias/aws/${AWS::StackName}',
      'aws/mine',
      '!Join ["", ["alias/aws/", !Ref AWS::StackName]]',
    ]) {
      const { findings } = await lint(
        `Resources:\n  A:\n    Type: AWS::KMS::Alias\n    Properties:\n      AliasName: ${name}\n      TargetKeyId: x\n`,
      )
      expect(
        findings.map(({ rule }) => rule),
        name,
      ).toEqual(['reserved-alias-prefix'])
    }
  })

  it('reads YAML and its JSON twin alike', async () => {
    const yaml = await lint(key('KeySpec: SM2\nEnableKeyRotation: "true"'))
    const json = await lint(
      JSON.stringify({
        Resources: {
          Key: {
            Type: 'AWS::KMS::Key',
            DeletionPolicy: 'Retain',
            Properties: { KeySpec: 'SM2', EnableKeyRotation: 'true' },
          },
        },
      }),
      'template.json',
    )
    const told = ({ findings }: typeof yaml) =>
      findings.map(({ rule, message, path }) => [rule, message, path]).sort()
    expect(told(yaml)).toEqual(told(json))
    expect(told(yaml)).toHaveLength(2)
  })

  it('tells a request without KeyUsage from a template without', async () => {
    const request = await lint('{"KeySpec": "RSA_2048"}', 'request.json')
    expect(request.findings).toMatchObject([{ rule: 'missing-key-usage', severity: 'error' }])
    const template = await lint(key('KeySpec: RSA_2048'))
    expect(template.findings).toMatchObject([{ rule: 'missing-key-usage', severity: 'warning' }])
  })

  it('makes a problem of broken text and of a rule that throws', async () => {
    expect((await lint('Resources:\n  A:\n    Type: AWS::KMS::Key\n   B: [')).problems).toMatchObject([
      { code: 'invalid-syntax' },
    ])
    const throwing = {
      ...RULES[0],
      id: 'bad',
      subject: 'key',
      preset: 'recommended',
      check: () => {
        throw new Error('secret')
      },
    } as never
    const { problems } = await lintText({ name: 't.yaml', text: key('KeySpec: SM2') }, DEFAULT_SETTINGS, {
      formats: FORMATS,
      rules: [throwing],
    })
    expect(problems).toMatchObject([{ code: 'rule-crashed' }])
    expect(problems[0]?.message).not.toContain('secret')
  })
})
