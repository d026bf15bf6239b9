import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  CodeLensRequest,
  type CompletionItem,
  CompletionRequest,
  DefinitionRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  HoverRequest,
  type Location,
  type MarkupContent,
  type Position,
} from 'vscode-languageserver-protocol/node'
import { Editor } from './editor.ts'

/** A key for signing and its alias, in each kind of document, and what is asked of it. */
interface Written {
  readonly name: string
  readonly text: string
  /** What the outline shows: names, and the first and the last line of each. */
  readonly outline: readonly string[]
  /** The line of the key's name, above which there is a lens. */
  readonly line: number
  /** What stands before the alias's reference to the key, where there is one. */
  readonly reference?: string
  /** The name of the key usage there. */
  readonly usage: string
  /** What fits the key spec there, where that is not all that KMS takes. */
  readonly fits?: readonly string[]
  /** Half a name makes the document something else, so none is offered. */
  readonly offersNoNames?: true
}

const RESOURCES = `SigningKey:
  Type: AWS::KMS::Key
  Properties:
    KeySpec: ECC_NIST_P256
    KeyUsage: SIGN_VERIFY
Name:
  Type: AWS::KMS::Alias
  Properties:
    AliasName: alias/signing
    TargetKeyId: !Ref SigningKey
`
const CLOUDFORMATION = { reference: '!Ref Sign', usage: 'KeyUsage' }
const indented = (text: string, by: string) => text.replaceAll(/^(?=.)/gm, by)

const DOCUMENTS: Readonly<Record<string, Written>> = {
  'serverless.yml': {
    ...CLOUDFORMATION,
    name: 'serverless.yml',
    text: `service: a\nprovider:\n  name: aws\nresources:\n  Resources:\n${indented(RESOURCES, '    ')}`,
    outline: ['SigningKey 5-9', 'Name 10-14'],
    line: 5,
  },
  'serverless.yml with a list': {
    ...CLOUDFORMATION,
    name: 'list/serverless.yml',
    text: `service: a\nprovider:\n  name: aws\nresources:\n  - Resources:\n${indented(RESOURCES, '      ')}`,
    outline: ['SigningKey 5-9', 'Name 10-14'],
    line: 5,
  },
  'an answer to GetTemplate': {
    ...CLOUDFORMATION,
    name: 'answer.yaml',
    text: `StagesAvailable: [Original]\nTemplateBody:\n  Resources:\n${indented(RESOURCES, '    ')}`,
    outline: ['SigningKey 3-7', 'Name 8-12'],
    line: 3,
  },
  'a map of resources': {
    ...CLOUDFORMATION,
    name: 'resources.yaml',
    text: RESOURCES,
    outline: ['SigningKey 0-4', 'Name 5-9'],
    line: 0,
  },
  'JSON configuration of Terraform': {
    name: 'main.tf.json',
    text: `{
  "resource": {
    "aws_kms_key": {
      "signing": {
        "customer_master_key_spec": "ECC_NIST_P256",
        "key_usage": "SIGN_VERIFY"
      }
    },
    "aws_kms_alias": {
      "name": { "name": "alias/signing", "target_key_id": "\${aws_kms_key.signing.key_id}" }
    }
  }
}
`,
    outline: ['aws_kms_key.signing 3-6', 'aws_kms_alias.name 9-9'],
    line: 3,
    reference: '{aws_kms_key',
    usage: 'key_usage',
  },
  'objects of ACK': {
    name: 'ack.yaml',
    text: `apiVersion: kms.services.k8s.aws/v1alpha1
kind: Key
metadata:
  name: signing
spec:
  keySpec: ECC_NIST_P256
  keyUsage: SIGN_VERIFY
---
apiVersion: kms.services.k8s.aws/v1alpha1
kind: Alias
metadata:
  name: signing
spec:
  name: alias/signing
  targetKeyRef: { from: { name: signing } }
`,
    outline: ['signing 0-6', 'signing 8-14'],
    line: 3,
    reference: 'from: { name: ',
    usage: 'keyUsage',
  },
  'objects of Crossplane': {
    name: 'crossplane.yaml',
    text: `apiVersion: kms.aws.upbound.io/v1beta1
kind: Key
metadata:
  name: signing
spec:
  forProvider:
    region: eu-west-1
    customerMasterKeySpec: ECC_NIST_P256
    keyUsage: SIGN_VERIFY
---
apiVersion: kms.aws.upbound.io/v1beta1
kind: Alias
metadata:
  name: short
spec:
  forProvider: { region: eu-west-1, targetKeyIdRef: { name: signing } }
`,
    outline: ['signing 0-8', 'short 10-15'],
    line: 3,
    reference: 'Ref: { name: ',
    usage: 'keyUsage',
  },
  'a task of Ansible': {
    name: 'tasks.yml',
    text: `- name: a key for signing
  amazon.aws.kms_key:
    alias: signing
    key_spec: ECC_NIST_P256
    key_usage: SIGN_VERIFY
`,
    outline: ['signing 2-4'],
    line: 2,
    usage: 'key_usage',
    fits: ['SIGN_VERIFY'],
  },
  'a program of Pulumi': {
    name: 'Pulumi.yaml',
    text: `name: a
runtime: yaml
resources:
  signing:
    type: aws:kms:Key
    properties:
      customerMasterKeySpec: ECC_NIST_P256
      keyUsage: SIGN_VERIFY
  name:
    type: aws:kms:Alias
    properties:
      name: alias/signing
      targetKeyId: \${signing.keyId}
`,
    outline: ['signing 3-7', 'name 8-12'],
    line: 3,
    reference: 'Id: ${',
    usage: 'keyUsage',
  },
  'a request to KMS': {
    name: 'request.json',
    text: '{\n  "KeySpec": "ECC_NIST_P256",\n  "KeyUsage": "SIGN_VERIFY"\n}\n',
    outline: ['request.json 0-3'],
    line: 0,
    usage: 'KeyUsage',
    offersNoNames: true,
  },
}

