import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith } from '../files/folder.ts'
import { kmslint, program, quietEnvironment } from './program.ts'
import { BAD, RISKY, template } from './templates.ts'

const files = { 'bad.yaml': BAD, 'risky.yaml': RISKY }

describe('streams', () => {
  it('has the report, and nothing else, on standard output', () => {
    const { stdout, stderr } = kmslint(['bad.yaml'], { cwd: folderWith(files) })
    expect(stderr).toBe('')
    expect(stdout).toContain('bad.yaml\n  7:17  error  ')
  })

  it('reports errors only when asked to be quiet', () => {
    const cwd = folderWith(files)
    expect(kmslint(['-q'], { cwd }).stdout).not.toContain('risky.yaml')
    const { findings } = JSON.parse(kmslint(['-q', '--format', 'json'], { cwd }).stdout)
    expect(findings.map(({ severity }: { severity: string }) => severity)).toEqual(['error'])
  })

  it('writes sarif with the pages of the rules that spoke', () => {
    const { stdout } = kmslint(['-fsarif'], { cwd: folderWith(files) })
    const { rules } = JSON.parse(stdout).runs[0].tool.driver
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(['rotation-disabled', 'spec-usage-mismatch'])
    expect(rules[1].help.markdown).toContain('# spec-usage-mismatch')
  })

  it('stops without a word when its reader does', () => {
    const keys = Array.from(
      { length: 400 },
      (_, at) => `  K${at}:\n    Type: AWS::KMS::Key\n    Properties: { KeySpec: X${at} }\n`,
    )
    const cwd = folderWith({ 'many.yaml': `Resources:\n${keys.join('')}` })
    const command = `"${process.execPath}" "${program()}" --format json many.yaml | head -n 1`
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8' })
    expect({ stdout, stderr }).toEqual({ stdout: '{\n', stderr: '' })
  })

  it('ends when interrupted and leaves no file behind', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 2000 }, (_, at) => [`t${at}.yaml`, template(`      KeySpec: X${at}\n`)]),
    )
    const cwd = folderWith(many)
    const child = spawn(process.execPath, [program(), '--output-file', 'report.json', '.'], { cwd })
    setTimeout(() => child.kill('SIGINT'), 250)
    const [code, signal] = await new Promise<[number | null, string | null]>(done =>
      child.on('exit', (...how) => done(how)),
    )
    expect(signal ?? code).toBe(signal ? 'SIGINT' : 130)
    expect(readdirSync(cwd).filter(name => !name.endsWith('.yaml'))).toEqual([])
  })
})

describe('--output-file', () => {
  it('gets the whole report, and standard output nothing', () => {
    const cwd = folderWith(files)
    const { code, stdout, stderr } = kmslint(['-o', 'out/report.json', '-f', 'json', '.'], { cwd })
    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: '' })
    expect(JSON.parse(readFileSync(join(cwd, 'out/report.json'), 'utf8')).schemaVersion).toBe(1)
  })

  it('has no colours unless they are asked for by a flag', () => {
    const cwd = folderWith(files)
    kmslint(['-o', 'plain.txt', 'bad.yaml'], { cwd, env: { FORCE_COLOR: '1' } })
    kmslint(['-o', 'colour.txt', '--color', 'bad.yaml'], { cwd })
    expect(readFileSync(join(cwd, 'plain.txt'), 'utf8')).not.toContain('\u001b')
    expect(readFileSync(join(cwd, 'colour.txt'), 'utf8')).toContain('\u001b[31m')
  })
})

describe('colours', () => {
  it.each([
    ['none on a pipe', [], {}, false],
    ['with FORCE_COLOR', [], { FORCE_COLOR: '1' }, true],
    ['none with FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, false],
    ['none with NO_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['with --color, whatever the environment says', ['--color'], { NO_COLOR: '1' }, true],
    ['none with --no-color', ['--no-color'], { FORCE_COLOR: '1' }, false],
    ['none on a pipe in CI', [], { CI: 'true' }, false],
  ])('%s', (_, args, env, coloured) => {
    const { stdout } = kmslint([...args, 'bad.yaml'], { cwd: folderWith(files), env: { ...env } })
    expect(stdout.includes('\u001b[')).toBe(coloured)
  })

  it('on a terminal', () => {
    const cwd = folderWith(files)
    const command = `"${process.execPath}" "${program()}" bad.yaml`
    const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
      cwd,
      encoding: 'utf8',
      env: quietEnvironment(),
    })
    expect(stdout).toContain('\u001b[31merror')
  })
})
