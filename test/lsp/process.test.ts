import { spawn } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { kmslint, program, quietEnvironment } from '../cli/program.ts'
import { Editor } from './editor.ts'
import { WRONG_KEY } from './templates.ts'

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

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

  it('ends when its editor is killed', async () => {
    const wrapper = `const { spawn } = require('node:child_process')
      const server = spawn(process.execPath, [process.argv[1], 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
      const text = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize',
        params: { processId: process.pid, rootUri: null, capabilities: {} } })
      server.stdin.write('Content-Length: ' + text.length + '\\r\\n\\r\\n' + text)
      server.stdout.once('data', () => console.log(server.pid))`
    const editor = spawn(process.execPath, ['-e', wrapper, program()], { env: quietEnvironment() })
    const pid = await new Promise<number>(done => editor.stdout.once('data', data => done(Number(data))))
    expect(isAlive(pid)).toBe(true)
    editor.kill('SIGKILL')
    while (isAlive(pid)) await new Promise(done => setTimeout(done, 20))
  })

  it('survives messages that are none', async () => {
    const editor = await Editor.start()
    const uri = await editor.open('key.yaml', WRONG_KEY)
    const send = (text: string) =>
      editor.process.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
    send('{"jsonrpc": "2.0", "method": ')
    send('[]')
    send('null')
    send('{"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {}}')
    send('{"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": {}}}')
    send('{"jsonrpc": "2.0", "method": "textDocument/didChange", "params": null}')
    send('{"jsonrpc": "2.0", "method": "workspace/didChangeWatchedFiles", "params": {"changes": 1}}')
    send('{"jsonrpc": "2.0", "id": 9999, "result": {}}')
    const asked = editor.connection.sendRequest('textDocument/hover', { textDocument: { uri } })
    await expect(asked).rejects.toThrow()
    const version = await editor.change(
      uri,
      { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      '# a\n',
    )
    expect(await editor.diagnostics(uri, version)).not.toEqual([])
    expect(await editor.end()).toBe(0)
  })

  it('survives positions and versions that cannot be', async () => {
    const editor = await Editor.start()
    const uri = await editor.open('key.yaml', WRONG_KEY)
    const far = { line: 1e9, character: 1e9 }
    const place = { textDocument: { uri }, position: far }
    for (const method of ['hover', 'definition', 'completion', 'references'])
      await editor.connection.sendRequest(`textDocument/${method}`, { ...place, context: {} })
    const version = await editor.change(uri, { start: far, end: far }, '# a\n')
    expect(await editor.diagnostics(uri, version)).not.toEqual([])
    expect(await editor.end()).toBe(0)
  })

  it('works without a root', async () => {
    const editor = await Editor.start({ folder: '/not/there' })
    expect(await editor.diagnostics(await editor.open('key.yaml', WRONG_KEY))).not.toEqual([])
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
