import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  DefinitionRequest,
  DocumentSymbolRequest,
  type Location,
  ReferencesRequest,
} from 'vscode-languageserver-protocol/node'
import { ABLE, Editor } from './editor.ts'
import { marked } from './marked.ts'

const TEMPLATE = `Resources:
  SigningKey:
    Type: AWS::KMS::Key
    Properties:
      KeySpec: ECC_NIST_P256
      KeyUsage: SIGN_VERIFY
  Name:
    Type: AWS::KMS::Alias
    Properties:
      AliasName: alias/signing
      TargetKeyId: !Ref SigningKey
  Queue:
    Type: AWS::SQS::Queue
    DependsOn: SigningKey
    Properties:
      KmsMasterKeyId: alias/signing
Outputs:
  Arn:
    Value: !GetAtt SigningKey.Arn
  Text:
    Value: !Sub "the key \${SigningKey}, not \${!SigningKey}, of \${AWS::Region}"
  Long:
    Value: { "Fn::GetAtt": [SigningKey, KeyId] }
`

let editor: Editor
beforeAll(async () => {
  editor = await Editor.start()
})
afterAll(() => editor.process.kill())

let opened = 0

async function open(text: string): Promise<string> {
  opened += 1
  return editor.open(`navigation-${opened}.yaml`, text)
}

async function definition(markedText: string): Promise<unknown> {
  const { text, position } = marked(markedText)
  const textDocument = { uri: await open(text) }
  const found = await editor.connection.sendRequest(DefinitionRequest.type, { textDocument, position })
  return (found as Location | null)?.range
}

async function references(markedText: string, includeDeclaration: boolean): Promise<string[]> {
  const { text, position } = marked(markedText)
  const found = await editor.connection.sendRequest(ReferencesRequest.type, {
    textDocument: { uri: await open(text) },
    position,
    context: { includeDeclaration },
  })
  const lines = text.split('\n')
  return (found ?? []).map(
    ({ range: { start, end } }) =>
      `${start.line} ${lines[start.line]?.slice(start.character, end.character)}`,
  )
}

describe('navigation', () => {
  it('lists keys and aliases', async () => {
    const textDocument = { uri: await open(TEMPLATE) }
    expect(await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument })).toMatchObject([
      {
        name: 'SigningKey',
        detail: 'ECC_NIST_P256 · SIGN_VERIFY',
        range: { start: { line: 1, character: 2 }, end: { line: 5 } },
        selectionRange: { start: { line: 1, character: 2 }, end: { line: 1, character: 12 } },
      },
      { name: 'Name', detail: 'alias/signing', range: { start: { line: 6 }, end: { line: 10 } } },
    ])
  })

  it('lists them flat for editors that know no tree', async () => {
    const flat = await Editor.start({ capabilities: { ...ABLE, textDocument: {} } })
    const textDocument = { uri: await flat.open('flat.yaml', TEMPLATE) }
    const found = await flat.connection.sendRequest(DocumentSymbolRequest.type, { textDocument })
    flat.process.kill()
    expect(found).toMatchObject([{ name: 'SigningKey', location: textDocument }, { name: 'Name' }])
  })

  it.each([
    ['a Ref', '!Ref SigningKey', '!Ref Sign¦ingKey'],
    ['a GetAtt', 'SigningKey.Arn', 'Signing¦Key.Arn'],
    ['a long GetAtt', '[SigningKey', '[Signing¦Key'],
    ['a Sub', '${SigningKey}', '${Sign¦ingKey}'],
    ['a dependency', 'DependsOn: SigningKey', 'DependsOn: ¦SigningKey'],
    ['the name of its alias', 'KmsMasterKeyId: alias/signing', 'KmsMasterKeyId: alias/sign¦ing'],
  ])('leads from %s to the key', async (_, plain, withMark) => {
    expect(await definition(TEMPLATE.replace(plain, withMark))).toEqual({
      start: { line: 1, character: 2 },
      end: { line: 1, character: 12 },
    })
  })

  it('leads nowhere from other words', async () => {
    for (const [plain, withMark] of [
      ['ECC_NIST', 'ECC_¦NIST'],
      ['${!SigningKey}', '${!Sign¦ingKey}'],
      ['AWS::Region', 'AWS::Re¦gion'],
    ] as const)
      expect(await definition(TEMPLATE.replace(plain, withMark)), plain).toBeUndefined()
  })

  it('finds all uses of a key, from its name and from a use', async () => {
    const uses = [
      '10 SigningKey',
      '13 SigningKey',
      '15 alias/signing',
      '18 SigningKey',
      '20 SigningKey',
      '22 SigningKey',
    ]
    expect(await references(TEMPLATE.replace('  SigningKey:', '  Signing¦Key:'), false)).toEqual(uses)
    const fromUse = await references(TEMPLATE.replace('!Ref SigningKey', '!Ref ¦SigningKey'), true)
    expect(fromUse).toEqual(['1 SigningKey', ...uses])
  })
})