let editor: Editor
beforeAll(async () => {
  editor = await Editor.start()
})
afterAll(() => editor.process.kill())

let opened = 0

async function open({ name }: Written, text: string) {
  opened += 1
  return { uri: await editor.open(`${opened}/${name}`, text) }
}

/** Where the words end. */
function behind(words: string, text: string): Position {
  const before = text.slice(0, text.indexOf(words) + words.length).split('\n')
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
}

describe.each(Object.entries(DOCUMENTS))('in %s', (_, written) => {
  const { text, usage } = written

  it('there is a lens above the key', async () => {
    const textDocument = await open(written, text)
    const lenses = await editor.connection.sendRequest(CodeLensRequest.type, { textDocument })
    expect((lenses ?? []).map(({ range, command }) => [range.start.line, command?.title])).toEqual([
      [written.line, expect.stringMatching(/^signing key · ECC_NIST_P256 · /)],
    ])
  })

  it('the outline has the key and its alias', async () => {
    const textDocument = await open(written, text)
    const found = await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument })
    const shown = (found as DocumentSymbol[]).map(
      ({ name, range: { start, end } }) => `${name.replace(/^\d+\//, '')} ${start.line}-${end.line}`,
    )
    expect(shown).toEqual(written.outline)
  })

  it('the alias leads to the key', async ({ skip }) => {
    const { reference } = written
    if (reference === undefined) return skip('it has no alias that names the key')
    const textDocument = await open(written, text)
    const position = behind(reference, text)
    const found = await editor.connection.sendRequest(DefinitionRequest.type, { textDocument, position })
    const { start, end } = (found as Location).range
    const line = text.split('\n')[written.line]
    expect(start.line).toBe(written.line)
    expect(line?.slice(start.character, end.character)).toMatch(/^"?signing(?:Key)?"?$/i)
  })

  it('values and names of properties are explained', async () => {
    const textDocument = await open(written, text)
    const hover = async (words: string) => {
      const position = behind(words, text)
      const found = await editor.connection.sendRequest(HoverRequest.type, { textDocument, position })
      return (found?.contents as MarkupContent | undefined)?.value
    }
    expect(await hover('ECC_NIST')).toContain('elliptic curve of NIST')
    expect(await hover(usage)).toMatch(new RegExp(`^\\*\\*${usage}\\*\\*.*: what the key is for`))
  })

  it('values and names of properties are offered that fit', async () => {
    const labels = async (changed: string, words: string) => {
      const textDocument = await open(written, changed)
      const position = behind(words, changed)
      const found = await editor.connection.sendRequest(CompletionRequest.type, { textDocument, position })
      return (found as CompletionItem[]).map(({ label }) => label)
    }
    const emptied = text.replace('SIGN_VERIFY', '')
    const upTo = emptied.slice(0, new RegExp(`${usage}"?: "?`).exec(emptied)?.index)
    const value = upTo + (/\S+: ?"?/.exec(emptied.slice(upTo.length))?.[0] ?? '')
    expect(await labels(emptied, value)).toEqual(written.fits ?? ['SIGN_VERIFY', 'KEY_AGREEMENT'])
    const shortened = text.replace(usage, usage.slice(0, 2))
    const names = await labels(shortened, `${upTo}${usage.slice(0, 2)}`)
    if (!written.offersNoNames) expect(names).toContain(usage)
  })
})
