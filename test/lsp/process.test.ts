import { describe, expect, it } from 'vitest'
import { kmslint } from '../cli/program.ts'
import { Editor } from './editor.ts'

describe('the server as a process', () => {
  it('ends with 0 when it is asked to', async () => {
    const editor = await Editor.start()
    expect(await editor.end()).toBe(0)
  })

  it('ends when its editor is gone', async () => {
    const editor = await Editor.start()
    const ended = new Promise(done => editor.process.on('exit', done))
    editor.process.stdin.end()
    await ended
  })

  it('survives what it does not know', async () => {
    const editor = await Editor.start()
    await expect(editor.connection.sendRequest('kmslint/none', {})).rejects.toThrow()
    await editor.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: 'file:///project/never-opened.yaml', version: 4 },
      contentChanges: [{ text: 'a' }],
    })
    expect(await editor.end()).toBe(0)
  })

  it('tells how it is started, and refuses flags it does not take', () => {
    expect(kmslint(['lsp', '--help'])).toMatchObject({ code: 0, stdout: expect.stringContaining('--stdio') })
    const refused = kmslint(['lsp', '--stdioo'])
    expect(refused).toMatchObject({ code: 2, stdout: '' })
    expect(refused.stderr).toContain('leave out "--stdioo"')
    expect(kmslint(['--help']).stdout).toContain('kmslint lsp --stdio')
  })
})
