import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith } from '../files/folder.ts'
import { repositoryWith } from '../files/repository.ts'
import { kmslint } from './program.ts'
import { BAD, GOOD, template } from './templates.ts'

const ROTATED = template('      EnableKeyRotation: true\n      Description: Encrypts\n')
const UNROTATED = ROTATED.replace('true', 'false')
const CHANGED = BAD.replace('HMAC_256', 'RSA_2048')
const LOOSE = BAD.replace('    DeletionPolicy: Retain\n', '')

describe('kmslint diff', () => {
  it('tells what changed about keys, by file, and nothing else', () => {
    const { folder: cwd } = repositoryWith({
      'a/x.yaml': BAD,
      'b/y.yaml': ROTATED,
      'z.txt': LOOSE,
      'same.yaml': BAD,
    })
    writeFileSync(join(cwd, 'a/x.yaml'), CHANGED)
    writeFileSync(join(cwd, 'b/y.yaml'), UNROTATED)
    writeFileSync(join(cwd, 'z.txt'), 'nothing')
    writeFileSync(join(cwd, 'new.yaml'), BAD)
    const { code, stdout, stderr } = kmslint(['diff', 'HEAD'], { cwd })
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout.match(/[a-z-]+$/gm)).toEqual(
      expect.arrayContaining(['immutable-property-changed', 'rotation-turned-off']),
    )
    expect(stdout).toContain('1 error, 1 warning in 2 files, 2 with KMS')
    expect(kmslint(['diff', 'HEAD', 'b'], { cwd })).toMatchObject({ code: 0 })
    expect(kmslint(['diff', 'HEAD', '--fail-on', 'warning', 'y.yaml'], { cwd: join(cwd, 'b') }).code).toBe(1)
    expect(kmslint(['diff', 'HEAD', '*.yaml', '--format', 'json'], { cwd }).stdout).toContain(
      '"file": "a/x.yaml"',
    )
    expect(kmslint(['diff', 'HEAD', 'z.txt'], { cwd }).stdout).toContain('key-removed')
  })

  it('sees a key go though no word of KMS is left', () => {
    const { folder: cwd } = repositoryWith({ 'a.yaml': LOOSE, 'b.yaml': BAD })
    writeFileSync(join(cwd, 'a.yaml'), 'Resources: {}\n')
    writeFileSync(join(cwd, 'b.yaml'), 'Resources: {}\n')
    const { stdout } = kmslint(['diff', 'HEAD', '--format', 'json'], { cwd })
    const findings = JSON.parse(stdout).findings as { file: string; rule: string }[]
    expect(findings.map(({ file, rule }) => `${file} ${rule}`)).toEqual(['a.yaml key-removed'])
  })

  it('follows a file that was renamed, and leaves out one that is gone', () => {
    const { folder: cwd, git } = repositoryWith({ 'a.yaml': ROTATED, 'gone.yaml': LOOSE })
    renameSync(join(cwd, 'a.yaml'), join(cwd, 'b.yaml'))
    writeFileSync(join(cwd, 'b.yaml'), UNROTATED)
    rmSync(join(cwd, 'gone.yaml'))
    git('add', '--all')
    const { stdout } = kmslint(['diff', 'HEAD'], { cwd })
    expect(stdout).toContain('b.yaml\n')
    expect(stdout).toContain('rotation-turned-off')
    expect(stdout).toContain('0 errors, 1 warning in 1 file')
  })

  it('is content where nothing changed, and quiet about rules that are off', () => {
    const { folder: cwd } = repositoryWith({ 'a.yaml': ROTATED })
    expect(kmslint(['diff', 'HEAD'], { cwd })).toMatchObject({ code: 0, stderr: '' })
    writeFileSync(join(cwd, 'a.yaml'), UNROTATED)
    expect(kmslint(['diff', 'HEAD', '--rule', 'rotation-turned-off=off'], { cwd }).stdout).toContain(
      'no errors or warnings',
    )
    expect(kmslint(['diff', 'HEAD', '--rule', 'rotation-turned-off=error'], { cwd }).code).toBe(1)
  })

  it('refuses in one line what cannot be', () => {
    const { folder: cwd } = repositoryWith({ 'a.yaml': GOOD })
    const refusals = [
      kmslint(['diff'], { cwd }),
      kmslint(['diff', 'nowhere'], { cwd }),
      kmslint(['diff', 'HEAD'], { cwd: folderWith({}) }),
      kmslint(['diff', 'HEAD', '..'], { cwd }),
      kmslint(['diff', 'HEAD', '--fix'], { cwd }),
      kmslint(['diff', 'HEAD', '--compare'], { cwd }),
    ]
    for (const { code, stdout, stderr } of refusals) {
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toMatch(/^kmslint: .+\n$/)
    }
    expect(refusals.map(({ stderr }) => stderr).join('')).toMatch(
      /needs a commit.*knows no commit "nowhere".*no git repository.*cannot tell what changed; git says: .*--fix does nothing here.*--compare does nothing here/s,
    )
  })
})
