import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import {
  CancellationTokenSource,
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  LSPErrorCodes,
  type PreviousResultId,
  RegistrationRequest,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol/node'
import { folderWith } from '../files/folder.ts'
import { ABLE, Editor } from './editor.ts'
import { WRONG_KEY } from './templates.ts'

const PULLS = { ...ABLE, textDocument: { ...ABLE.textDocument, diagnostic: {} } }
const WATCHES = {
  ...PULLS,
  workspace: { ...ABLE.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
}
const FILES = {
  '.git/x': '',
  '.gitignore': 'built/\n',
  'key.yaml': WRONG_KEY,
  'below/key.yaml': WRONG_KEY,
  'built/key.yaml': WRONG_KEY,
  'node_modules/a/key.yaml': WRONG_KEY,
  'left-out/key.yaml': WRONG_KEY,
  'kmslint.yaml': 'ignore: [left-out/]\n',
  'other.yaml': 'a: [1\n',
  'huge.yaml': `${WRONG_KEY}# ${'x'.repeat(10 * 1024 * 1024)}\n`,
}

let editor: Editor
afterEach(() => editor.process.kill())

function ask(
  previousResultIds: PreviousResultId[] = [],
  token?: unknown,
): Promise<WorkspaceDiagnosticReport> {
  return editor.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds }, token as never)
}

/** File names, and the rules that are told of. */
function told({ items }: WorkspaceDiagnosticReport, folder: string): [string, unknown[] | 'unchanged'][] {
  const root = `${pathToFileURL(folder).href}/`
  return items
    .map((item): [string, unknown[] | 'unchanged'] => [
      item.uri.replace(root, ''),
      item.kind === 'full' ? codes(item.items) : 'unchanged',
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1))
}

function codes(items: readonly Diagnostic[]): unknown[] {
  return [...new Set(items.map(({ code }) => code))].filter(
    code => code === 'spec-usage-mismatch' || code === 'too-large',
  )
}

function idsOf(items: readonly WorkspaceDocumentDiagnosticReport[]): PreviousResultId[] {
  return items.flatMap(({ uri, resultId }) => (resultId === undefined ? [] : [{ uri, value: resultId }]))
}

const WRONG = ['spec-usage-mismatch']

