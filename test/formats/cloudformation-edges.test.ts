import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '../../src/catalogue.ts'
import { lintText } from '../../src/lint/lint-text.ts'
import { DEFAULT_SETTINGS, NO_SURROUNDINGS } from '../../src/lint/settings.ts'
import type { ReadNeighbour } from '../../src/model/model.ts'

const lint = (name: string, text: string) => lintText({ name, text }, DEFAULT_SETTINGS, CATALOGUE)
const rulesIn = async (name: string, text: string) =>
  (await lint(name, text)).findings.map(({ rule, resource }) => `${rule} ${resource}`)

const SIGNING = { Type: 'AWS::KMS::Key', Properties: { KeySpec: 'RSA_2048', KeyUsage: 'ENCRYPT_DECRYPT' } }
const UNSPECIFIC = { Type: 'AWS::KMS::Key', Properties: { KeySpec: 'RSA' } }

describe('templates that CDK wrote', () => {
  const template = {
    Resources: {
      Signing961B73FD: { ...UNSPECIFIC, Metadata: { 'aws:cdk:path': 'Keys/Signing/Resource' } },
      Other: UNSPECIFIC,
    },
  }

  it('have findings that tell the construct, where the template does', async () => {
    const text = JSON.stringify(template, undefined, 1)
    const { findings } = await lint('Keys.template.json', text)
    const found = findings.filter(({ rule }) => rule === 'unknown-key-spec')
    expect(found.map(({ related }) => related.map(({ message }) => message))).toEqual([
      ['made by the construct Keys/Signing/Resource'],
      [],
    ])
    const at = found[0]?.related[0]?.at
    expect(text.slice(at?.start, at?.end)).toBe('"Keys/Signing/Resource"')
  })

  const manifestWith = (trace: unknown, path = '/Keys/Signing/Resource') => ({
    version: '36.0.0',
    artifacts: {
      Tree: { type: 'cdk:tree' },
      Keys: { metadata: { [path]: [{ type: 'aws:cdk:logicalId', data: 'Signing961B73FD', trace }] } },
    },
  })
  const TRACE = [
    'new CfnKey (/app/node_modules/aws-cdk-lib/aws-kms/lib/kms.generated.js:1:4321)',
    'new Keys (/app/lib/keys.ts:12:5)',
    'Object.<anonymous> (/app/bin/app.ts:3:1)',
  ]

  it.each<[unknown, string]>([
    [manifestWith(TRACE), ', at /app/lib/keys.ts:12:5'],
    [
      manifestWith(['Module._compile (node:internal/modules/cjs/loader:1:2)', '/app/a.ts:3:4']),
      ', at /app/a.ts:3:4',
    ],
    [manifestWith(['new Keys (C:\\app\\lib\\keys.ts:12:5)']), ', at C:\\app\\lib\\keys.ts:12:5'],
    [manifestWith(TRACE.slice(0, 1)), ''],
    [manifestWith(['stack traces disabled']), ''],
    [manifestWith(undefined), ''],
    [manifestWith([7, null]), ''],
    [manifestWith(TRACE, '/Keys/Other/Resource'), ''],
    [{ artifacts: null, trace: '"trace"' }, ''],
    ['"trace" {', ''],
    [undefined, ''],
  ])('have findings that tell where it was made, where the manifest does: %j', async (manifest, where) => {
    const written = typeof manifest === 'string' ? manifest : JSON.stringify(manifest)
    const asked: string[] = []
    const neighbour: ReadNeighbour = name => {
      asked.push(name)
      return written === undefined ? undefined : { name, text: written }
    }
    const settings = { ...DEFAULT_SETTINGS, surroundings: { ...NO_SURROUNDINGS, neighbour } }
    const source = { name: 'cdk.out/Keys.template.json', text: JSON.stringify(template) }
    const { findings } = await lintText(source, settings, CATALOGUE)
    const told = findings.flatMap(({ related }) => related.map(({ message }) => message))
    expect(new Set(told)).toEqual(new Set([`made by the construct Keys/Signing/Resource${where}`]))
    expect(new Set(asked)).toEqual(new Set(['manifest.json']))
  })

  it('have no manifest read for them where there is nothing to say', async () => {
    const neighbour: ReadNeighbour = () => expect.fail('it was read')
    const settings = { ...DEFAULT_SETTINGS, surroundings: { ...NO_SURROUNDINGS, neighbour } }
    const Metadata = { 'aws:cdk:path': 'Keys/Other/Resource' }
    const right = { Type: 'AWS::KMS::Key', DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain', Metadata }
    const text = JSON.stringify({
      Resources: { Right: { ...right, Properties: { EnableKeyRotation: true } } },
    })
    expect((await lintText({ name: 'a.json', text }, settings, CATALOGUE)).findings).toEqual([])
  })
})

describe('what aws cloudformation get-template answers', () => {
  it('is judged as the template it holds, and nothing is mended in it', async () => {
    const text = JSON.stringify({ TemplateBody: { Resources: { K: UNSPECIFIC } }, StagesAvailable: [] })
    const { findings } = await lint('answer.json', text)
    expect(findings.map(({ rule }) => rule)).toContain('unknown-key-spec')
    expect(findings.filter(({ fix }) => fix)).toEqual([])
  })

  it('in YAML is a text, which is left alone', async () => {
    expect(
      (await lint('answer.json', JSON.stringify({ TemplateBody: 'Resources: {K: {Type: AWS::KMS::Key}}' })))
        .format,
    ).toBe(undefined)
  })
})

describe('maps of resources without Resources', () => {
  it('are read', async () => {
    expect(await rulesIn('keys.json', JSON.stringify({ K: UNSPECIFIC }))).toContain('unknown-key-spec K')
  })

  it('are none when anything else stands in them', async () => {
    const text = JSON.stringify({ K: SIGNING, name: 'test', expectations: { rules: 'FAIL' } })
    expect((await lint('test.json', text)).format).toBe(undefined)
  })

  it('have their fixes and ignores as templates do', async () => {
    const ignoring = { ...UNSPECIFIC, Metadata: { kmslint: { ignore: ['unknown-key-spec'] } } }
    const { suppressed, findings } = await lint('keys.json', JSON.stringify({ K: ignoring }))
    expect(suppressed.map(({ rule }) => rule)).toEqual(['unknown-key-spec'])
    expect(findings.map(({ rule }) => rule)).not.toContain('unknown-key-spec')
  })
})

describe('serverless.yml', () => {
  const HEAD = 'service: orders\nprovider: {name: aws}\n'

  it('has its resources judged, put together where they are a list', async () => {
    const text = `${HEAD}resources:
  - Resources:
      Key: {Type: 'AWS::KMS::Key', Properties: {KeySpec: RSA_2048, KeyUsage: SIGN_VERIFY}}
  - \${file(./more.yml)}
  - Resources:
      Queue: {Type: 'AWS::SQS::Queue', Properties: {KmsMasterKeyId: !Ref Key}}
`
    expect(await rulesIn('serverless.yml', text)).toContain('key-unsuitable-for-service Queue')
  })

  it.each([
    ['a whole value', 'KeySpec: ${self:custom.spec}', []],
    ['a whole mapping', 'KeyPolicy: ${file(./policy.yml)}', []],
    ['with a default inside', "KeyUsage: ${opt:usage, 'SIGN_VERIFY'}", []],
    ['inside another', 'KeySpec: ${file(./${opt:stage}.yml):spec}', []],
    ['a part', 'KeySpec: RSA_${self:custom.bits}', []],
  ])('has variables that may be anything: %s', async (_, property, expected) => {
    const text = `${HEAD}resources:
  Resources:
    Key:
      Type: AWS::KMS::Key
      DeletionPolicy: Retain
      UpdateReplacePolicy: Retain
      Properties:
        EnableKeyRotation: true
        ${property}
`
    expect(await rulesIn('serverless.yml', text)).toEqual(expected)
  })

  it("keeps CloudFormation's own variables", async () => {
    const text = `${HEAD}resources:
  Resources:
    Alias:
      Type: AWS::KMS::Alias
      Properties: {AliasName: !Sub 'alias/aws/\${AWS::StackName}-\${self:service}', TargetKeyId: '1234abcd-12ab-34cd-56ef-1234567890ab'}
`
    expect(await rulesIn('serverless.yml', text)).toEqual(['reserved-alias-prefix Alias'])
  })
})

describe('documents that only look like templates', () => {
  it.each([
    [
      'a test of cfn-guard',
      '- input: {Resources: {K: {Type: "AWS::KMS::Key"}}}\n  expectations: {rules: {r: PASS}}\n',
    ],
    ['a template in a text', JSON.stringify({ template: 'Resources:\n  K:\n    Type: AWS::KMS::Key\n' })],
    ['a list under Resources', 'Resources:\n  - Type: AWS::KMS::Key\n'],
    ['an empty document', '# AWS::KMS::Key\n{}\n'],
  ])('are no templates: %s', async (_, text) => {
    expect(await lint('other.yaml', text)).toMatchObject({ format: undefined, findings: [], problems: [] })
  })

  it('Rules of a template are none of its resources', async () => {
    const text = `Rules:
  Prod:
    Assertions: [{Assert: !Contains [[a], !Ref X], AssertDescription: 'AWS::KMS::Key'}]
Resources:
  Key: {Type: AWS::KMS::Key, Properties: {KeySpec: RSA}}
`
    expect((await rulesIn('t.yaml', text)).filter(each => !each.endsWith(' Key'))).toEqual([])
  })

  it('modules of Rain and templates of org-formation are read as far as their tags let one', async () => {
    const text = `AWSTemplateFormatVersion: '2010-09-09-OC'
Description: ''
OrganizationBindings: {Keys: {Region: eu-central-1}}
Modules: {More: {Source: ./more.yml}}
Resources:
  Key:
    Type: AWS::KMS::Key
    OrganizationBinding: !Ref Keys
    Properties: {KeySpec: RSA, Description: !Rain::Embed text.txt, Tags: !Foreach [a]}
`
    expect(await rulesIn('t.yaml', text)).toContain('unknown-key-spec Key')
  })
})
