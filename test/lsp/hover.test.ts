import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HoverRequest, type MarkupContent } from 'vscode-languageserver-protocol/node'
import { Editor } from './editor.ts'
import { marked } from './marked.ts'
import { keyTemplate as template } from './templates.ts'

let editor: Editor
beforeAll(async () => {
  editor = await Editor.start()
})
afterAll(() => editor.process.kill())

let opened = 0

/** What is shown where the text has its mark, and the marked word's length. */
async function hover(markedText: string, extension = 'yaml', on = editor): Promise<string | undefined> {
  const { text, position } = marked(markedText)
  opened += 1
  const uri = await on.open(`hover-${opened}.${extension}`, text)
  const found = await on.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position })
  return (found?.contents as MarkupContent | undefined)?.value
}

const POLICY = `KeyPolicy:
  Version: "2012-10-17"
  Statement:
    - Effect: Allow
      Principal: { AWS: "arn:aws:iam::111122223333:root" }
      Action: "kms:*"
      Resource: "*"
    - Effect: Allow
      Principal: { AWS: "arn:aws:iam::444455556666:role/Reader" }
      Action: [kms:Decrypt, kms:ReEncrypt*, kms:ListKeys]
      Resource: "*"
      Condition:
        StringEquals: { kms:ViaService: s3.eu-west-1.amazonaws.com, kms:KeySpec: SYMMETRIC_DEFAULT }`

