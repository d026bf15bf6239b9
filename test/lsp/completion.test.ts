import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type CompletionItem,
  CompletionRequest,
  type MarkupContent,
  type TextEdit,
} from 'vscode-languageserver-protocol/node'
import { CATALOGUE } from '../../src/catalogue.ts'
import { CFN_SCHEMAS } from '../../src/kms/cfn-schemas.ts'
import { PROPERTY_DESCRIPTIONS } from '../../src/kms/descriptions.ts'
import { CLOUDFORMATION } from '../../src/kms/makers/cloudformation.ts'
import { lintText } from '../../src/lint/lint-text.ts'
import { DEFAULT_SETTINGS } from '../../src/lint/settings.ts'
import { ABLE, Editor } from './editor.ts'
import { marked } from './marked.ts'
import { keyTemplate as template } from './templates.ts'

let editor: Editor
beforeAll(async () => {
  editor = await Editor.start()
})
afterAll(() => editor.process.kill())

let opened = 0

async function items(markedText: string, extension = 'yaml', on = editor): Promise<CompletionItem[]> {
  const { text, position } = marked(markedText)
  opened += 1
  const uri = await on.open(`completion-${opened}.${extension}`, text)
  const found = await on.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position })
  return found as CompletionItem[]
}

async function labels(markedText: string, extension?: string): Promise<string[]> {
  return (await items(markedText, extension)).map(({ label }) => label)
}

/** The text once the item of this label is taken, tab stops left as their words. */
async function taken(markedText: string, label: string, extension = 'yaml'): Promise<string> {
  const item = (await items(markedText, extension)).find(candidate => candidate.label === label)
  if (!item) throw new Error(`${label} is not offered`)
  const { range, newText } = item.textEdit as TextEdit
  const { text } = marked(markedText)
  const lines = text.split('\n')
  const at = ({ line, character }: { line: number; character: number }) =>
    lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character
  const plain = newText.replaceAll(/\$\{\d:([^}]*)\}/g, '$1').replaceAll(/\\([$}\\])/g, '$1')
  return text.slice(0, at(range.start)) + plain + text.slice(at(range.end))
}

function jsonTemplate(properties: string): string {
  return `{"Resources": {"K": {"Type": "AWS::KMS::Key", "Properties": {${properties}}}}}`
}

