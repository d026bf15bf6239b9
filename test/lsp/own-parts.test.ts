import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  CodeLensRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  InlayHintRequest,
} from 'vscode-languageserver-protocol/node'
import { Editor } from './editor.ts'

const CHILD = `Parameters:
  Spec: { Type: String }
Resources:
  Signer:
    Type: AWS::KMS::Key
    Properties: { KeySpec: !Ref Spec, KeyUsage: SIGN_VERIFY }
`
const PARENT = `Resources:
  Keys:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: child.yaml
      Parameters: { Spec: ECC_NIST_P256 }
  Own:
    Type: AWS::KMS::Key
    Properties: { EnableKeyRotation: !Ref AWS::NoValue }
`

let editor: Editor
let textDocument: { readonly uri: string }
beforeAll(async () => {
  editor = await Editor.start()
  await editor.open('child.yaml', CHILD)
  textDocument = { uri: await editor.open('parent.yaml', PARENT) }
})
afterAll(() => editor.process.kill())

describe('a document that refers to another one', () => {
  it('shows its own keys and not those of the other', async () => {
    const lenses = await editor.connection.sendRequest(CodeLensRequest.type, { textDocument })
    expect((lenses ?? []).map(({ range }) => range.start.line)).toEqual([6])
    const symbols = await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument })
    expect((symbols as DocumentSymbol[]).map(({ name }) => name)).toEqual(['Own'])
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } }
    const hints = await editor.connection.sendRequest(InlayHintRequest.type, { textDocument, range })
    expect((hints ?? []).map(({ position }) => position.line)).toEqual([])
  })
})
