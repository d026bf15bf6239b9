import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type CompletionItem,
  CompletionRequest,
  HoverRequest,
  type MarkupContent,
  type TextEdit,
} from 'vscode-languageserver-protocol/node'
import { RULES } from '../../rules/index.ts'
import { Editor } from './editor.ts'
import { marked } from './marked.ts'

let editor: Editor
beforeAll(async () => {
  editor = await Editor.start()
})
afterAll(() => editor.process.kill())

let opened = 0

async function at(markedText: string, name: string) {
  const { text, position } = marked(markedText)
  opened += 1
  return { textDocument: { uri: await editor.open(`folder-${opened}/${name}`, text) }, position }
}

async function items(markedText: string, name = 'kmslint.yaml'): Promise<CompletionItem[]> {
  const found = await editor.connection.sendRequest(CompletionRequest.type, await at(markedText, name))
  return found as CompletionItem[]
}

async function labels(markedText: string, name?: string): Promise<string[]> {
  return (await items(markedText, name)).map(({ label }) => label)
}

async function messages(text: string, name = 'kmslint.yaml'): Promise<string[]> {
  opened += 1
  const uri = await editor.open(`folder-${opened}/${name}`, text)
  return (await editor.diagnostics(uri)).map(
    ({ range: { start }, message }) => `${start.line}:${start.character} ${message}`,
  )
}

describe('a configuration file in the editor', () => {
  it.each(['kmslint.yaml', 'kmslint.yml', '.kmslintrc.yaml', '.kmslintrc.yml'])(
    'is told what is wrong with it: %s',
    async name => {
      const text = 'rules:\n  rotation-disable: off\n  public-key-access: fatal\nregions: x\n'
      expect(await messages(text, name)).toEqual([
        expect.stringMatching(/^1:2 .*rotation-disabled/),
        expect.stringMatching(/^2:21 .*error, warning, info/),
        expect.stringMatching(/^3:0 .*"regions"/),
      ])
      expect(await messages('rules: {}\n', name)).toEqual([])
    },
  )

  it('may be JSON, or a part of package.json', async () => {
    expect(await messages('{"rulez": {}}', '.kmslintrc.json')).toEqual([expect.stringContaining('"rulez"')])
    const text = '{"name": "a", "kmslint": {"rulez": {}}}'
    expect(await messages(text, 'package.json')).toEqual([expect.stringContaining('"rulez"')])
    expect(await messages('{"name": "a", "rulez": {}}', 'package.json')).toEqual([])
  })

  it('is shown broken syntax', async () => {
    expect(await messages('rules: [\n')).not.toEqual([])
  })

  it('is offered settings that are not there yet, with what they mean', async () => {
    const found = await items('rules: {}\n¦')
    const names = found.map(({ label }) => label)
    expect(names).toEqual(expect.arrayContaining(['extends', 'ignore', 'trustedAccounts', 'overrides']))
    expect(names).not.toContain('rules')
    expect(found.every(({ documentation }) => documentation !== undefined)).toBe(true)
    expect((found[0]?.textEdit as TextEdit | undefined)?.newText).toMatch(/^\S+: $/)
  })

  it('is offered rules, severities and options', async () => {
    expect(await labels('rules:\n  ¦')).toEqual(RULES.map(({ id }) => id))
    expect(await labels('rules:\n  rotation-disabled: ¦')).toEqual(['error', 'warning', 'info', 'off'])
    expect(await labels('rules:\n  rotation-disabled:\n    severity: ¦')).toContain('warning')
    expect(await labels('mandatory:\n  - ¦')).toContain('public-key-access')
    expect(await labels('extends: ¦')).toEqual(expect.arrayContaining(['strict', 'all']))
    const withOptions = RULES.find(({ options }) => Object.keys(options ?? {}).length > 0)
    const names = Object.keys(withOptions?.options ?? {})
    expect(await labels(`rules:\n  ${withOptions?.id}:\n    options:\n      ¦`)).toEqual(names)
    expect(await labels('overrides:\n  - files: a\n    ru¦')).toContain('rules')
  })

  it('is offered words in JSON too, and in the part of package.json that is ours', async () => {
    expect(await labels('{"rules": {"rotation-disabled": "¦"}}', '.kmslintrc.json')).toContain('off')
    expect(await labels('{"kmslint": {"¦"}}', 'package.json')).toContain('extends')
    expect(await labels('{"kmslint": {}, "¦"}', 'package.json')).toEqual([])
  })

  it('is explained', async () => {
    const hover = async (markedText: string) => {
      const found = await editor.connection.sendRequest(
        HoverRequest.type,
        await at(markedText, 'kmslint.yaml'),
      )
      return (found?.contents as MarkupContent | undefined)?.value
    }
    expect(await hover('rules:\n  rotation-¦disabled: off\n')).toContain('**rotation-disabled** (')
    expect(await hover('mandatory: [rotation-¦disabled]\n')).toContain('**rotation-disabled** (')
    expect(await hover('trusted¦Accounts: []\n')).toContain('Other accounts that may use your keys')
    expect(await hover('region: eu-¦central-1\n')).toBeUndefined()
  })
})
