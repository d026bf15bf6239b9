import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith } from '../files/folder.ts'
import { kmslint, program, quietEnvironment } from './program.ts'
import { BROKEN, GOOD } from './templates.ts'

const policy = (...principals: string[]) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: principals.map(AWS => ({
      Effect: 'Allow',
      Principal: { AWS },
      Action: 'kms:*',
      Resource: '*',
    })),
  })
const ROOT = 'arn:aws:iam::111122223333:root'
const FILES = {
  'good.yaml': GOOD,
  'own.json': policy(ROOT),
  'public.json': policy(ROOT, '*'),
  'notes.md': 'none',
}
const access = (...args: readonly string[]) => kmslint(['access', ...args], { cwd: folderWith(FILES) })

describe('kmslint access', () => {
  it('shows a table for each key of the files it is given, or of the folder it is in', () => {
    const { code, stdout, stderr } = access('good.yaml')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('good.yaml:2:3  Key\n')
    expect(stdout).toContain('no policy is given, so KMS gives its default one')
    expect(access().stdout).toMatch(/good\.yaml:2:3 {2}Key[\s\S]*own\.json:1:1 {2}key policy/)
  })

  it('reads standard input', () => {
    const { stdout } = kmslint(['access', '-', '--stdin-filename', 'x.json'], { input: policy('*') })
    expect(stdout).toContain('x.json:1:1  key policy\n')
    expect(stdout).toContain('anyone, of any AWS account')
  })

  it('shows the keys asked for alone', () => {
    expect(access('--key', 'Key').stdout).not.toContain('own.json')
    const { code, stderr } = access('--key', 'Kye')
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'kmslint: no key is called "Kye"; did you mean "Key"?\n',
    })
  })

  it('knows what flags tell of the account, and of who is trusted', () => {
    const { stdout } = access('own.json', '--account', '444455556666', '--trusted-account=1111-2222-3333')
    expect(stdout).toContain('  account 111122223333, trusted  IAM')
    const named = policy('arn:aws:iam::111122223333:role/KeyAdmin')
    const told = kmslint(['access', '-', '--account', '111122223333', '--administrator', 'Key*'], {
      input: named,
    })
    expect(told.stdout).toContain('role/KeyAdmin, administrator')
  })

  it('writes JSON, and to a file', () => {
    const cwd = folderWith(FILES)
    const { code, stdout } = kmslint(['access', '-f', 'json', '-o', 'access.json', 'own.json'], { cwd })
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(JSON.parse(readFileSync(join(cwd, 'access.json'), 'utf8')).keys[0].kind).toBe('policy')
  })

  it('fits a terminal, in its colours', () => {
    const cwd = folderWith(FILES)
    const command = `stty cols 70; "${process.execPath}" "${program()}" access public.json`
    const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
      cwd,
      encoding: 'utf8',
      env: quietEnvironment(),
    })
    expect(stdout).toContain('\u001b[36mIAM')
    const lines = stdout.replaceAll(/\u001b\[\d+m/g, '').split(/\r?\n/)
    expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(70)
    expect(lines.filter(line => line.startsWith('  who  '))).toHaveLength(2)
  })

  it('is not safe to say of nothing', () => {
    expect(access('notes.md')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'kmslint: no key or key policy in notes.md\n',
    })
    expect(access('notes.md', '--assert-no-public').code).toBe(2)
    expect(access('notes.md', '--allow-empty').code).toBe(0)
  })

  it('tells of what it could not read, and fails for it', () => {
    const { code, stdout } = kmslint(['access', '.'], { cwd: folderWith({ 'broken.yaml': BROKEN }) })
    expect(code).toBe(2)
    expect(stdout).toMatch(/^broken\.yaml:\d+:\d+ {2}problem {2}/)
    expect(stdout).toContain('so what is said of this file may be incomplete')
    expect(access('gone.yaml')).toMatchObject({ code: 2, stdout: expect.stringContaining('no such file') })
  })
})

describe('assertions', () => {
  it.each<[readonly string[], number, string]>([
    [['--assert-no-public', 'own.json'], 0, '✔ 1 check passed'],
    [['--assert-no-public', 'public.json'], 1, 'anyone, signed in to any AWS account, may call'],
    [['--assert-denied', 'kms:Decrypt', '--principal', '*', 'own.json'], 1, 'nobody may call kms:Decrypt'],
    [['--assert-denied', 'kms:Decrypt,kms:Sign', '--principal', 'account:444455556666', 'own.json'], 0, '✔'],
    [['--assert-denied', 'kms:d*', '--principal', 'account:1111-2222-3333', 'own.json'], 1, '✖'],
    [['--assert-denied', 'kms:*', '--principal', 'org:o-a1b2c3d4e5', 'public.json'], 1, '✖'],
    [['--assert-denied', 'kms:*', '--principal', 'service:sns.amazonaws.com', 'own.json'], 0, '✔'],
    [
      ['--assert-denied', 'kms:*', '--principal', 'arn:aws:iam::444455556666:role/x', 'own.json'],
      0,
      '1 assertion, 1 key',
    ],
    [
      [
        '--assert-denied=kms:*',
        '--principal=account:444455556666',
        '--principal=org:o-a1b2c3d4e5',
        'own.json',
      ],
      0,
      '2 assertions, 1 key',
    ],
  ])('%j ends with %i', (args, code, words) => {
    const outcome = access(...args)
    expect(outcome).toMatchObject({ code, stderr: '', stdout: expect.stringContaining(words) })
  })

  it('go by where the user says the key is', () => {
    const args = ['--assert-denied', 'kms:Sign', '--principal', 'account:444455556666', 'good.yaml']
    expect(access(...args, '--account', '111122223333').code).toBe(0)
    expect(access(...args, '--account', '444455556666').code).toBe(1)
  })

  it('are told to programs as well', () => {
    const { code, stdout } = access('--assert-no-public', '--format', 'json', 'own.json', 'public.json')
    expect(code).toBe(1)
    expect(JSON.parse(stdout).assertions.map(({ answer }: { answer: string }) => answer)).toEqual([
      'holds',
      'fails',
    ])
  })
})

