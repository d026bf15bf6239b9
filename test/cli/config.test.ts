import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith } from '../files/folder.ts'
import { kmslint } from './program.ts'
import { BAD, RISKY } from './templates.ts'

/** The rules that spoke, each with its severity, by file. */
function findings(args: readonly string[], cwd: string): string[] {
  const { stdout } = kmslint([...args, '--format', 'json'], { cwd })
  const { findings: all } = JSON.parse(stdout) as { findings: Record<string, string>[] }
  return all.map(({ file, rule, severity }) => `${file} ${rule} ${severity}`)
}

describe('configuration files', () => {
  const files = {
    '.git/HEAD': '',
    'kmslint.yaml': 'rules: { rotation-disabled: error }\nignore: [old/]',
    'a.yaml': RISKY,
    'near/.kmslintrc.json': '{ "rules": { "rotation-disabled": "info" } }',
    'near/b.yaml': RISKY,
    'old/c.yaml': RISKY,
  }

  it('set what is said of the files below them, the nearest alone', () => {
    const cwd = folderWith(files)
    const all = ['a.yaml rotation-disabled error', 'near/b.yaml rotation-disabled info']
    expect(findings([], cwd)).toEqual(all)
    expect(findings(['b.yaml'], join(cwd, 'near'))).toEqual(['b.yaml rotation-disabled info'])
  })

  it('give way to flags', () => {
    const cwd = folderWith(files)
    expect(findings(['--rule', 'rotation-disabled=off'], cwd)).toEqual([])
    expect(findings(['--no-config', 'a.yaml'], cwd)).toEqual(['a.yaml rotation-disabled warning'])
    expect(findings(['--config', 'near/.kmslintrc.json'], cwd)).toEqual([
      'a.yaml rotation-disabled info',
      'near/b.yaml rotation-disabled info',
      'old/c.yaml rotation-disabled info',
    ])
  })

  it('leave files out, and a named one is told of', () => {
    const cwd = folderWith(files)
    const named = kmslint(['old/c.yaml'], { cwd })
    expect(named).toMatchObject({
      code: 0,
      stderr: 'kmslint: old/c.yaml is left out, as kmslint.yaml:2:10 says\n',
    })
    expect(kmslint(['.'], { cwd }).stderr).toBe('')
    const stdin = kmslint(['-', '--stdin-filename', 'old/d.yaml'], { cwd, input: BAD })
    expect(stdin).toMatchObject({ code: 0, stderr: expect.stringContaining('old/d.yaml is left out') })
  })

  it('leave texts as they are that --fix is given', () => {
    const cwd = folderWith(files)
    const args = ['--fix', '--unsafe-fixes', '-', '--stdin-filename']
    expect(kmslint([...args, 'old/d.yaml'], { cwd, input: RISKY }).stdout).toBe(RISKY)
    expect(kmslint([...args, 'd.yaml'], { cwd, input: RISKY }).stdout).not.toBe(RISKY)
  })

  it('leave out what cannot be read, too', () => {
    const big = `{"a":"kms:${' '.repeat(11_000_000)}"}`
    const cwd = folderWith({ 'kmslint.yaml': 'ignore: [big.json]', 'big.json': big })
    expect(kmslint(['.'], { cwd }).code).toBe(0)
    expect(kmslint(['.', '--no-config'], { cwd }).code).toBe(2)
  })

  it('are for standard input by its name', () => {
    const cwd = folderWith(files)
    const { stdout } = kmslint(['-', '--stdin-filename', 'near/x.yaml', '--info'], { cwd, input: RISKY })
    expect(stdout).toContain('info')
    expect(kmslint(['-'], { cwd, input: RISKY }).code).toBe(1)
  })

  it('set what rules do not see: which formats are read, what may be ignored', () => {
    const ignored = RISKY.replace(
      'EnableKeyRotation: false',
      '$& # kmslint-ignore rotation-disabled -- known',
    )
    const cwd = folderWith({ 'a.yaml': ignored })
    expect(findings([], cwd)).toEqual([])
    const mandatory = folderWith({ 'a.yaml': ignored, 'kmslint.yaml': 'mandatory: [rotation-disabled]' })
    expect(findings([], mandatory)).toContain('a.yaml rotation-disabled warning')
    const formats = folderWith({ 'a.yaml': RISKY, 'kmslint.yaml': 'formats: [key-policy]' })
    expect(findings([], formats)).toEqual([])
  })

  it('set who is trusted, for kmslint access too', () => {
    const policy = (account: string) =>
      JSON.stringify({
        Version: '2012-10-17',
        Statement: { Effect: 'Allow', Principal: { AWS: account }, Action: 'kms:Decrypt', Resource: '*' },
      })
    const trusting = { 'kmslint.yaml': 'trustedAccounts: ["444455556666"]\naccount: "111122223333"' }
    const files = { 'policy.json': policy('444455556666') }
    const args = ['access', 'policy.json', '--format', 'json']
    const [without, with_] = [folderWith(files), folderWith({ ...files, ...trusting })]
    expect(kmslint(args, { cwd: with_ }).stdout).not.toBe(kmslint(args, { cwd: without }).stdout)
  })

  it('that are wrong are told of in lines, and end the run', () => {
    const cwd = folderWith({ 'kmslint.yaml': 'rules: { rotation-disable: off }\nregion: x', 'a.yaml': RISKY })
    expect(kmslint([], { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'kmslint: kmslint.yaml:1:10: there is no rule "rotation-disable"; did you mean "rotation-disabled"?\n' +
        'kmslint: kmslint.yaml:2:9: region cannot be "x"; write it like eu-central-1\n',
    })
    expect(kmslint(['--config', 'gone.yaml'], { cwd }).stderr).toBe(
      'kmslint: gone.yaml cannot be read: no such file or directory\n',
    )
    expect(kmslint(['--config', 'a.yaml', '--no-config'], { cwd }).stderr).toContain('leave out one of them')
  })

  it('are not read where no file may hold keys, but when they are asked for', () => {
    const cwd = folderWith({ 'kmslint.yaml': 'x: 1', 'a.yaml': 'b: 1' })
    expect(kmslint([], { cwd }).code).toBe(0)
    expect(kmslint(['--config', 'kmslint.yaml'], { cwd }).code).toBe(2)
  })
})

describe('kmslint config', () => {
  const files = {
    'kmslint.yaml': `extends: strict
parameters: { Password: hush }
overrides:
  - files: prod/
    region: eu-west-1
    rules: { deletion-window-short: { options: { minimumDays: 30 } } }
ignore: old/
`,
  }

  it('shows what applies to a file, and from where', () => {
    const { stdout, code } = kmslint(['config', 'prod/a.yaml', '--rule', 'small-rsa-key=off'], {
      cwd: folderWith(files),
    })
    expect(code).toBe(0)
    expect(stdout).toBe(`prod/a.yaml  kmslint.yaml
  extends                                          strict       kmslint.yaml:1:10
  region                                           eu-west-1    kmslint.yaml:5:5
  parameters.Password                              (not shown)  kmslint.yaml:2:15
  rules.small-rsa-key                              off          --rule
  rules.deletion-window-short.options.minimumDays  30           kmslint.yaml:6:50
`)
  })

  it('shows what applies to a folder', () => {
    const cwd = folderWith(files)
    expect(kmslint(['config'], { cwd }).stdout).not.toContain('region')
    expect(
      kmslint(['config', 'prod'], { cwd: folderWith({ ...files, 'prod/a.yaml': '' }) }).stdout,
    ).toContain('region')
  })

  it('says that a file is left out, or that nothing is set', () => {
    const cwd = folderWith(files)
    expect(kmslint(['config', 'old/a.yaml'], { cwd }).stdout).toContain('left out, as kmslint.yaml:7:9 says')
    expect(kmslint(['config', '--no-config'], { cwd }).stdout).toMatch(
      /^\. {2}no configuration file\n {2}extends {2}recommended {2}default\n$/,
    )
  })

  it('says it to programs', () => {
    const { stdout } = kmslint(['config', 'prod/a.yaml', '--format', 'json'], { cwd: folderWith(files) })
    const said = JSON.parse(stdout)
    expect(said).toMatchObject({ path: 'prod/a.yaml', config: 'kmslint.yaml', leftOut: null })
    expect(said.settings).toContainEqual({
      key: 'region',
      value: 'eu-west-1',
      origin: { file: 'kmslint.yaml', line: 5, column: 5 },
    })
    expect(said.rules['deletion-window-short'].options).toEqual({ minimumDays: 30 })
    expect(stdout).not.toContain('hush')
  })
})

describe('kmslint init', () => {
  it('writes a file that sets nothing yet', () => {
    const cwd = folderWith({ 'a.yaml': RISKY })
    const before = findings([], cwd)
    expect(kmslint(['init'], { cwd })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('wrote kmslint.yaml'),
    })
    expect(readFileSync(join(cwd, 'kmslint.yaml'), 'utf8')).toMatch(/^# yaml-language-server: \$schema=/)
    expect(findings([], cwd)).toEqual(before)
  })

  it.each([
    ['kmslint.yaml', ''],
    ['.kmslintrc.json', '{}'],
    ['package.json', '{"kmslint":{}}'],
  ])('leaves %s as it is', (name, text) => {
    const cwd = folderWith({ [name]: text })
    const { code, stderr } = kmslint(['init'], { cwd })
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `kmslint: ${name} configures this folder already; it stays as it is\n`,
    })
    expect(readFileSync(join(cwd, name), 'utf8')).toBe(text)
  })
})