describe('completion', () => {
  it('knows the KeySpecs of CloudFormation, with what they are', async () => {
    expect(await labels(template('KeySpec: ¦'))).toEqual(CLOUDFORMATION.specs)
    expect(await labels(template('KeySpec: RS¦'))).toContain('RSA_2048')
    const [first] = await items(template('KeySpec: ¦'))
    expect(first?.documentation).toMatchObject({ value: expect.stringContaining('symmetric encryption key') })
  })

  it('offers the KeySpecs that fit the KeyUsage, and the other way round', async () => {
    expect(await labels(template('KeySpec: ¦\nKeyUsage: KEY_AGREEMENT'))).toEqual([
      'ECC_NIST_P256',
      'ECC_NIST_P384',
      'ECC_NIST_P521',
      'SM2',
    ])
    expect(await labels(template('KeySpec: HMAC_256\nKeyUsage: ¦'))).toEqual(['GENERATE_VERIFY_MAC'])
    expect(await labels(template('KeyUsage: ¦'))).toEqual(['ENCRYPT_DECRYPT'])
    const open = await labels(template('KeySpec: !Ref Spec\nKeyUsage: ¦'))
    expect(open).toEqual(CLOUDFORMATION.usages)
  })

  it('offers the Origins that fit', async () => {
    expect(await labels(template('Origin: ¦'))).toEqual(['AWS_KMS', 'EXTERNAL'])
    expect(await labels(template('KeySpec: ML_DSA_44\nOrigin: ¦'))).toEqual(['AWS_KMS'])
  })

  it('works in JSON, quotes there or not, and in requests to the API', async () => {
    expect(await labels(jsonTemplate('"KeySpec": "HMAC_256", "KeyUsage": "¦"'), 'json')).toEqual([
      'GENERATE_VERIFY_MAC',
    ])
    const bare = '"KeySpec": "HMAC_256", "KeyUsage": ¦'
    expect(await taken(jsonTemplate(bare), 'GENERATE_VERIFY_MAC', 'json')).toBe(
      jsonTemplate('"KeySpec": "HMAC_256", "KeyUsage": "GENERATE_VERIFY_MAC"'),
    )
    expect(await labels('{"KeySpec": "ML_KEM_512", "KeyUsage": "¦"}', 'json')).toEqual([
      'ENCAPSULATE_DECAPSULATE',
    ])
  })

  it('knows actions, those of families together', async () => {
    const policy = 'KeyPolicy:\n  Statement:\n    - Effect: Allow\n      Action:\n        - kms:Re¦'
    const found = await labels(template(policy))
    expect(found).toContain('kms:ReEncrypt*')
    expect(found).toContain('kms:Sign')
    expect(found).not.toContain('kms:ListKeys')
    const inline = template(policy.replace(/Action:[\s\S]*/, 'Action: [kms:Sign, kms:¦]'))
    expect(await taken(inline, 'kms:Verify')).toContain('Action: [kms:Sign, kms:Verify]')
    const json = jsonTemplate('"KeyPolicy": {"Statement": [{"Action": ["kms:Sign", "¦"]}]}')
    expect(await taken(json, 'kms:Verify', 'json')).toContain('["kms:Sign", "kms:Verify"]')
  })

  it('knows the condition keys that an operator compares', async () => {
    const policy = (operator: string) =>
      template(
        `KeyPolicy:\n  Statement:\n    - Effect: Allow\n      Condition:\n        ${operator}:\n          kms:¦`,
      )
    const strings = await labels(policy('StringEquals'))
    expect(strings).toContain('kms:ViaService')
    expect(strings).toContain('kms:EncryptionContext:')
    expect(strings).not.toContain('kms:ResourceAliases')
    const booleans = await labels(policy('BoolIfExists'))
    expect(booleans).toContain('kms:GrantIsForAWSResource')
    expect(booleans).not.toContain('kms:ViaService')
    expect(await taken(policy('Bool'), 'kms:GrantIsForAWSResource')).toContain(
      '          kms:GrantIsForAWSResource: ',
    )
  })

  it('knows the operators that fit the condition keys below them', async () => {
    const policy = (key: string) =>
      template(`KeyPolicy:\n  Statement:\n    - Effect: Allow\n      Condition:\n        ¦${key}`)
    const all = await labels(policy(''))
    expect(all).toEqual(expect.arrayContaining(['StringEquals', 'Bool', 'DateLessThan', 'Null']))
    expect(await labels(policy(':\n          kms:GrantIsForAWSResource: true'))).toEqual(['Bool', 'Null'])
    const date = await labels(policy(':\n          kms:ValidTo: x'))
    expect(date).toContain('DateLessThan')
    expect(date).not.toContain('StringEquals')
    const several = await labels(policy(':\n          aws:TagKeys: [a]'))
    expect(several).toContain('ForAnyValue:StringEquals')
    expect(several).not.toContain('ForAnyValue:Null')
    expect(await labels(policy(':\n          kms:ViaService: x'))).not.toContain('ForAnyValue:StringEquals')
    expect(await taken(policy(''), 'StringEquals')).toContain('        StringEquals: ')
  })

  it('knows services that key policies name, and what they use a key for', async () => {
    const found = await items(
      template('KeyPolicy:\n  Statement:\n    - Effect: Allow\n      Principal: { Service: ¦ }'),
    )
    expect(found.map(({ label }) => label)).toContain('cloudtrail.amazonaws.com')
    expect(found[0]?.documentation).toMatchObject({ value: expect.stringContaining('CloudTrail') })
    const listed =
      'KeyPolicy:\n  Statement:\n    - Effect: Allow\n      Principal:\n        Service:\n          - ev¦'
    expect(await taken(template(listed), 'events.amazonaws.com')).toContain(
      '          - events.amazonaws.com\n',
    )
    expect(await labels(template(listed.replace('Service', 'AWS')))).toEqual([])
  })

  it('begins the names of aliases', async () => {
    const alias =
      'Resources:\n  SigningKeyName:\n    Type: AWS::KMS::Alias\n    Properties:\n      AliasName: a¦\n'
    expect(await labels(alias)).toEqual(['alias/signing-key-name', 'alias/'])
  })

  it('knows the properties that are not there yet, each with what it sets', async () => {
    const found = await items(template('KeySpec: RSA_2048\n¦'))
    const names = found.map(({ label }) => label)
    expect(names).toContain('KeyUsage')
    expect(names).not.toContain('KeySpec')
    for (const { documentation, label } of found)
      expect((documentation as MarkupContent).value, label).toMatch(/^\*\*\w+\*\* \([a-z ]+\): [a-z]/)
    expect(await taken(template('Key¦'), 'KeyUsage')).toBe(template('KeyUsage: '))
    expect(await taken(jsonTemplate('"Enabled": true, "Key¦"'), 'KeyUsage', 'json')).toBe(
      jsonTemplate('"Enabled": true, "KeyUsage": '),
    )
    const described = Object.values(CFN_SCHEMAS).flatMap(({ properties }) =>
      Object.keys(properties as object),
    )
    expect(Object.keys(PROPERTY_DESCRIPTIONS).toSorted()).toEqual([...new Set(described)].toSorted())
  })

  it.each(['symmetric KMS key', 'signing KMS key', 'HMAC KMS key', 'multi-Region KMS key'])(
    'offers a whole %s that nothing is wrong with',
    async label => {
      const yaml = await taken('Resources:\n  Other:\n    Type: AWS::SNS::Topic\n  ¦\n', label)
      const json = await taken('{\n  "Resources": {\n    "¦"\n  }\n}\n', label, 'json')
      expect(json).toBe(`${JSON.stringify(JSON.parse(json), undefined, 2)}\n`)
      for (const [name, text] of [
        ['a.yaml', yaml],
        ['a.json', json],
      ] as const) {
        const { format, findings, problems } = await lintText({ name, text }, DEFAULT_SETTINGS, CATALOGUE)
        expect(format).toBe('cloudformation')
        expect(problems).toEqual([])
        expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([])
      }
    },
  )

  it('offers whole keys in a template inside of another document', async () => {
    const text = 'service: a\nprovider: { name: aws }\nresources:\n  Resources:\n    ¦\n'
    expect(await taken(text, 'HMAC KMS key')).toContain('    MacKey:\n      Type: AWS::KMS::Key\n')
    expect(await labels(text.replace('Resources:', 'Outputs:'))).toEqual([])
  })

  it('gives text without tab stops to editors that have none', async () => {
    const capabilities = { ...ABLE, textDocument: {} }
    const bare = await Editor.start({ capabilities })
    const [first] = await items('Resources:\n  ¦\n', 'yaml', bare)
    bare.process.kill()
    expect(first?.textEdit?.newText).toMatch(/^EncryptionKey:\n/)
    expect(first?.textEdit?.newText).toContain('${AWS::AccountId}')
  })

  it('is silent in resources of others and where anything may stand', async () => {
    const topic = 'Resources:\n  T:\n    Type: AWS::SNS::Topic\n    Properties:\n      ¦'
    expect(await labels(topic)).toEqual([])
    expect(await labels(template('Description: ¦'))).toEqual([])
    expect(await labels('¦')).toEqual([])
  })
})