describe('--compare', () => {
  it.each<[readonly string[], number, string]>([
    [
      ['public.json', 'own.json'],
      0,
      '✔ own.json:1:1  key policy  allows nothing that it did not allow before',
    ],
    [
      ['own.json', 'public.json'],
      1,
      '✖ public.json:1:1  key policy  allows what it did not allow before\n    1:',
    ],
    [['own.json', 'good.yaml'], 0, '- good.yaml:2:3  Key  is new'],
  ])('%j ends with %i', (files, code, words) => {
    expect(access('--compare', ...files)).toMatchObject({
      code,
      stderr: '',
      stdout: expect.stringContaining(words),
    })
  })

  it('compares the keys asked for, of whichever file they are in', () => {
    const other = GOOD.replace('  Key:', '  Other:')
    const cwd = folderWith({ 'old.yaml': GOOD, 'new.yaml': other })
    const { code, stdout } = kmslint(['access', '--compare', 'old.yaml', 'new.yaml', '--key', 'Other'], {
      cwd,
    })
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: '- new.yaml:2:3  Other  is new: there is nothing to compare it with\n',
    })
  })

  it('reads one of the two from standard input', () => {
    const now = { cwd: folderWith(FILES), input: policy(ROOT, 'arn:aws:iam::444455556666:role/x') }
    const { code, stdout } = kmslint(['access', '--compare', 'own.json', '-', '-f', 'json'], now)
    expect(code).toBe(1)
    expect(JSON.parse(stdout).comparison[0].witnesses[0].sentence).toContain(
      'role arn:aws:iam::444455556666:role/x may',
    )
  })
})

describe('a wrong argument of kmslint access', () => {
  it.each([
    [['acess', 'own.json'], 'no command or file "acess"; did you mean "access"?'],
    [
      ['own.json', '--assert-no-public'],
      '--assert-no-public does nothing here: only `kmslint access` has it',
    ],
    [['access', '--rule', 'rotation-disabled=off'], '--rule does nothing here: it is for linting files'],
    [['access', '--format', 'sarif'], 'choose one of: table, json'],
    [['access', '--assert-no-publik'], 'did you mean "--assert-no-public"?'],
    [['access', '--assert-denied', 'kms:Sign'], 'add --principal'],
    [['access', '--principal', '*'], 'add --assert-denied kms:Decrypt'],
    [['access', '--assert-denied', 'kms:Decyrpt', '--principal', '*'], 'did you mean "kms:Decrypt"?'],
    [['access', '--assert-denied', 'Decrypt', '--principal', '*'], 'did you mean "kms:Decrypt"?'],
    [
      ['access', '--assert-denied', 's3:GetObject', '--principal', '*'],
      'no action that is done with a KMS key',
    ],
    [
      ['access', '--assert-denied', 'kms:ListKeys', '--principal', '*'],
      '"kms:ListKeys" is no action that is done with',
    ],
    [
      ['access', '--assert-denied', 'kms:Sign', '--principal', 'acount:111122223333'],
      'did you mean "account"?',
    ],
    [
      ['access', '--assert-denied', 'kms:Sign', '--principal', 'account:1'],
      '--principal account: needs the 12 digits',
    ],
    [
      ['access', '--assert-denied', 'kms:Sign', '--principal', 'org:x'],
      'such as --principal org:o-a1b2c3d4e5',
    ],
    [
      ['access', '--assert-denied', 'kms:Sign', '--principal', 'service:sns'],
      'such as --principal service:sns.amazonaws.com',
    ],
    [
      ['access', '--assert-denied', 'kms:Sign', '--principal', 'somebody'],
      'write the ARN of a user, role or session',
    ],
    [
      ['access', '--assert-denied', 'kms:Sign', '--principal', 'arn:aws:iam::111122223333:role/*'],
      'principals have no wildcards',
    ],
    [['access', '--trusted-organization', 'x'], '--trusted-organization needs the id of an organization'],
    [['access', '--trusted-service', 'sns'], 'such as --trusted-service sns.amazonaws.com'],
    [['--administrator', ''], '--administrator needs a name or ARN'],
    [['access', '--compare', 'own.json'], '--compare needs two files'],
    [['access', '--compare', 'own.json', 'notes.md'], 'no key or key policy in notes.md to compare'],
    [['access', '--compare', 'own.json', '.'], '--compare needs two files, and . is several'],
    [
      ['access', '--compare', '--assert-no-public', 'own.json', 'good.yaml'],
      'run kmslint access once for each',
    ],
  ])('%j is told in one line, with what to do', (args, message) => {
    const { code, stdout, stderr } = kmslint(args, { cwd: folderWith(FILES) })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^kmslint: [^\n]+\n$/)
    expect(stderr).toContain(message)
  })
})
