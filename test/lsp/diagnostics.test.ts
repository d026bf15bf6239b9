import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import {
  DidChangeConfigurationNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  LSPErrorCodes,
  ShowMessageNotification,
} from 'vscode-languageserver-protocol/node'
import { RULES } from '../../rules/index.ts'
import { CATALOGUE } from '../../src/catalogue.ts'
import { lintText } from '../../src/lint/lint-text.ts'
import { DEFAULT_SETTINGS } from '../../src/lint/settings.ts'
import { TAGGED_RULES } from '../../src/lsp/diagnostics.ts'
import { ABLE, Editor } from './editor.ts'
import { WRONG_KEY } from './templates.ts'

const SIGNING = WRONG_KEY.replaceAll('MacKey', 'SigningKey').replace('HMAC_256', 'ECC_NIST_P256')
const USAGE_LINE = 7

const PULLS = { ...ABLE, textDocument: { ...ABLE.textDocument, diagnostic: {} } }

let editor: Editor
afterEach(() => editor.process.kill())

describe('diagnostics', () => {
  it('are pushed with version, code, page, related places and what a fix needs', async () => {
    editor = await Editor.start()
    const uri = await editor.open('key.yaml', SIGNING)
    const found = (await editor.diagnostics(uri)).find(({ code }) => code === 'spec-usage-mismatch')
    expect(found).toMatchObject({
      range: { start: { line: USAGE_LINE, character: 16 }, end: { line: USAGE_LINE, character: 31 } },
      severity: 1,
      source: 'kmslint',
      message: 'ECC_NIST_P256 keys cannot be used for ENCRYPT_DECRYPT; use SIGN_VERIFY or KEY_AGREEMENT',
      relatedInformation: [
        { location: { uri, range: { start: { line: 6, character: 15 } } }, message: 'its KeySpec' },
      ],
      data: { fingerprint: expect.stringMatching(/./) },
    })
    const page = found?.codeDescription?.href ?? ''
    expect(existsSync(fileURLToPath(page))).toBe(true)
    expect(page).toContain('/rules/spec-usage-mismatch/')
  })

  it('leave out what the editor cannot show', async () => {
    editor = await Editor.start({ capabilities: {} })
    const [found] = await editor.diagnostics(await editor.open('key.yaml', SIGNING))
    expect(found).not.toHaveProperty('codeDescription')
    expect(found).not.toHaveProperty('relatedInformation')
    expect(found).not.toHaveProperty('tags')
  })

  it('are those of the command line for the same text', async () => {
    editor = await Editor.start()
    const text = `${SIGNING}      CustomerMasterKeySpec: x\n      Description: "café 🔑"\n`
    const pushed = await editor.diagnostics(await editor.open('a/key.yaml', text))
    const { findings } = await lintText({ name: 'a/key.yaml', text }, DEFAULT_SETTINGS, CATALOGUE)
    expect(pushed.map(({ code }) => code)).toEqual(findings.map(({ rule }) => rule))
    expect(pushed.map(({ data }) => data.fingerprint)).toEqual(findings.map(({ fingerprint }) => fingerprint))
    expect(findings.length).toBeGreaterThan(1)
  })

  it('follow incremental changes, in UTF-16 and in UTF-8', async () => {
    for (const encoding of ['utf-16', 'utf-8']) {
      editor = await Editor.start({ capabilities: { ...ABLE, general: { positionEncodings: [encoding] } } })
      expect(editor.initialized.capabilities.positionEncoding).toBe(encoding)
      const line = '      { KeySpec: HMAC_256, Description: "🔑é", KeyUsage: SIGN_VERIFY }'
      const uri = await editor.open(
        'k.yaml',
        `Resources:\n  K:\n    Type: AWS::KMS::Key\n    Properties:\n${line}\n`,
      )
      const length = (text: string) => (encoding === 'utf-8' ? Buffer.byteLength(text) : text.length)
      const start = length(line.slice(0, line.indexOf('SIGN_VERIFY')))
      const place = { start: { line: 4, character: start }, end: { line: 4, character: start + 11 } }
      const wrong = (await editor.diagnostics(uri)).find(({ code }) => code === 'spec-usage-mismatch')
      expect(wrong?.range).toEqual(place)
      const version = await editor.change(uri, place, 'GENERATE_VERIFY_MAC')
      const codes = (await editor.diagnostics(uri, version)).map(({ code }) => code)
      expect(codes).not.toContain('spec-usage-mismatch')
      editor.process.kill()
    }
  })

  it('take the first encoding of the editor that is known, and UTF-16 where it names none', async () => {
    editor = await Editor.start({ capabilities: { general: { positionEncodings: ['utf-7', 'utf-32'] } } })
    expect(editor.initialized.capabilities.positionEncoding).toBe('utf-32')
    editor.process.kill()
    editor = await Editor.start({ capabilities: {} })
    expect(editor.initialized.capabilities.positionEncoding).toBe('utf-16')
  })

  it('show a syntax error and still what can be read', async () => {
    editor = await Editor.start()
    const uri = await editor.open('key.yaml', `${SIGNING}  Broken: [\n`)
    const codes = (await editor.diagnostics(uri)).map(({ code }) => code)
    expect(codes).toContain('invalid-syntax')
    expect(codes).toContain('spec-usage-mismatch')
  })

  it('are none for files that are not ours, broken or not, and go when a document is closed', async () => {
    editor = await Editor.start()
    expect(await editor.diagnostics(await editor.open('other.yaml', 'a: [1\n'))).toEqual([])
    const uri = await editor.open('key.yaml', SIGNING)
    expect(await editor.diagnostics(uri)).not.toEqual([])
    await editor.closeDocument(uri)
    await editor.nextPush()
    expect(editor.published.at(-1)).toEqual({ uri, diagnostics: [] })
  })

  it('say of a huge file what the command line says', async () => {
    editor = await Editor.start()
    const huge = `${SIGNING}# ${'x'.repeat(10 * 1024 * 1024)}\n`
    const found = await editor.diagnostics(await editor.open('huge.yaml', huge))
    expect(found.map(({ code }) => code)).toEqual(['too-large'])
    const other = huge.slice(SIGNING.length)
    expect(await editor.diagnostics(await editor.open('other.yaml', other))).toEqual([])
  })

  it('of versions that are overtaken are not told', async () => {
    editor = await Editor.start()
    const uri = await editor.open('key.yaml', SIGNING)
    await editor.diagnostics(uri)
    const end = { line: 8, character: 0 }
    let version = 1
    for (let nth = 0; nth < 50; nth++) version = await editor.change(uri, { start: end, end }, '# a\n')
    await editor.diagnostics(uri, version)
    expect(editor.published.length).toBeLessThan(25)
    expect(editor.published.map(params => params.version ?? 0)).toEqual(
      editor.published.map(params => params.version ?? 0).toSorted((a, b) => a - b),
    )
  })

  it('tag what does nothing and what is deprecated', () => {
    const ids = RULES.map(({ id }) => id)
    expect(TAGGED_RULES.filter(id => !ids.includes(id))).toEqual([])
  })
})

