import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { folderWith } from '../files/folder.ts'
import { kmslint, program, quietEnvironment } from './program.ts'
import { BAD, GOOD, RISKY, template } from './templates.ts'

const UNSUPPORTED = template(
  '      KeySpec: HMAC_256\n      KeyUsage: GENERATE_VERIFY_MAC\n      EnableKeyRotation: true\n',
)

describe('--statistics', () => {
  it('counts findings by rule, the most frequent first, and marks what is fixable', () => {
    const cwd = folderWith({ 'a.yaml': BAD, 'b.yaml': BAD, 'c.yaml': RISKY, 'd.yaml': UNSUPPORTED })
    const { code, stdout } = kmslint(['--statistics'], { cwd })
    expect(code).toBe(1)
    expect(stdout.split('\n\n')[0]?.split('\n')).toEqual([
      '2  error    spec-usage-mismatch   fixable',
      '1  warning  rotation-disabled',
      '1  error    rotation-unsupported  fixable',
    ])
    expect(stdout).toContain('3 errors, 1 warning in 4 files')
  })

  it('stands beside a format with a file', () => {
    const cwd = folderWith({ 'a.yaml': BAD })
    expect(kmslint(['--statistics', '-f', 'json=a.json'], { cwd }).stdout).toContain('1  error    spec-usage')
  })

  it('has nothing to count where nothing is wrong', () => {
    const { code, stdout } = kmslint(['--statistics'], { cwd: folderWith({ 'a.yaml': GOOD }) })
    expect({ code, stdout }).toEqual({ code: 0, stdout: '✔ no errors or warnings in 1 file, 1 with KMS\n' })
  })
})

describe('--timing', () => {
  it('tells stages and rules on standard error, and the report is the same', () => {
    const cwd = folderWith({ 'a.yaml': BAD })
    const timed = kmslint(['--timing'], { cwd })
    expect({ ...timed, stderr: '' }).toEqual(kmslint([], { cwd }))
    const [stages = '', rules = ''] = timed.stderr.trim().split('\n\n')
    const times = stages.split('\n').map(line => Number.parseFloat(line))
    expect(stages.split('\n').map(line => line.replace(/^.* ms {2}/, ''))).toContain('judge')
    expect(times.every(time => time >= 0)).toBe(true)
    const all = times.pop() ?? 0
    expect(times.reduce((sum, time) => sum + time, 0)).toBeCloseTo(all, 0)
    expect(rules).toContain(' ms  spec-usage-mismatch')
  })
})

describe('links', () => {
  const onTerminal = (env: Record<string, string>, args = 'bad.yaml') =>
    spawnSync('script', ['-qec', `"${process.execPath}" "${program()}" ${args}`, '/dev/null'], {
      cwd: folderWith({ 'bad.yaml': BAD }),
      encoding: 'utf8',
      env: { ...quietEnvironment(), ...env },
    }).stdout

  it.each([
    ['on a terminal that has them', { TERM_PROGRAM: 'WezTerm' }, true],
    ['on one that is old', { VTE_VERSION: '4800' }, false],
    ['on one that is unknown', {}, false],
    ['on one that is unknown, by force', { FORCE_HYPERLINK: '1' }, true],
    ['where they are not wanted', { TERM_PROGRAM: 'WezTerm', NO_HYPERLINK: '1' }, false],
    ['where they are forced off', { TERM_PROGRAM: 'WezTerm', FORCE_HYPERLINK: '0' }, false],
    ['in CI', { TERM_PROGRAM: 'WezTerm', CI: 'true' }, false],
  ])('%s', (_, env, linked) => {
    expect(onTerminal(env).includes('\u001b]8;;')).toBe(linked)
  })

  it.each(['bad.yaml', '--format pretty bad.yaml'])("lead to the rule's page: %s", args => {
    const out = onTerminal({ FORCE_HYPERLINK: '1' }, args)
    const [, url = '', name] =
      /\u001b\]8;;(file:[^\u001b]*)\u001b\\([^\u001b]*)\u001b\]8;;\u001b\\/.exec(out) ?? []
    expect(name).toBe('spec-usage-mismatch')
    const { pathname } = new URL(url)
    expect(existsSync(fileURLToPath(`file://${pathname}`))).toBe(true)
    expect(pathname).toMatch(/\/rules\/spec-usage-mismatch\/README\.md$/)
  })

  it('are never in pipes', () => {
    const cwd = folderWith({ 'bad.yaml': BAD })
    expect(kmslint([], { cwd, env: { FORCE_HYPERLINK: '1' } }).stdout).not.toContain('\u001b')
  })
})
