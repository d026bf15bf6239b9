import { afterEach, describe, expect, it } from 'vitest'
import {
  type CodeAction,
  ExecuteCommandRequest,
  type Range,
  ShowDocumentRequest,
} from 'vscode-languageserver-protocol/node'
import { CATALOGUE } from '../../src/catalogue.ts'
import { lintText } from '../../src/lint/lint-text.ts'
import { DEFAULT_SETTINGS } from '../../src/lint/settings.ts'
import { ABLE, applied, Editor } from './editor.ts'
import { WRONG_KEY } from './templates.ts'

const HMAC = `${WRONG_KEY}      PendingWindowInDays: 3\n`

const HMAC_JSON = `{
  "Resources": {
    "MacKey": {
      "Type": "AWS::KMS::Key",
      "DeletionPolicy": "Retain",
      "UpdateReplacePolicy": "Retain",
      "Properties": { "KeySpec": "HMAC_256", "KeyUsage": "ENCRYPT_DECRYPT" }
    }
  }
}
`

let editor: Editor
afterEach(() => editor.process.kill())

/** The actions at the finding of a rule. */
async function actionsAt(rule: string, name: string, text: string, only?: string[]): Promise<CodeAction[]> {
  const uri = await editor.open(name, text)
  const found = (await editor.diagnostics(uri)).filter(({ code }) => code === rule)
  return editor.actions(uri, found[0]?.range as Range, found, only)
}

async function rulesFound(name: string, text: string): Promise<string[]> {
  const { findings } = await lintText({ name, text }, DEFAULT_SETTINGS, CATALOGUE)
  return findings.map(({ rule }) => rule)
}

function called(title: RegExp, actions: readonly CodeAction[]): CodeAction | undefined {
  return actions.find(action => title.test(action.title))
}

