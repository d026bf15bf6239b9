import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { folderWith } from '../files/folder.ts'
import { kmslint, program, quietEnvironment } from './program.ts'
import { BAD, CHILD, GOOD, PARENT, RISKY } from './templates.ts'

const PATIENCE = 25_000

/** A run that watches, and what it has said since it was last asked. */
class Watched {
  readonly #child: ChildProcess
  #said = ''

  constructor(command: string, args: readonly string[], cwd: string) {
    const child = spawn(command, args, { cwd, env: quietEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] })
    onTestFinished(() => void child.kill('SIGKILL'))
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => {
        this.#said += data
      })
    this.#child = child
  }

  /** All that was said, once it holds these words and then the last line of a report. */
  async says(words: string, last = 'Ctrl-C ends'): Promise<string> {
    const since = Date.now()
    for (;;) {
      const at = this.#said.indexOf(words)
      const end = at < 0 ? -1 : this.#said.indexOf(last, at)
      if (end >= 0) {
        const said = this.#said
        this.#said = ''
        return said
      }
      if (Date.now() - since > PATIENCE) throw new Error(`no "${words}" in: ${this.#said}`)
      await new Promise(done => setTimeout(done, 20))
    }
  }

  get pending(): string {
    return this.#said
  }

  /** How it ends when it is interrupted. */
  interrupt(): Promise<number | string | null> {
    const ended = new Promise<number | string | null>(done =>
      this.#child.on('exit', (code, signal) => done(code ?? signal)),
    )
    this.#child.kill('SIGINT')
    return ended
  }
}

describe('--watch', () => {
  it('tells anew of what changes: a text, a file put in its place, a new folder, a file that goes', async () => {
    const cwd = folderWith({ 'a.yaml': BAD })
    const run = new Watched(process.execPath, [program(), '--watch'], cwd)
    expect(await run.says('1 error, 0 warnings in 1 file')).not.toContain('\u001b')
    writeFileSync(join(cwd, 'a.yaml'), GOOD)
    await run.says('no errors or warnings in 1 file')
    writeFileSync(join(cwd, '.draft'), RISKY)
    renameSync(join(cwd, '.draft'), join(cwd, 'a.yaml'))
    await run.says('0 errors, 1 warning in 1 file')
    mkdirSync(join(cwd, 'new/er'), { recursive: true })
    await new Promise(done => setTimeout(done, 300))
    writeFileSync(join(cwd, 'new/er/b.yaml'), BAD)
    await run.says('1 error, 1 warning in 2 files')
    rmSync(join(cwd, 'new'), { recursive: true })
    await run.says('0 errors, 1 warning in 1 file')
    expect(await run.interrupt()).toBe(130)
  }, 120_000)

  it('follows configuration, right or wrong, and is calm about all else', async () => {
    const cwd = folderWith({ 'in/a.yaml': RISKY, '.git/HEAD': '' })
    const run = new Watched(process.execPath, [program(), '-w', 'in/a.yaml'], cwd)
    await run.says('1 warning in 1 file')
    writeFileSync(join(cwd, 'kmslint.yaml'), 'rules: { rotation-disabled: eror }\n')
    await run.says('kmslint.yaml:1:29: rules.rotation-disabled cannot be "eror"', '\n')
    writeFileSync(join(cwd, 'kmslint.yaml'), 'rules: { rotation-disabled: error }\n')
    await run.says('1 error, 0 warnings in 1 file')
    writeFileSync(join(cwd, 'in/other.yaml'), BAD)
    writeFileSync(join(cwd, 'in/a.yaml'), RISKY)
    writeFileSync(join(cwd, 'in/notes.txt'), 'x')
    await new Promise(done => setTimeout(done, 1500))
    expect(run.pending).toBe('')
    expect(await run.interrupt()).toBe(130)
  }, 120_000)

  it('follows files that others refer to, also those that are not there yet', async () => {
    const cwd = folderWith({ 'parent.yaml': PARENT })
    const run = new Watched(process.execPath, [program(), '--watch', 'parent.yaml'], cwd)
    await run.says('no errors')
    mkdirSync(join(cwd, 'sub'))
    writeFileSync(join(cwd, 'sub/child.yaml'), CHILD)
    expect(await run.says('spec-usage-mismatch')).toContain('sub/child.yaml:3:35 written here')
    writeFileSync(join(cwd, 'sub/child.yaml'), CHILD.replace('ENCRYPT_DECRYPT', 'GENERATE_VERIFY_MAC'))
    await run.says('no errors')
  })

  it('clears the screen of a terminal before each report', async () => {
    const cwd = folderWith({ 'a.yaml': BAD })
    const run = new Watched('script', ['-qec', `"${process.execPath}" "${program()}" -w`, '/dev/null'], cwd)
    const clear = '\u001b[2J\u001b[3J\u001b[H'
    expect(await run.says('1 error')).toContain(clear)
    writeFileSync(join(cwd, 'a.yaml'), GOOD)
    expect((await run.says('no errors or warnings')).startsWith(clear)).toBe(true)
  }, 120_000)

  it.each([
    [['--watch', '-'], '--watch is for files'],
    [['--watch', '--fix'], '--watch and --fix cannot go together'],
    [['--watch', '--fail-on', 'x'], '--fail-on cannot be "x"'],
  ])('%j ends at once', (args, message) => {
    const { code, stderr } = kmslint(args)
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) })
  })
})
