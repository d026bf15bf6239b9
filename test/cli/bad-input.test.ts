import { spawn, spawnSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '../../src/catalogue.ts'
import { lintFiles } from '../../src/files/lint-files.ts'
import { DEFAULT_SETTINGS } from '../../src/lint/settings.ts'
import { folderWith } from '../files/folder.ts'
import { kmslint, program } from './program.ts'
import { BAD, template } from './templates.ts'

/** A command line for a shell, run by its words `sh -c`. */
function shell(command: string, cwd: string) {
  const words = command.replaceAll('kmslint', () => `"${process.execPath}" "${program()}"`)
  const { status, stdout, stderr } = spawnSync('bash', ['-c', words], { cwd, encoding: 'utf8' })
  return { code: status, stdout, stderr }
}

describe('what cannot be read', () => {
  it.each([
    ['a missing path', 'gone.yaml', 'there is no such file or folder; check the spelling'],
    ['a glob that finds nothing', 'x/*.yaml', 'no file matches this glob'],
    ['a broken link', 'broken.yaml', 'there is no such file or folder'],
    ['a link to itself', 'self.yaml', 'its symbolic links lead in a circle'],
    ['a file as a folder', 'bad.yaml/x', 'not a directory'],
  ])('%s is a problem, told in a line, and the others are looked at', (_, path, reason) => {
    const cwd = folderWith({ 'bad.yaml': BAD })
    symlinkSync('nowhere.yaml', join(cwd, 'broken.yaml'))
    symlinkSync('self.yaml', join(cwd, 'self.yaml'))
    const { code, stdout, stderr } = kmslint(['bad.yaml', path], { cwd })
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' })
    expect(stdout).toMatch(new RegExp(`problem +cannot be read: [^\\n]*${reason}`))
    expect(stdout).toContain('1 error, 0 warnings in ')
  })

  it('a folder that leads into itself is walked through once', () => {
    const cwd = folderWith({ 'in/bad.yaml': BAD })
    symlinkSync('..', join(cwd, 'in/up'))
    symlinkSync('.', join(cwd, 'in/here'))
    const { code, stdout } = kmslint([], { cwd })
    expect({ code, stdout }).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('1 error, 0 warnings in 1 file,'),
    })
  })

  it('a file and a folder that may not be read are problems, for whom that counts', () => {
    const cwd = folderWith({ 'bad.yaml': BAD, 'secret.yaml': BAD, 'closed/x.yaml': BAD })
    chmodSync(cwd, 0o755)
    chmodSync(join(cwd, 'secret.yaml'), 0)
    chmodSync(join(cwd, 'closed'), 0)
    // The superuser may read everything.
    const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
    const { status, stdout } = spawnSync(process.execPath, [program(), '.'], {
      cwd,
      encoding: 'utf8',
      ...nobody,
    })
    chmodSync(join(cwd, 'closed'), 0o755)
    expect(status).toBe(2)
    for (const name of ['secret.yaml', 'closed'])
      expect(stdout).toMatch(
        new RegExp(`${name}\\n +- +problem +cannot be read: permission denied; let this user read it`),
      )
    expect(stdout).toContain('1 error, 0 warnings in 2 files')
  })
})

describe('files that change while kmslint runs', () => {
  const lintWhile = (cwd: string, change: (name: string) => void) =>
    lintFiles(['.'], { cwd, catalogue: CATALOGUE, settingsFor: () => DEFAULT_SETTINGS, onFile: change })

  it('are a problem where they vanish after they were found', async () => {
    const cwd = folderWith({ 'a.yaml': BAD, 'b.yaml': BAD })
    const run = await lintWhile(cwd, name => name === 'b.yaml' && unlinkSync(join(cwd, name)))
    expect(run.files.map(({ problems, findings }) => [problems[0]?.code, findings.length])).toEqual([
      [undefined, 1],
      ['unreadable-file', 0],
    ])
  })

  it('are a problem where folders take their place', async () => {
    const cwd = folderWith({ 'a.yaml': BAD })
    const run = await lintWhile(cwd, name => {
      rmSync(join(cwd, name))
      mkdirSync(join(cwd, name))
    })
    expect(run.files[0]?.problems[0]).toMatchObject({
      code: 'unreadable-file',
      message: expect.stringContaining('folder'),
    })
  })

  it('are read as they are then, where they have grown', async () => {
    const cwd = folderWith({ 'a.yaml': BAD })
    const grown = '    UpdateReplacePolicy: Delete\n'
    const run = await lintWhile(cwd, name => appendFileSync(join(cwd, name), grown))
    expect(run.files[0]?.source.text).toBe(BAD + grown)
  })

  it('are read no further than the limit, where they grow without end', async () => {
    const cwd = folderWith({ 'a.yaml': BAD })
    const writer = spawn(
      'bash',
      ['-c', 'while :; do head -c 4000000 /dev/zero | tr "\\0" "#" >> a.yaml; done'],
      { cwd },
    )
    await new Promise(done => setTimeout(done, 300))
    const { code, stdout } = kmslint(['a.yaml'], { cwd })
    writer.kill('SIGKILL')
    expect([1, 2]).toContain(code)
    expect(stdout).toMatch(/too-large|1 error/)
  })
})

