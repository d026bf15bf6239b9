import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  PrepareRenameRequest,
  RenameRequest,
  ShowMessageNotification,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node'
import { ABLE, applied, Editor } from './editor.ts'
import { marked } from './marked.ts'

const TEMPLATE = `Parameters:
  Env: { Type: String }
Conditions:
  SigningKey: !Equals [!Ref Env, prod]
Resources:
  SigningKey:
    Type: AWS::KMS::Key
    Condition: SigningKey
    Properties:
      KeySpec: ECC_NIST_P256
      KeyUsage: SIGN_VERIFY
  Name:
    Type: AWS::KMS::Alias
    DependsOn: [ SigningKey ]
    Properties:
      AliasName: alias/SigningKey
      TargetKeyId: !Ref SigningKey
Outputs:
  SigningKey:
    Value: !GetAtt SigningKey.Arn
  Long:
    Value: { "Fn::GetAtt": ["SigningKey", Arn] }
  Text:
    Value: !Sub "\${SigningKey.Arn} \${!SigningKey} \${AWS::Region}"
  Own:
    Value: !Sub ["\${SigningKey} \${Name}", { SigningKey: x }]
`
const RENAMED = TEMPLATE.replace('  SigningKey:\n    Type', '  Signer:\n    Type')
  .replace('[ SigningKey ]', '[ Signer ]')
  .replace('!Ref SigningKey', '!Ref Signer')
  .replace('!GetAtt SigningKey', '!GetAtt Signer')
  .replace('"SigningKey"', '"Signer"')
  .replace('${SigningKey.Arn}', '${Signer.Arn}')

let editor: Editor
beforeAll(async () => {
  editor = await Editor.start()
})
afterAll(() => editor.process.kill())

let opened = 0

async function at(markedText: string, extension = 'yaml', on = editor) {
  const { text, position } = marked(markedText)
  opened += 1
  return { textDocument: { uri: await on.open(`rename-${opened}.${extension}`, text) }, position }
}

async function rename(markedText: string, newName: string, extension = 'yaml', on = editor) {
  const place = await at(markedText, extension, on)
  return (await on.connection.sendRequest(RenameRequest.type, { ...place, newName })) as WorkspaceEdit
}

async function renamed(markedText: string, newName: string, extension?: string): Promise<string> {
  const edit = await rename(markedText, newName, extension)
  return applied(marked(markedText).text, { title: '', edit })
}

describe('renaming a logical id', () => {
  it.each([
    ['where it is declared', '  SigningKey:\n    Type', '  Sign¦ingKey:\n    Type'],
    ['in a Ref', '!Ref SigningKey', '!Ref SigningKey¦'],
    ['in a GetAtt', '!GetAtt SigningKey', '!GetAtt ¦SigningKey'],
    ['in a long GetAtt', '"SigningKey"', '"Signing¦Key"'],
    ['in a Sub', '${SigningKey.Arn}', '${Signing¦Key.Arn}'],
    ['in a dependency', '[ SigningKey', '[ Sign¦ingKey'],
  ])('changes it everywhere, asked for %s', async (_, plain, withMark) => {
    expect(await renamed(TEMPLATE.replace(plain, withMark), 'Signer')).toBe(RENAMED)
  })

  it('keeps quotes and works in JSON', async () => {
    const json =
      '{"Resources": {"K¦": {"Type": "AWS::KMS::Key"}, "A": {"Type": "AWS::SNS::Topic", "DependsOn": "K"}}}'
    expect(await renamed(json, 'True', 'json')).toBe(json.replace('¦', '').replaceAll('"K"', '"True"'))
  })

  it('works in a template inside of another document', async () => {
    const head = 'service: a\nprovider: { name: aws }\nresources:\n'
    const inside = (template: string) => head + template.replaceAll(/^(?=.)/gm, '  ')
    const asked = inside(TEMPLATE).replace('!Ref SigningKey', '!Ref ¦SigningKey')
    expect(await renamed(asked, 'Signer')).toBe(inside(RENAMED))
  })

  it('is prepared with the name as it is', async () => {
    const place = await at(TEMPLATE.replace('!Ref SigningKey', '!Ref Sign¦ingKey'))
    expect(await editor.connection.sendRequest(PrepareRenameRequest.type, place)).toEqual({
      range: { start: { line: 16, character: 24 }, end: { line: 16, character: 34 } },
      placeholder: 'SigningKey',
    })
  })

  it.each([
    ['a name that is taken', '!Ref Sign¦ingKey', 'Name', 'there is a Name in this template already'],
    ["a parameter's name", '!Ref Sign¦ingKey', 'Env', 'there is a Env'],
    ['a name with a hyphen', '!Ref Sign¦ingKey', 'signing-key', 'letters and digits only'],
    ['what YAML reads otherwise', '!Ref Sign¦ingKey', 'Yes', 'YAML does not take Yes for a name'],
  ])('refuses %s', async (_, withMark, newName, reason) => {
    const asked = rename(TEMPLATE.replace('!Ref SigningKey', withMark), newName)
    await expect(asked).rejects.toThrow(reason)
  })

  it.each([
    ['a parameter', TEMPLATE.replace('!Ref Env', '!Ref E¦nv'), 'Env is a parameter'],
    ['a condition', TEMPLATE.replace('Condition: SigningKey', 'Condition: Sign¦ingKey'), "a resource's"],
    ['any other word', TEMPLATE.replace('SIGN_VERIFY', 'SIGN¦_VERIFY'), "a resource's logical id"],
    ['what is broken', `${TEMPLATE.replace('!Ref Sign', '!Ref S¦ign')}  Broken: [\n`, 'syntax errors'],
    [
      'what is declared twice',
      `Resources:\n  A¦: { Type: AWS::KMS::Key }\n  A: { Type: AWS::KMS::Key }\n`,
      /twice|syntax/,
    ],
    ['a document of another kind', 'a¦: 1\n', "a resource's logical id"],
  ])('is refused for %s, before a new name is asked for', async (_, markedText, reason) => {
    const asked = editor.connection.sendRequest(PrepareRenameRequest.type, await at(markedText))
    await expect(asked).rejects.toThrow(reason)
  })

  it('warns that CloudFormation takes it for another key, and asks where that can be asked', async () => {
    const warned = new Promise<string>(done =>
      editor.connection.onNotification(ShowMessageNotification.type, ({ message }) => done(message)),
    )
    await renamed(TEMPLATE.replace('!Ref SigningKey', '!Ref ¦SigningKey'), 'Signer')
    expect(await warned).toContain('deletes the old one')
    const workspace = { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } }
    const asking = await Editor.start({ capabilities: { ...ABLE, workspace } })
    const edit = await rename(
      TEMPLATE.replace('!Ref SigningKey', '!Ref ¦SigningKey'),
      'Signer',
      'yaml',
      asking,
    )
    asking.process.kill()
    expect(edit.changeAnnotations?.rename).toMatchObject({ needsConfirmation: true })
    expect(applied(TEMPLATE, { title: '', edit })).toBe(RENAMED)
  })
})