describe('diagnostics an editor asks for', () => {
  const pull = (uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
    editor.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    })

  it('are answered and not pushed', async () => {
    editor = await Editor.start({ capabilities: PULLS })
    expect(editor.initialized.capabilities.diagnosticProvider).toBeDefined()
    const uri = await editor.open('key.yaml', SIGNING)
    const report = await pull(uri)
    expect(report).toMatchObject({ kind: 'full' })
    expect('items' in report && report.items.map(({ code }) => code)).toContain('spec-usage-mismatch')
    expect(await pull(uri, report.resultId)).toEqual({ kind: 'unchanged', resultId: report.resultId })
    const end = { line: 8, character: 0 }
    await editor.change(uri, { start: end, end }, '# a\n')
    expect(await pull(uri, report.resultId)).toMatchObject({ kind: 'full' })
    expect(editor.published).toEqual([])
  })

  // Where the machine is busy the answer may be there before the word that it is not wanted.
  it('can be taken back', { retry: 4 }, async () => {
    editor = await Editor.start({ capabilities: PULLS })
    // Large enough that this is rare.
    const topics = Array.from({ length: 20_000 }, (_, nth) => `  T${nth}: { Type: AWS::SNS::Topic }\n`)
    const uri = await editor.open('key.yaml', SIGNING + topics.join(''))
    const { CancellationTokenSource } = await import('vscode-languageserver-protocol/node')
    const source = new CancellationTokenSource()
    const asked = editor.connection.sendRequest(
      DocumentDiagnosticRequest.type,
      { textDocument: { uri } },
      source.token,
    )
    source.cancel()
    await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled })
    expect(await pull(uri)).toMatchObject({ kind: 'full' })
  })

  it('are empty for a document that is not open', async () => {
    editor = await Editor.start({ capabilities: PULLS })
    expect(await pull('file:///project/gone.yaml')).toEqual({ kind: 'full', items: [] })
  })
})

describe('settings', () => {
  it('set rules and surroundings from the start', async () => {
    editor = await Editor.start({ settings: { rules: { 'spec-usage-mismatch': 'off' } } })
    const found = await editor.diagnostics(await editor.open('key.yaml', SIGNING))
    expect(found.map(({ code }) => code)).not.toContain('spec-usage-mismatch')
  })

  it('take effect when they change', async () => {
    editor = await Editor.start()
    const uri = await editor.open('key.yaml', SIGNING)
    await editor.diagnostics(uri)
    await editor.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { kmslint: { rules: { 'spec-usage-mismatch': 'info' } } },
    })
    await editor.nextPush()
    const found = editor.published.at(-1)?.diagnostics.find(({ code }) => code === 'spec-usage-mismatch')
    expect(found?.severity).toBe(3)
  })

  it('that cannot be are told, and the server goes on without them', async () => {
    editor = await Editor.start()
    const told = new Promise<string>(done =>
      editor.connection.onNotification(ShowMessageNotification.type, ({ message }) => done(message)),
    )
    await editor.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { kmslint: { rules: { 'spec-usage-mismatc': 'off' } } },
    })
    expect(await told).toContain('did you mean "spec-usage-mismatch"')
    expect(await editor.diagnostics(await editor.open('key.yaml', SIGNING))).not.toEqual([])
  })
})