describe('code actions', () => {
  it('offer a fix first, preferred where it is safe, for the version that was seen', async () => {
    editor = await Editor.start()
    const [first, ...others] = await actionsAt('spec-usage-mismatch', 'key.yaml', HMAC)
    expect(first).toMatchObject({
      title: 'Set KeyUsage to GENERATE_VERIFY_MAC',
      kind: 'quickfix',
      isPreferred: true,
      diagnostics: [{ code: 'spec-usage-mismatch' }],
      edit: { documentChanges: [{ textDocument: { version: 1 } }] },
    })
    expect(others.map(({ isPreferred }) => isPreferred ?? false)).not.toContain(true)
    const fixed = applied(HMAC, first)
    expect(fixed).toBe(HMAC.replace('ENCRYPT_DECRYPT', 'GENERATE_VERIFY_MAC'))
  })

  it('offer an unsafe fix as that', async () => {
    editor = await Editor.start()
    const text = HMAC.replace(/ {6}KeySpec[\s\S]*/, '      EnableKeyRotation: false\n')
    const action = called(/\(unsafe\)$/, await actionsAt('rotation-disabled', 'key.yaml', text))
    expect(action?.isPreferred).toBe(false)
    expect(await rulesFound('key.yaml', applied(text, action))).not.toContain('rotation-disabled')
  })

  it('find their finding without what the diagnostic carries', async () => {
    editor = await Editor.start()
    const uri = await editor.open('key.yaml', HMAC)
    const found = (await editor.diagnostics(uri)).filter(({ code }) => code === 'spec-usage-mismatch')
    const bare = found.map(({ data, ...rest }) => rest)
    const [first] = await editor.actions(uri, found[0]?.range as Range, bare)
    expect(first?.diagnostics).toHaveLength(1)
  })

  it('fix all that is safe in one, and only when such actions are asked for or nothing special is', async () => {
    editor = await Editor.start()
    const all = await actionsAt('spec-usage-mismatch', 'key.yaml', HMAC, ['source.fixAll'])
    expect(all.map(({ kind }) => kind)).toEqual(['source.fixAll.kmslint'])
    const left = await rulesFound('key.yaml', applied(HMAC, all[0]))
    expect(left).not.toContain('spec-usage-mismatch')
    const quick = await actionsAt('spec-usage-mismatch', 'other.yaml', HMAC, ['quickfix'])
    expect(quick.length).toBeGreaterThan(1)
    expect(quick.map(({ kind }) => kind)).not.toContain('source.fixAll.kmslint')
    expect(await actionsAt('spec-usage-mismatch', 'third.yaml', HMAC, ['refactor'])).toEqual([])
  })

  it.each([
    ['key.yaml', HMAC],
    ['marked.yaml', `\uFEFF---\n${HMAC}`],
    ['windows.yaml', HMAC.replaceAll('\n', '\r\n')],
    [
      'flow.yaml',
      'Resources: {\n  K: {Type: "AWS::KMS::Key",\n  Properties: {KeySpec: HMAC_256, KeyUsage: SIGN_VERIFY}}}\n',
    ],
    ['key.json', HMAC_JSON],
    ['get-template.json', `{"StagesAvailable": ["Original"], "TemplateBody": ${HMAC_JSON}}`],
  ])('let %s say that a rule is to be ignored, there and in the file', async (name, text) => {
    editor = await Editor.start()
    const actions = await actionsAt('spec-usage-mismatch', name, text)
    const before = await rulesFound(name, text)
    for (const title of [/^Ignore .* (?:here|in MacKey), with a reason/, /^Ignore .* in this file/]) {
      const after = applied(text, called(title, actions))
      expect(after).toContain('TODO: say why')
      expect(await rulesFound(name, after)).toEqual(before.filter(rule => rule !== 'spec-usage-mismatch'))
    }
  })

  it('put the comment above a text that goes over several lines', async () => {
    editor = await Editor.start()
    const text = `Resources:
  K:
    Type: AWS::KMS::Key
    Properties:
      EnableKeyRotation: true
      KeyPolicy: |
        {"Version": "2012-10-17",
         "Statement": [
          {"Effect": "Allow", "Principal": "*", "Action": "kms:*", "Resource": "*"}]}
`
    const actions = await actionsAt('public-key-access', 'key.yaml', text)
    const after = applied(text, called(/here/, actions))
    expect(after).toContain('      # kmslint-ignore public-key-access -- TODO: say why\n      KeyPolicy: |')
    expect(await rulesFound('key.yaml', after)).not.toContain('public-key-access')
  })

  it('offer no ignoring in JSON that has no place for it', async () => {
    editor = await Editor.start()
    const withMetadata = HMAC_JSON.replace('"Resources"', '"Metadata": {}, "Resources"').replace(
      '"Type"',
      '"Metadata": {}, "Type"',
    )
    expect(called(/^Ignore/, await actionsAt('spec-usage-mismatch', 'a.json', withMetadata))).toBeUndefined()
    const map = JSON.stringify(JSON.parse(HMAC_JSON).Resources)
    const ofMap = await actionsAt('spec-usage-mismatch', 'map.json', map)
    expect(called(/^Ignore .* in MacKey/, ofMap)).toBeDefined()
    expect(called(/^Ignore .* in this file/, ofMap)).toBeUndefined()
    const request = '{"KeySpec": "HMAC_256", "KeyUsage": "SIGN_VERIFY"}'
    const actions = await actionsAt('spec-usage-mismatch', 'b.json', request)
    expect(called(/Set KeyUsage/, actions)).toBeDefined()
    expect(called(/^Ignore/, actions)).toBeUndefined()
  })

  it("open a rule's page, where the editor can show documents", async () => {
    editor = await Editor.start()
    const shown = new Promise<string>(done =>
      editor.connection.onRequest(ShowDocumentRequest.type, ({ uri }) => {
        done(uri)
        return { success: true }
      }),
    )
    const action = called(/^Open the page/, await actionsAt('spec-usage-mismatch', 'key.yaml', HMAC))
    await editor.connection.sendRequest(ExecuteCommandRequest.type, {
      command: action?.command?.command ?? '',
      arguments: action?.command?.arguments ?? [],
    })
    expect(await shown).toMatch(/^file:.*\/rules\/spec-usage-mismatch\/README\.md$/)
    editor.process.kill()
    editor = await Editor.start({ capabilities: { ...ABLE, window: {} } })
    expect(called(/page/, await actionsAt('spec-usage-mismatch', 'key.yaml', HMAC))).toBeUndefined()
    expect(editor.initialized.capabilities.executeCommandProvider).toBeUndefined()
  })

  it('give plain changes to an editor that knows no versions', async () => {
    editor = await Editor.start({ capabilities: {} })
    const [first] = await actionsAt('spec-usage-mismatch', 'key.yaml', HMAC)
    expect(first?.edit?.documentChanges).toBeUndefined()
    expect(applied(HMAC, first)).toContain('GENERATE_VERIFY_MAC')
  })
})