describe('hovering', () => {
  it('explains a KeySpec', async () => {
    const text = await hover(template('KeySpec: ECC_NIST¦_P256'))
    expect(text).toContain('elliptic curve of NIST')
    expect(text).toContain('KeyUsage: `SIGN_VERIFY`, `KEY_AGREEMENT`')
    expect(text).toContain('automatic rotation: none')
    expect(await hover(template('KeySpec: SYMMETRIC_DEFAULT¦'))).toContain('rotation: with Origin `AWS_KMS`')
    expect(await hover(template('KeySpec: SM¦2'))).toContain('China Regions only')
    expect(await hover(template('KeySpec: ML_KEM¦_768'))).toContain('CloudFormation does not offer it')
  })

  it('explains a KeyUsage and an Origin, in JSON and in a parameter too', async () => {
    const json = '{"Resources": {"K": {"Type": "AWS::KMS::Key", "Properties": {"KeyUsage": "SIGN¦_VERIFY"}}}}'
    const text = await hover(json, 'json')
    expect(text).toContain('`Sign`, `Verify`')
    expect(text).toContain('`RSA_2048`')
    const parameter = `Parameters:\n  From: { Type: String, Default: EXTER¦NAL }\n${template('Origin: !Ref From')}`
    expect(await hover(parameter)).toContain('you import the key material')
  })

  it('explains an action, with wildcards carried out', async () => {
    const one = await hover(template(POLICY.replace('kms:Dec', 'kms:¦Dec')))
    expect(one).toContain('**kms:Decrypt**: Write')
    expect(one).toContain('with keys for `ENCRYPT_DECRYPT`')
    const many = await hover(template(POLICY.replace('ReEncrypt*', 'Re¦Encrypt*')))
    expect(many).toContain('`kms:ReEncryptFrom`')
    expect(many).toContain('`kms:ReEncryptTo`')
    expect(await hover(template(POLICY.replace('kms:*', 'kms:¦*')))).toContain('everything KMS can do')
    expect(await hover(template(POLICY.replace('ListKeys', 'List¦Keys')))).toContain('not done with a key')
  })

  it.each([
    ['AWS', '"*"', 'everyone, of any AWS account'],
    ['AWS', '"444455556666"', 'account 444455556666: not all of it'],
    ['AWS', 'arn:aws:iam::444455556666:role/a/Reader', 'a role of account 444455556666: every session'],
    [
      'AWS',
      '!Sub "arn:${AWS::Partition}:iam::${AWS::AccountId}:root"',
      'the account of the stack: not all of it',
    ],
    ['AWS', 'AROAEXAMPLEEXAMPLE123', 'has been deleted'],
    ['AWS', 'arn:aws:iam::444455556666:group/G', 'no principals'],
    ['Service', '!Sub "logs.${AWS::Region}.amazonaws.com"', 'CloudWatch Logs encrypts log groups'],
    ['Service', 'lambda.amazonaws.com', 'a service of AWS, when it calls KMS as itself'],
    ['Federated', 'accounts.google.com', 'identity provider'],
  ])('explains whom a principal covers: %s %s', async (type, written, words) => {
    const at = written.lastIndexOf(written.endsWith('"') ? '"' : '')
    const text = `KeyPolicy:\n  Statement:\n    - Principal:\n        ${type}: ${written.slice(0, at)}¦${written.slice(at)}`
    expect(await hover(template(text))).toContain(words)
  })

  it('explains a principal that is everyone by itself, and none that is open', async () => {
    expect(await hover(template('KeyPolicy:\n  Statement:\n    - Principal: "¦*"'))).toContain('everyone')
    const open = 'KeyPolicy:\n  Statement:\n    - Principal: { AWS: !Sub "arn:aws:iam::${A¦}:root" }'
    expect(await hover(template(open))).toBeUndefined()
  })

  it('explains a condition key', async () => {
    const via = await hover(template(POLICY.replace('ViaService', 'Via¦Service')))
    expect(via).toContain('**`kms:ViaService`**: String')
    expect(via).toContain('there in requests of')
    expect(via).not.toContain('IAM policies only')
    const spec = await hover(template(POLICY.replace('kms:KeySpec', 'kms:Key¦Spec')))
    expect(spec).toContain('describes the key that is used')
  })

  it('shows who can do what, on KeyPolicy and on the name of the key', async () => {
    const onPolicy = await hover(template(POLICY.replace('KeyPolicy', 'Key¦Policy')))
    expect(onPolicy).toContain('| who |')
    expect(onPolicy).toMatch(/\| role\/Reader of 444455556666 \|.*IAM/)
    expect(onPolicy).toMatch(/\| .*111122223333.* \| .*IAM/)
    expect(onPolicy).toContain('kms:ViaService')
    const onName = await hover(template(POLICY).replace('MyKey', 'My¦Key'))
    expect(onName).toBe(onPolicy)
    const byDefault = await hover(template('Enabled: true').replace('MyKey', 'My¦Key'))
    expect(byDefault).toContain('KMS gives its default one')
  })

  it('explains a property', async () => {
    const text = await hover(template('Pending¦WindowInDays: 7'))
    expect(text).toContain('**PendingWindowInDays** (integer)')
    expect(text).toContain('7 to 30')
    expect(await hover(template('Pending¦Window: 7'))).toBeUndefined()
  })

  it('goes into a policy that is a text', async () => {
    const policy =
      '{"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "kms:Si¦gn", "Resource": "*"}]}'
    const request = JSON.stringify({ KeyUsage: 'SIGN_VERIFY', KeySpec: 'RSA_2048', Policy: policy })
    expect(await hover(request, 'json')).toContain('**kms:Sign**')
    expect(await hover(request.replace('¦', '').replace('"Policy"', '"Poli¦cy"'), 'json')).toContain(
      '| who |',
    )
  })

  it('tells of the rule that a comment ignores', async () => {
    const text = await hover(
      template('# kmslint-ignore rotation¦-disabled -- tried\nEnableKeyRotation: false'),
    )
    expect(text).toContain('**rotation-disabled**')
    expect(text).toMatch(/\(file:.*rotation-disabled\/README\.md\)/)
  })

  it('is silent about all else, and in documents that are not ours', async () => {
    expect(await hover(template('Description: a¦bc'))).toBeUndefined()
    expect(await hover(template('KeySpec: RSA_1¦'))).toBeUndefined()
    expect(await hover('a: RSA_20¦48')).toBeUndefined()
  })

  it('says where the word is', async () => {
    const { text, position } = marked(template('KeySpec: RSA¦_2048'))
    const uri = await editor.open('range.yaml', text)
    const found = await editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position })
    expect(found?.range).toEqual({ start: { line: 4, character: 15 }, end: { line: 4, character: 23 } })
  })

  it('speaks without markup where the editor has none', async () => {
    const plain = await Editor.start({
      capabilities: { textDocument: { hover: { contentFormat: ['plaintext'] } } },
    })
    const text = await hover(template('KeySpec: RSA¦_2048'), 'yaml', plain)
    plain.process.kill()
    expect(text).toContain('RSA_2048: an RSA key pair')
    expect(text).not.toMatch(/[`*]/)
  })
})
