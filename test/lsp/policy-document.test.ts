import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type CompletionItem,
  CompletionRequest,
  HoverRequest,
  type MarkupContent,
} from 'vscode-languageserver-protocol/node'
import { Editor } from './editor.ts'
import { marked } from './marked.ts'

const TEXT = `{
  "data": {
    "aws_iam_policy_document": {
      "key": {
        "statement": [
          {
            "actions": ["kms:Decrypt"],
            "resources": ["*"],
            "principals": { "type": "Service", "identifiers": ["cloudtrail.amazonaws.com"] },
            "condition": { "test": "Bool", "variable": "kms:GrantIsForAWSResource", "values": ["true"] }
          }
        ]
      }
    }
  },
  "resource": {
    "aws_kms_key": {
      "key": { "policy": "\${data.aws_iam_policy_document.key.json}" }
    }
  }
}
`

let editor: Editor
beforeAll(async () => {
  editor = await Editor.start()
})
afterAll(() => editor.process.kill())

let opened = 0

async function at(markedText: string) {
  const { text, position } = marked(markedText)
  opened += 1
  return { textDocument: { uri: await editor.open(`${opened}.tf.json`, text) }, position }
}

async function hover(plain: string, withMark: string): Promise<string | undefined> {
  const found = await editor.connection.sendRequest(
    HoverRequest.type,
    await at(TEXT.replace(plain, withMark)),
  )
  return (found?.contents as MarkupContent | undefined)?.value
}

async function labels(plain: string, withMark: string): Promise<string[]> {
  const place = await at(TEXT.replace(plain, withMark))
  const found = await editor.connection.sendRequest(CompletionRequest.type, place)
  return (found as CompletionItem[]).map(({ label }) => label)
}

describe('in an aws_iam_policy_document', () => {
  it('actions, principals and condition keys are explained', async () => {
    expect(await hover('kms:Decrypt', 'kms:¦Decrypt')).toContain('**kms:Decrypt**')
    expect(await hover('cloudtrail.', 'cloud¦trail.')).toContain('CloudTrail encrypts')
    expect(await hover('kms:Grant', 'kms:¦Grant')).toContain('**`kms:GrantIsForAWSResource`**: Bool')
    expect(await hover('"true"', '"tr¦ue"')).toBeUndefined()
  })

  it('actions, services, operators and condition keys are offered', async () => {
    expect(await labels('"kms:Decrypt"', '"¦"')).toContain('kms:Decrypt')
    expect(await labels('"cloudtrail.amazonaws.com"', '"¦"')).toContain('sns.amazonaws.com')
    expect(await labels('"Bool"', '"¦"')).toContain('StringEquals')
    const keys = await labels('"kms:GrantIsForAWSResource"', '"¦"')
    expect(keys).toContain('kms:GrantIsForAWSResource')
    expect(keys).not.toContain('kms:ViaService')
  })
})
