import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { folderWith } from '../files/folder.ts'
import { kmslint, program } from './program.ts'
import { BAD, GOOD, template } from './templates.ts'

describe('standard input', () => {
  it('is read for -, and called as it is told to be', () => {
    const { code, stdout } = kmslint(['-', '--stdin-filename', 'stacks/key.yaml', '--format', 'json'], {
      input: BAD,
    })
    expect(code).toBe(1)
    expect(JSON.parse(stdout).findings[0]).toMatchObject({ file: 'stacks/key.yaml', line: 7 })
    expect(kmslint(['-'], { input: BAD }).stdout).toContain('<stdin>\n')
  })

  it('may be empty, or hold nothing of KMS', () => {
    expect(kmslint(['-'], { input: '' }).code).toBe(0)
    expect(kmslint(['-'], { input: 'a: 1' }).code).toBe(0)
  })

  it('may come slowly, in pieces', () => {
    const { cwd, text } = {
      cwd: folderWith({ 'bad.yaml': BAD }),
      text: `(cat bad.yaml; sleep 0.2; echo '#')`,
    }
    const { stdout } = spawnSync('sh', ['-c', `${text} | "${process.execPath}" "${program()}" -`], {
      cwd,
      encoding: 'utf8',
    })
    expect(stdout).toContain('1 error')
  })

  it('is too large beyond 10 MB', () => {
    const { code, stdout } = kmslint(['-'], { input: BAD + '#'.repeat(11_000_000) })
    expect(code).toBe(2)
    expect(stdout).toContain('too-large')
  })
})

describe('files', () => {
  it('are all reported, whatever goes wrong with some', () => {
    const cwd = folderWith({ 'bad.yaml': BAD, 'big.json': `{"a":"kms:${' '.repeat(11_000_000)}"}` })
    const { code, stdout } = kmslint(['gone.yaml', '.'], { cwd })
    expect(code).toBe(2)
    expect(stdout).toContain('spec-usage-mismatch')
    expect(stdout).toContain('gone.yaml\n  -  problem  cannot be read: there is no such file or folder')
    expect(stdout).toContain('big.json\n  -  problem  is larger than 10 MB')
  })

  it('may be pipes', () => {
    const cwd = folderWith({ 'bad.yaml': BAD })
    const command = `"${process.execPath}" "${program()}" <(cat bad.yaml)`
    expect(spawnSync('bash', ['-c', command], { cwd, encoding: 'utf8' }).stdout).toContain('1 error')
  })

  it('are those of this folder when none is named', () => {
    expect(
      kmslint([], { cwd: folderWith({ 'a/b.yaml': BAD, '.gitignore': 'c.yaml', 'c.yaml': BAD }) }).stdout,
    ).toContain('1 error, 0 warnings in 1 file, 1 with KMS')
  })

  it('may be called like flags, after --', () => {
    const cwd = folderWith({ '-q.yaml': GOOD })
    expect(kmslint(['--', '-q.yaml'], { cwd }).code).toBe(0)
  })
})

describe('parameters', () => {
  const cwdWith = (files: Record<string, string>) =>
    folderWith({
      ...files,
      't.yaml': `Parameters:\n  Spec: { Type: String, AllowedValues: [RSA_2048, HMAC_256] }\n${template('      KeySpec: !Ref Spec\n      KeyUsage: ENCRYPT_DECRYPT\n')}`,
    })

  it('leave the scenarios that are possible', () => {
    const cwd = cwdWith({})
    expect(kmslint(['t.yaml'], { cwd }).stdout).toContain('when Spec is HMAC_256')
    expect(kmslint(['t.yaml', '--parameter', 'Spec=RSA_2048'], { cwd }).code).toBe(0)
    expect(kmslint(['t.yaml', '--parameter', 'Spec=HMAC_256'], { cwd }).stdout).not.toContain('when')
  })

  it.each([
    [
      "CloudFormation's list",
      'p.json',
      '[{"ParameterKey":"Spec","ParameterValue":"RSA_2048"},{"ParameterKey":"X","UsePreviousValue":true}]',
    ],
    ["CodePipeline's file", 'p.json', '{"Parameters":{"Spec":"RSA_2048"},"Tags":{"a":"b"}}'],
    ['names and values', 'p.json', '{"Spec":"RSA_2048","Ids":["a","b"],"N":3}'],
    ['YAML', 'p.yaml', 'Spec: RSA_2048\n'],
  ])('may stand in a file: %s', (_, name, text) => {
    const cwd = cwdWith({ [name]: text })
    expect(kmslint(['t.yaml', '--parameters', name], { cwd })).toMatchObject({ code: 0, stderr: '' })
    const { code } = kmslint(['t.yaml', '--parameters', name, '--parameter', 'Spec=HMAC_256'], { cwd })
    expect(code).toBe(1)
  })

  it.each([
    ['{"Spec": \n', '--parameters p.json:'],
    ['"text"', '--parameters p.json:1:1: no parameters here'],
    ['[\n  {"ParameterValue":"x"}]', '--parameters p.json:2:3: an entry without a ParameterKey'],
    ['{"Spec":\n {"a":1}}', '--parameters p.json:2:2: the value of Spec must be a text'],
    ['', '--parameters p.json:1:1:'],
  ])('in a file that is %j are refused with the place', (text, message) => {
    const { code, stderr } = kmslint(['t.yaml', '--parameters', 'p.json'], {
      cwd: cwdWith({ 'p.json': text }),
    })
    expect(code).toBe(2)
    expect(stderr).toContain(message)
  })
})
