import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CodeLensRequest, InlayHintRequest } from 'vscode-languageserver-protocol/node'
import { Editor } from './editor.ts'
import { keyTemplate } from './templates.ts'

let editor: Editor
beforeAll(async () => {
  editor = await Editor.start()
})
afterAll(() => editor.process.kill())

let opened = 0

async function lenses(text: string): Promise<string[]> {
  opened += 1
  const textDocument = { uri: await editor.open(`lenses-${opened}.yaml`, text) }
  const found = await editor.connection.sendRequest(CodeLensRequest.type, { textDocument })
  return (found ?? []).map(({ command, range }) => `${range.start.line} ${command?.title}`)
}

/** Each hint behind the line it stands in, up to where it stands. */
async function hints(text: string, lines = { from: 0, to: 99 }, extension = 'yaml'): Promise<string[]> {
  opened += 1
  const found = await editor.connection.sendRequest(InlayHintRequest.type, {
    textDocument: { uri: await editor.open(`hints-${opened}.${extension}`, text) },
    range: { start: { line: lines.from, character: 0 }, end: { line: lines.to, character: 0 } },
  })
  return (found ?? []).map(({ position: { line, character }, label }) => {
    const before = text.split('\n')[line]?.slice(0, character).trim()
    return `${before} ${label}`
  })
}

const ROOT =
  '{ Effect: Allow, Principal: { AWS: "arn:aws:iam::111122223333:root" }, Action: "kms:*", Resource: "*" }'
const allow = (principal: string, action: string) =>
  `{ Effect: Allow, Principal: ${principal}, Action: ${action}, Resource: "*" }`
const role = (name: string) => `{ AWS: "arn:aws:iam::111122223333:role/${name}" }`

function policy(...statements: string[]): string {
  return `KeyPolicy:\n  Version: "2012-10-17"\n  Statement:\n${statements.map(one => `    - ${one}`).join('\n')}`
}

const SIGNING = 'KeySpec: ECC_NIST_P256\nKeyUsage: SIGN_VERIFY\n'
const MANAGE = '["kms:Create*", "kms:Put*", "kms:ScheduleKeyDeletion"]'

describe('the lens above a key', () => {
  it('counts who is named', async () => {
    const statements = [
      allow(role('Admin'), MANAGE),
      allow(role('Deployer'), MANAGE),
      allow(role('A'), 'kms:Sign'),
      allow(role('B'), 'kms:Verify'),
      allow('{ Service: codesigning.amazonaws.com }', 'kms:Sign'),
    ]
    expect(await lenses(keyTemplate(SIGNING + policy(...statements)))).toEqual([
      '1 signing key · ECC_NIST_P256 · administered by 2, used by 3 · not public',
    ])
  })

  it('tells of IAM policies, of everyone, and of the policy KMS gives', async () => {
    expect(await lenses(keyTemplate(policy(ROOT)))).toEqual([
      '1 symmetric encryption key · SYMMETRIC_DEFAULT · administered and used by IAM policies · not public',
    ])
    expect(await lenses(keyTemplate(policy(ROOT, allow('"*"', 'kms:Encrypt'))))).toEqual([
      expect.stringContaining('administered by IAM policies, used by anyone · public'),
    ])
    expect(await lenses(keyTemplate('KeySpec: HMAC_256\nKeyUsage: GENERATE_VERIFY_MAC'))).toEqual([
      '1 HMAC key · HMAC_256 · default policy · administered and used by IAM policies · not public',
    ])
  })

  it('says what is undecided', async () => {
    const parameters = 'Parameters:\n  Who: { Type: String }\n  Spec: { Type: String }\n'
    const text = keyTemplate(
      `KeySpec: !Ref Spec\nKeyUsage: SIGN_VERIFY\n${policy(ROOT, allow('{ AWS: !Ref Who }', 'kms:Sign'))}`,
    )
    expect(await lenses(text + parameters)).toEqual([
      '1 signing key · KeySpec undecided · administered by IAM policies, used by IAM policies (and perhaps 1 more: undecided) · public or not: undecided',
    ])
    expect(await lenses(keyTemplate('KeyPolicy: !Ref Whole') + parameters)).toEqual([
      expect.stringContaining('access undecided'),
    ])
  })

  it('keeps cases apart', async () => {
    const parameters =
      'Parameters:\n  Spec: { Type: String, AllowedValues: [ECC_NIST_P256, ECC_NIST_P384] }\n'
    const text = keyTemplate(`KeySpec: !Ref Spec\nKeyUsage: SIGN_VERIFY\n${policy(ROOT)}`)
    expect(await lenses(text + parameters)).toEqual([
      expect.stringMatching(/^1 when Spec is ECC_NIST_P256: signing key · ECC_NIST_P256 · /),
      expect.stringMatching(/^1 when Spec is ECC_NIST_P384: signing key · ECC_NIST_P384 · /),
    ])
  })

  it('is there for replica keys and policies that stand alone, and nowhere else', async () => {
    const replica = keyTemplate(policy(ROOT)).replace('::Key', '::ReplicaKey')
    expect(await lenses(replica)).toEqual([
      expect.stringMatching(/^1 replica key · administered and used by IAM/),
    ])
    const alone = `{"Version": "2012-10-17", "Statement": [${JSON.stringify({
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::111122223333:root' },
      Action: 'kms:*',
      Resource: '*',
    })}]}`
    expect(await lenses(alone)).toEqual([
      expect.stringMatching(/^0 key policy · administered and used by IAM/),
    ])
    expect(await lenses('a: 1\n')).toEqual([])
  })
})

