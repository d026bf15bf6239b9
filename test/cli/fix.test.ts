import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith } from '../files/folder.ts'
import { kmslint, program } from './program.ts'
import { BROKEN, GOOD, RISKY, template } from './templates.ts'

/** One error with a safe fix, and what is left of it. */
const MISSPELT = template('      KeySpec: HMAC-256 # for webhooks\n      KeyUsage: GENERATE_VERIFY_MAC\n')
const MENDED = MISSPELT.replace('HMAC-256', 'HMAC_256')
/** A key without rotation: its fix is not safe. */
const UNROTATED = template('      Description: Encrypts\n')

const read = (...path: string[]) => readFileSync(join(...path), 'utf8')

describe('--fix', () => {
  it('mends what is safe, and reports what is left and how much was mended', () => {
    const cwd = folderWith({ 'a.yaml': MISSPELT, 'b.yaml': UNROTATED, 'good.yaml': GOOD })
    const { code, stdout } = kmslint(['--fix'], { cwd })
    expect(code).toBe(0)
    expect(read(cwd, 'a.yaml')).toBe(MENDED)
    expect(read(cwd, 'b.yaml')).toBe(UNROTATED)
    expect(stdout).not.toContain('a.yaml')
    expect(stdout).toContain('0 errors, 1 warning in 3 files, 3 with KMS; --fix --unsafe-fixes mends 1')
    expect(stdout).toContain('\n1 finding fixed\n')
    expect(readdirSync(cwd).sort()).toEqual(['a.yaml', 'b.yaml', 'good.yaml'])
  })

  it('mends the rest with --unsafe-fixes', () => {
    const cwd = folderWith({ 'b.yaml': UNROTATED })
    expect(kmslint(['--fix', '--unsafe-fixes'], { cwd }).stdout).toContain('1 finding fixed')
    expect(read(cwd, 'b.yaml')).toBe(`${UNROTATED}      EnableKeyRotation: true\n`)
  })

  it('mends no warning with --quiet', () => {
    const cwd = folderWith({ 'b.yaml': UNROTATED })
    kmslint(['--fix', '--unsafe-fixes', '--quiet'], { cwd })
    expect(read(cwd, 'b.yaml')).toBe(UNROTATED)
  })

  it('tells programs how much was mended', () => {
    const cwd = folderWith({ 'a.yaml': MISSPELT })
    const { summary } = JSON.parse(kmslint(['--fix', '--format', 'json'], { cwd }).stdout)
    expect(summary).toMatchObject({ errors: 0, fixed: 1 })
    expect(JSON.parse(kmslint(['--format', 'json'], { cwd }).stdout).summary).not.toHaveProperty('fixed')
  })

  it('changes no byte but those of its edits', () => {
    const wide = (text: string) => Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`, 'utf16le')
    const cwd = folderWith({
      'wide.yaml': wide(MISSPELT),
      'marked.yaml': `\uFEFF${MISSPELT.replaceAll('\n', '\r\n').trimEnd()}`,
    })
    expect(kmslint(['--fix'], { cwd }).stdout).toContain('2 findings fixed')
    expect(readFileSync(join(cwd, 'wide.yaml'))).toEqual(wide(MENDED))
    expect(read(cwd, 'marked.yaml')).toBe(`\uFEFF${MENDED.replaceAll('\n', '\r\n').trimEnd()}`)
  })

  it('leaves broken files alone', () => {
    const text = `${BROKEN}  Mac: { Type: AWS::KMS::Key, Properties: { KeySpec: HMAC-256 } }\n`
    const cwd = folderWith({ 'broken.yaml': text })
    expect(kmslint(['--fix'], { cwd }).code).toBe(2)
    expect(read(cwd, 'broken.yaml')).toBe(text)
  })

  it('mends standard input to standard output, and reports on standard error', () => {
    const { code, stdout, stderr } = kmslint(['--fix', '-'], { input: MISSPELT })
    expect({ code, stdout }).toEqual({ code: 0, stdout: MENDED })
    expect(stderr).toContain('1 finding fixed')
    for (const text of [GOOD, RISKY, 'nothing: of KMS\n', ''])
      expect(kmslint(['--fix', '-'], { input: text }).stdout).toBe(text)
    const { status, stdout: bytes } = spawnSync(process.execPath, [program(), '--fix', '-'], {
      input: Buffer.from(`\uFEFF${MISSPELT}`, 'utf16le'),
    })
    expect(status).toBe(0)
    expect(bytes).toEqual(Buffer.from(`\uFEFF${MENDED}`, 'utf16le'))
  })

  it.skipIf(process.getuid?.() === 0)('says what it may not write, and what is wrong there', () => {
    const cwd = folderWith({ 'a.yaml': MISSPELT })
    chmodSync(join(cwd, 'a.yaml'), 0o444)
    const { code, stdout } = kmslint(['--fix'], { cwd })
    expect(code).toBe(2)
    expect(stdout).toContain('could not be mended: permission denied')
    expect(stdout).toContain('unknown-key-spec')
    expect(stdout).not.toContain('fixed\n')
  })

  it('writes into no pipe', () => {
    const cwd = folderWith({ 'a.yaml': MISSPELT })
    const command = `"${process.execPath}" "${program()}" --fix <(cat a.yaml)`
    const { status, stdout } = spawnSync('bash', ['-c', command], { cwd, encoding: 'utf8' })
    expect(status).toBe(2)
    expect(stdout).toContain('could not be mended: it is no ordinary file')
  })
})

describe('--diff', () => {
  const crlf = MISSPELT.replaceAll('\n', '\r\n').trimEnd()

  it('shows what --fix would do as git takes it, and writes nothing', () => {
    const files = { 'a.yaml': MISSPELT, 'sub/ü "x".yaml': crlf, 'good.yaml': GOOD, 'b.yaml': UNROTATED }
    const cwd = folderWith(files)
    const { code, stdout, stderr } = kmslint(['--diff'], { cwd })
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    for (const [name, text] of Object.entries(files)) expect(read(cwd, name)).toBe(text)
    expect(stdout).toContain(`--- a/a.yaml
+++ b/a.yaml
@@ -3,5 +3,5 @@
     Type: AWS::KMS::Key
     DeletionPolicy: Retain
     Properties:
-      KeySpec: HMAC-256 # for webhooks
+      KeySpec: HMAC_256 # for webhooks
       KeyUsage: GENERATE_VERIFY_MAC
`)
    execFileSync('git', ['apply', '-'], { cwd, input: stdout })
    expect(read(cwd, 'a.yaml')).toBe(MENDED)
    expect(read(cwd, 'sub/ü "x".yaml')).toBe(crlf.replace('HMAC-256', 'HMAC_256'))
    expect(kmslint(['--diff'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  it('takes unsafe fixes where it is told to, and wins over --fix', () => {
    const cwd = folderWith({ 'b.yaml': UNROTATED })
    expect(kmslint(['--diff', '--fix', '--unsafe-fixes'], { cwd }).stdout).toContain(
      '+      EnableKeyRotation: true\n',
    )
    expect(read(cwd, 'b.yaml')).toBe(UNROTATED)
  })

  it('reads standard input, and writes to a file that is asked for', () => {
    const cwd = folderWith({})
    const args = ['--diff', '-', '--stdin-filename', 'x.yaml', '--output-file', 'fixes.patch']
    expect(kmslint(args, { cwd, input: MISSPELT })).toEqual({ code: 1, stdout: '', stderr: '' })
    expect(read(cwd, 'fixes.patch')).toContain('+++ b/x.yaml\n')
  })

  it('tells on standard error what could not be looked at', () => {
    const cwd = folderWith({ 'broken.yaml': BROKEN, 'a.yaml': MISSPELT })
    const { code, stdout, stderr } = kmslint(['--diff', '.', 'gone.yaml'], { cwd })
    expect(code).toBe(2)
    expect(stdout).toMatch(/^--- a\/a\.yaml\n/)
    expect(stderr).toContain('kmslint: gone.yaml: cannot be read: there is no such file')
    expect(stderr).toContain('kmslint: broken.yaml: ')
    expect(kmslint(['--diff'], { cwd: folderWith({}) })).toMatchObject({ code: 2, stdout: '' })
  })

  it('shows no secret that stands beside a change, and says so', () => {
    const password = 'hunter2-Xq9'
    const secret = `      Tags: [{ Key: Url, Value: 'https://bob:${password}@db.example.net/x' }]\n`
    const cwd = folderWith({ 'a.yaml': MISSPELT + secret, 'z.yaml': MISSPELT })
    const { code, stdout, stderr } = kmslint(['--diff'], { cwd })
    expect(code).toBe(1)
    expect(stdout).toContain('+      KeySpec: HMAC_256')
    expect(stdout).toContain('•••')
    expect(stdout + stderr).not.toContain(password)
    expect(stderr).toBe(
      'kmslint: a.yaml: a secret beside what changes is masked, so this part of the diff cannot be applied; use --fix\n',
    )
  })

  it('has colours for people, and then no character that misleads', () => {
    const cwd = folderWith({ 'a.yaml': MISSPELT.replace('webhooks', 'web\u202ehooks') })
    const { stdout } = kmslint(['--diff', '--color'], { cwd })
    expect(stdout).toContain('\u001b[32m+      KeySpec: HMAC_256 # for web\\u202ehooks\u001b[39m\n')
    expect(kmslint(['--diff'], { cwd }).stdout).toContain('web\u202ehooks')
  })
})
