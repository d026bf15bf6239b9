import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith } from '../files/folder.ts'
import { kmslint } from './program.ts'
import { BAD, BROKEN, RISKY, template } from './templates.ts'

const FILES = { 'bad.yaml': BAD, 'risky.yaml': RISKY, 'broken.yaml': BROKEN }
const CACHED = ['--cache', '--cache-location', 'x.cache', '--format', 'json']

describe('--cache', () => {
  it('changes nothing of what is said, first, again, and after a change', () => {
    const cwd = folderWith(FILES)
    const plain = () => kmslint(['--format', 'json'], { cwd })
    expect(kmslint(CACHED, { cwd })).toEqual(plain())
    const before = readFileSync(join(cwd, 'x.cache'), 'utf8')
    expect(kmslint(CACHED, { cwd })).toEqual(plain())
    expect(readFileSync(join(cwd, 'x.cache'), 'utf8')).toBe(before)
    writeFileSync(join(cwd, 'bad.yaml'), RISKY)
    writeFileSync(join(cwd, 'kmslint.yaml'), 'rules: { rotation-disabled: error }\n')
    expect(kmslint(CACHED, { cwd })).toEqual(plain())
    expect(readFileSync(join(cwd, 'x.cache'), 'utf8')).not.toBe(before)
  })

  it('is asked in the place of the linter', () => {
    const cwd = folderWith({ 'bad.yaml': BAD })
    const first = kmslint([...CACHED, '--timing'], { cwd })
    expect(first.stderr).toContain('spec-usage-mismatch')
    const again = kmslint([...CACHED, '--timing'], { cwd })
    expect([again.stdout, again.stderr.includes('spec-usage-mismatch')]).toEqual([first.stdout, false])
  })

  it('lies in the folder for caches of the user, one for each folder that kmslint runs in', () => {
    const home = folderWith({})
    const env = { XDG_CACHE_HOME: home }
    for (const cwd of [folderWith(FILES), folderWith(FILES)]) {
      kmslint(['--cache'], { cwd, env })
      expect(readdirSync(cwd).sort()).toEqual(Object.keys(FILES).sort())
    }
    expect(readdirSync(join(home, 'kmslint'))).toHaveLength(2)
  })

  it('holds no secret', () => {
    const secret = 'AKIAQ3EGRZ7LMNBVCXWA'
    const cwd = folderWith({ 'secret.yaml': template(`      Description: "the key is ${secret}"\n`) })
    expect(kmslint(CACHED, { cwd }).stdout).toContain('secret-in-metadata')
    expect(readFileSync(join(cwd, 'x.cache'), 'utf8')).toContain('secret-in-metadata')
    expect(readFileSync(join(cwd, 'x.cache'), 'utf8')).not.toContain(secret)
  })

  it('goes with --fix, which mends as it would without', () => {
    const cwd = folderWith({ 'a.yaml': template('      KeySpec: RSA-2048\n      KeyUsage: SIGN_VERIFY\n') })
    kmslint(CACHED, { cwd })
    expect(kmslint([...CACHED, '--fix'], { cwd }).code).toBe(0)
    expect(readFileSync(join(cwd, 'a.yaml'), 'utf8')).toContain('KeySpec: RSA_2048')
  })

  it.each([
    ['/dev/full', '/dev/full is no cache of kmslint'],
    ['bad.yaml/x', 'could not be written to bad.yaml/x'],
    ['risky.yaml', 'risky.yaml is no cache of kmslint and is left as it is'],
  ])('at %s is told of, and harms nothing else', (location, message) => {
    const cwd = folderWith(FILES)
    const plain = kmslint(['bad.yaml'], { cwd })
    const { stderr, ...rest } = kmslint(['--cache', '--cache-location', location, 'bad.yaml'], { cwd })
    expect({ ...rest, stderr: '' }).toEqual(plain)
    expect(stderr).toMatch(/^kmslint: [^\n]+\n$/)
    expect(stderr).toContain(message)
    expect(readFileSync(join(cwd, 'risky.yaml'), 'utf8')).toBe(RISKY)
    expect(existsSync(join(cwd, 'x.cache'))).toBe(false)
  })
})