describe('output that nobody takes', () => {
  it.each([
    ['kmslint bad.yaml > /dev/full'],
    ['kmslint --format json bad.yaml > /dev/full'],
    ['kmslint --fix - < bad.yaml > /dev/full'],
    ['kmslint access bad.yaml > /dev/full'],
    ['kmslint --help > /dev/full'],
    ['kmslint rules > /dev/full'],
  ])('%s says in a line that the disk is full', command => {
    expect(shell(command, folderWith({ 'bad.yaml': BAD }))).toEqual({
      code: 2,
      stdout: '',
      stderr: 'kmslint: standard output could not be written: the disk is full; make room and try again\n',
    })
  })

  it('of messages leaves the exit code as it is', () => {
    const cwd = folderWith({ 'bad.yaml': BAD })
    expect(shell('kmslint --nonsense 2> /dev/full', cwd).code).toBe(2)
    expect(shell('kmslint bad.yaml >&-', cwd)).toEqual({ code: 1, stdout: '', stderr: '' })
    expect(shell('kmslint bad.yaml | head -c 1; echo ${PIPESTATUS[0]}', cwd)).toEqual({
      code: 0,
      stdout: 'b1\n',
      stderr: '',
    })
  })

  it('leaves the file as it was, where its disk is full', () => {
    const cwd = folderWith({ 'report.json': 'before', 'bad.yaml': BAD })
    // A limit on the size of files is the nearest thing to a full disk that needs no rights.
    const limited = shell('trap "" XFSZ; ulimit -f 0; kmslint -f json -o report.json bad.yaml', cwd)
    expect(limited).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('could not be written to report.json'),
    })
    expect(readFileSync(join(cwd, 'report.json'), 'utf8')).toBe('before')
    expect(shell('trap "" XFSZ; ulimit -f 0; kmslint --fix bad.yaml', cwd).code).toBe(2)
    expect(readFileSync(join(cwd, 'bad.yaml'), 'utf8')).toBe(BAD)
    expect(readdirSync(cwd).sort()).toEqual(['bad.yaml', 'report.json'])
  })
})

describe('Ctrl-C in the middle', () => {
  const MISSPELT = template('      KeySpec: RSA-2048\n      KeyUsage: SIGN_VERIFY\n')
  const MENDED = MISSPELT.replace('RSA-2048', 'RSA_2048')
  const many = () =>
    folderWith(Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`t${at}.yaml`, MISSPELT])))

  /** Interrupts a run once `isSoon` says that it is in the middle. */
  async function interrupted(args: readonly string[], cwd: string, isSoon: () => boolean) {
    const child = spawn(process.execPath, [program(), ...args], { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
    const ended = new Promise<number | string | null>(done =>
      child.on('exit', (code, signal) => done(code ?? signal)),
    )
    let isOver = false
    void ended.then(() => {
      isOver = true
    })
    while (!isOver && !isSoon()) await new Promise(done => setTimeout(done, 2))
    child.kill('SIGINT')
    return ended
  }

  it('of --fix leaves each file as it was or mended, and no other', async () => {
    const cwd = many()
    const text = (name: string) => readFileSync(join(cwd, name), 'utf8')
    const how = await interrupted(['--fix', '.'], cwd, () => text('t1.yaml') === MENDED)
    expect(how).toBe(130)
    const names = readdirSync(cwd)
    expect(names.filter(name => !name.endsWith('.yaml'))).toEqual([])
    const texts = names.map(text)
    expect(texts.filter(one => one !== MISSPELT && one !== MENDED)).toEqual([])
    expect(texts).toContain(MISSPELT)
    // What is left to do is done by running it again.
    expect(kmslint(['--fix', '-q', '.'], { cwd }).code).toBe(0)
  })

  it('of --output-file leaves the file that was there, or the whole report', async () => {
    const cwd = many()
    // No name of a document's: the next run would look at it too.
    kmslint(['-f', 'json', '-o', 'out/report.txt', '.'], { cwd })
    const report = () => readFileSync(join(cwd, 'out/report.txt'), 'utf8')
    const before = report()
    for (const after of [0, 200, 400]) {
      const since = Date.now()
      await interrupted(['-f', 'json', '-o', 'out/report.txt', '.'], cwd, () => Date.now() - since > after)
      expect(report()).toBe(before)
      expect(readdirSync(join(cwd, 'out'))).toEqual(['report.txt'])
    }
  }, 60_000)
})
