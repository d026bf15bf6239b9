import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import {
  DidChangeWatchedFilesNotification,
  DidSaveTextDocumentNotification,
  RegistrationRequest,
  ShowMessageNotification,
} from 'vscode-languageserver-protocol/node'
import { folderWith } from '../files/folder.ts'
import { ABLE, Editor } from './editor.ts'
import { WRONG_KEY } from './templates.ts'

const OFF = 'rules: { spec-usage-mismatch: off }\n'

let editor: Editor
afterEach(() => editor.process.kill())

async function codes(uri: string): Promise<unknown[]> {
  return (await editor.diagnostics(uri)).map(({ code }) => code)
}

describe('configuration files', () => {
  it('set what is found in the documents beside and below them', async () => {
    const folder = folderWith({ '.git/x': '', 'kmslint.yaml': `${OFF}ignore: [left-out/]\n` })
    editor = await Editor.start({ folder })
    expect(await codes(await editor.open('below/key.yaml', WRONG_KEY))).not.toContain('spec-usage-mismatch')
    expect(await codes(await editor.open('left-out/key.yaml', WRONG_KEY))).toEqual([])
  })

  it('are overruled by the editor', async () => {
    const folder = folderWith({ '.git/x': '', 'kmslint.yaml': OFF })
    editor = await Editor.start({ folder, settings: { rules: { 'spec-usage-mismatch': 'info' } } })
    const found = await editor.diagnostics(await editor.open('key.yaml', WRONG_KEY))
    expect(found.find(({ code }) => code === 'spec-usage-mismatch')?.severity).toBe(3)
  })

  it.each(['watched', 'saved'])('count anew when one is %s', async how => {
    const folder = folderWith({ '.git/x': '' })
    editor = await Editor.start({ folder })
    const uri = await editor.open('key.yaml', WRONG_KEY)
    expect(await codes(uri)).toContain('spec-usage-mismatch')
    const path = join(folder, 'kmslint.yaml')
    writeFileSync(path, OFF)
    const config = pathToFileURL(path).href
    if (how === 'watched')
      await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: config, type: 1 }],
      })
    else
      await editor.connection.sendNotification(DidSaveTextDocumentNotification.type, {
        textDocument: { uri: config },
      })
    await editor.nextPush()
    expect(editor.published.at(-1)?.diagnostics.map(({ code }) => code)).not.toContain('spec-usage-mismatch')
  })

  it('are watched by editors that can', async () => {
    const workspace = { didChangeWatchedFiles: { dynamicRegistration: true } }
    editor = await Editor.start({ capabilities: { ...ABLE, workspace } })
    const asked = await new Promise<unknown>(done =>
      editor.connection.onRequest(RegistrationRequest.type, ({ registrations }) =>
        done(registrations[0]?.registerOptions),
      ),
    )
    expect(asked).toMatchObject({ watchers: expect.arrayContaining([{ globPattern: '**/kmslint.yaml' }]) })
  })

  it('that are wrong are told of, and documents are looked at without them', async () => {
    editor = await Editor.start({ folder: folderWith({ '.git/x': '', 'kmslint.yaml': 'rulez: {}\n' }) })
    const told = new Promise<string>(done =>
      editor.connection.onNotification(ShowMessageNotification.type, ({ message }) => done(message)),
    )
    expect(await codes(await editor.open('key.yaml', WRONG_KEY))).toContain('spec-usage-mismatch')
    expect(await told).toMatch(/kmslint\.yaml:1:1.*rulez/)
  })
})