const PARAMETERS = `Parameters:
  Spec: { Type: String, Default: HMAC_256 }
  Env: { Type: String, AllowedValues: [prod, test] }
  Text: { Type: String, Default: hunter2 }
Conditions:
  IsProd: !Equals [!Ref Env, prod]
`

describe('the hint behind an expression', () => {
  it('says what it comes to, and under which default', async () => {
    const text = keyTemplate('KeySpec: !Ref Spec\nKeyUsage: { "Fn::Sub": GENERATE_VERIFY_MAC }')
    expect(await hints(text + PARAMETERS)).toEqual([
      'KeySpec: !Ref Spec = HMAC_256 when Spec is HMAC_256',
      'KeyUsage: { "Fn::Sub": GENERATE_VERIFY_MAC } = GENERATE_VERIFY_MAC',
    ])
  })

  it('says it for each case', async () => {
    const text = keyTemplate(
      'PendingWindowInDays: !If [IsProd, 30, 7]\nEnabled: !If [IsProd, !Ref AWS::NoValue, false]',
    )
    expect(await hints(text + PARAMETERS)).toEqual([
      'PendingWindowInDays: !If [IsProd, 30, 7] = 30 when Env is prod, 7 when Env is test',
      'Enabled: !If [IsProd, !Ref AWS::NoValue, false] = left out when Env is prod, false when Env is test',
    ])
  })

  it('goes into policies, and is given for the lines that are asked for', async () => {
    const text = keyTemplate(policy(allow('{ AWS: "*" }', '[!Sub "kms:${Text}", kms:Sign]'))) + PARAMETERS
    expect(await hints(text)).toEqual([expect.stringContaining('= kms:hunter2 when Text is hunter2')])
    expect(await hints(text, { from: 0, to: 3 })).toEqual([])
  })

  it('is given for what Terraform puts into a text', async () => {
    const text = `{"variable": {"spec": {"default": "RSA_2048"}},
"resource": {"aws_kms_key": {"k": {
"customer_master_key_spec": "\${var.spec}", "key_usage": "SIGN_VERIFY", "policy": "\${var.none}"
}}}}`
    expect(await hints(text, undefined, 'tf.json')).toEqual([
      '"customer_master_key_spec": "${var.spec}" = RSA_2048 when spec is RSA_2048',
    ])
  })

  it('is silent about what is unknown, and never repeats a text that may be secret', async () => {
    const text = keyTemplate(
      'KeySpec: !Ref Unknown\nDescription: !Ref Text\nTags:\n  - { Key: a, Value: !Ref Text }',
    )
    expect(await hints(text + PARAMETERS)).toEqual([])
  })
})