describe('diagnostics of the whole workspace', () => {
  it('are of the files the command line would look at', async () => {
    const folder = folderWith(FILES)
    editor = await Editor.start({ capabilities: PULLS, folder })
    expect(editor.initialized.capabilities.diagnosticProvider).toMatchObject({ workspaceDiagnostics: true })
    expect(told(await ask(), folder)).toEqual([
      ['below/key.yaml', WRONG],
      ['huge.yaml', ['too-large']],
      ['key.yaml', WRONG],
      ['left-out/key.yaml', []],
    ])
  })

  it('are not sent again where nothing has changed, and taken back where a file is gone', async () => {
    const folder = folderWith({ 'a.yaml': WRONG_KEY, 'b.yaml': WRONG_KEY, 'c.yaml': WRONG_KEY })
    editor = await Editor.start({ capabilities: PULLS, folder })
    const { items } = await ask()
    writeFileSync(join(folder, 'b.yaml'), WRONG_KEY.replace('HMAC_256', 'RSA_2048'))
    rmSync(join(folder, 'c.yaml'))
    expect(told(await ask(idsOf(items)), folder)).toEqual([
      ['a.yaml', 'unchanged'],
      ['b.yaml', []],
      ['c.yaml', []],
    ])
  })

  it('are of a file by the name the editor has for it, however it writes that', async () => {
    const folder = folderWith({ 'a.yaml': WRONG_KEY })
    editor = await Editor.start({ capabilities: PULLS, folder })
    const escaped = idsOf((await ask()).items).map(({ uri, value }) => ({
      uri: uri.replace('a.yaml', '%61.yaml'),
      value,
    }))
    expect((await ask(escaped)).items).toMatchObject([{ kind: 'unchanged', uri: escaped[0]?.uri }])
    writeFileSync(join(folder, 'a.yaml'), `${WRONG_KEY}# more\n`)
    expect((await ask(escaped)).items).toMatchObject([{ kind: 'full', uri: escaped[0]?.uri }])
  })

  it('are those of the text that is open, where a file is', async () => {
    const folder = folderWith({ 'a.yaml': WRONG_KEY })
    editor = await Editor.start({ capabilities: PULLS, folder })
    await editor.open('a.yaml', WRONG_KEY.replace('HMAC_256', 'SYMMETRIC_DEFAULT'))
    const first = await ask()
    expect(first.items).toMatchObject([{ version: 1, kind: 'full' }])
    expect(told(first, folder)).toEqual([['a.yaml', []]])
    expect((await ask(idsOf(first.items))).items).toMatchObject([{ version: 1, kind: 'unchanged' }])
  })

  it('come in parts where the editor takes parts', async () => {
    const many = Array.from({ length: 60 }, (_, nth) => [`key-${nth}.yaml`, WRONG_KEY])
    editor = await Editor.start({ capabilities: PULLS, folder: folderWith(Object.fromEntries(many)) })
    const parts: number[] = []
    editor.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, 'parts', ({ items }) => {
      parts.push(items.length)
    })
    const { items } = await editor.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
      previousResultIds: [],
      partialResultToken: 'parts',
    })
    expect(items).toEqual([])
    expect(parts.reduce((sum, count) => sum + count, 0)).toBe(60)
    expect(parts.length).toBeGreaterThan(1)
  })

  it('can be taken back, and asked for again', async () => {
    const many = Array.from({ length: 60 }, (_, nth) => [`key-${nth}.yaml`, WRONG_KEY])
    editor = await Editor.start({ capabilities: PULLS, folder: folderWith(Object.fromEntries(many)) })
    const source = new CancellationTokenSource()
    const asked = ask([], source.token)
    source.cancel()
    await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled })
    expect((await ask()).items).toHaveLength(60)
  })

  it('are answered once there is something to say, where the editor watches files', async () => {
    const folder = folderWith({ 'a.yaml': WRONG_KEY })
    const watched: unknown[] = []
    editor = await Editor.start({ capabilities: WATCHES, folder })
    editor.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      watched.push(...registrations.map(({ registerOptions }) => registerOptions))
    })
    const previous = idsOf((await ask()).items)
    const source = new CancellationTokenSource()
    const taken = ask(previous, source.token)
    source.cancel()
    await expect(taken).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled })
    const next = ask(previous)
    writeFileSync(join(folder, 'b.yaml'), WRONG_KEY)
    await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: pathToFileURL(join(folder, 'b.yaml')).href, type: 1 }],
    })
    expect(told(await next, folder)).toEqual([
      ['a.yaml', 'unchanged'],
      ['b.yaml', WRONG],
    ])
    expect(watched).toMatchObject([
      { watchers: expect.arrayContaining([{ globPattern: '**/*.yaml' }, { globPattern: '**/.gitignore' }]) },
    ])
  })

  it('follow configuration, also of files that are extended', async () => {
    const folder = folderWith({
      '.git/x': '',
      'a.yaml': WRONG_KEY,
      'kmslint.yaml': 'extends: ./base.yaml\n',
      'base.yaml': 'rules: {}\n',
    })
    editor = await Editor.start({ capabilities: WATCHES, folder })
    const first = await ask()
    expect(told(first, folder)).toEqual([['a.yaml', WRONG]])
    writeFileSync(join(folder, 'base.yaml'), 'rules: { spec-usage-mismatch: off }\n')
    await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: pathToFileURL(join(folder, 'base.yaml')).href, type: 2 }],
    })
    expect(told(await ask(idsOf(first.items)), folder)).toEqual([['a.yaml', []]])
  })

  it('follow the folders that are open, and survive one that is not there', async () => {
    const [one, other] = [folderWith({ 'a.yaml': WRONG_KEY }), folderWith({ 'b.yaml': WRONG_KEY })]
    editor = await Editor.start({ capabilities: PULLS, folder: one })
    const first = await ask()
    expect(first.items.map(({ uri }) => basename(uri))).toEqual(['a.yaml'])
    const folder = (path: string) => ({ uri: pathToFileURL(path).href, name: path })
    mkdirSync(join(other, 'empty'))
    await editor.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: {
        removed: [folder(one)],
        added: [folder(other), folder('/not/there'), folder(`${other}/empty`)],
      },
    })
    const items = (await ask(idsOf(first.items))).items
    expect(items.map(item => [basename(item.uri), item.kind === 'full' && item.items.length > 0])).toEqual([
      ['b.yaml', true],
      ['a.yaml', false],
    ])
  })
})
