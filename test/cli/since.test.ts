import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith } from '../files/folder.ts'
import { repositoryWith } from '../files/repository.ts'
import { kmslint } from './program.ts'
import { BAD, GOOD } from './templates.ts'

const JSON_REPORT = ['--format', 'json']

function filesIn(stdout: string): string[] {
  return JSON.parse(stdout).findings.map(({ file }: { file: string }) => file)
}

describe('--since', () => {
  it('lints what changed, among the paths that are given', () => {
    const { folder: cwd } = repositoryWith({
      'old.yaml': BAD,
      'a/x.yaml': GOOD,
      'b/y.yaml': GOOD,
      '.gitignore': 'z.yaml',
    })
    for (const name of ['a/x.yaml', 'b/y.yaml', 'b/new.yaml', 'z.yaml']) writeFileSync(join(cwd, name), BAD)
    const lint = (...args: string[]) =>
      filesIn(kmslint(['--since', 'HEAD', ...JSON_REPORT, ...args], { cwd }).stdout)
    expect(lint()).toEqual(['a/x.yaml', 'b/new.yaml', 'b/y.yaml'])
    expect(lint('b')).toEqual(['b/new.yaml', 'b/y.yaml'])
    expect(lint('a/*.yaml', 'old.yaml')).toEqual(['a/x.yaml'])
    expect(
      filesIn(kmslint(['--since', 'HEAD', ...JSON_REPORT, '..'], { cwd: join(cwd, 'a') }).stdout),
    ).toEqual(['../b/new.yaml', '../b/y.yaml', 'x.yaml'])
  })

  it('lints a file by a link to it', () => {
    const { folder: cwd, commit } = repositoryWith({ 'real/a.yaml': GOOD })
    mkdirSync(join(cwd, 'links'))
    symlinkSync('../real/a.yaml', join(cwd, 'links/a.yaml'))
    commit('linked')
    writeFileSync(join(cwd, 'real/a.yaml'), BAD)
    expect(filesIn(kmslint(['--since', 'linked', ...JSON_REPORT, 'links'], { cwd }).stdout)).toEqual([
      'links/a.yaml',
    ])
  })

  it('is content where nothing changed', () => {
    const { folder: cwd } = repositoryWith({ 'old.yaml': BAD })
    const nothing = { code: 0, stdout: '', stderr: 'kmslint: no file to look at has changed since first\n' }
    expect(kmslint(['--since', 'first'], { cwd })).toEqual(nothing)
    expect(kmslint(['--since', 'first', '--diff'], { cwd })).toEqual(nothing)
    expect(kmslint(['--since', 'first', 'gone.yaml'], { cwd }).code).toBe(2)
  })

  it('says in one line what git cannot tell', () => {
    const outside = folderWith({ 'a.yaml': BAD })
    const { folder: cwd } = repositoryWith({ 'a.yaml': BAD })
    const refusals = [
      kmslint(['--since', 'HEAD'], { cwd: outside }),
      kmslint(['--since', 'nowhere'], { cwd }),
      kmslint(['--since=--output=x'], { cwd }),
      kmslint(['--since', 'HEAD', outside], { cwd }),
      kmslint(['--since', 'HEAD', '-'], { cwd, input: BAD }),
      kmslint(['--since', 'HEAD'], { cwd, env: { PATH: '/nowhere' } }),
    ]
    expect(refusals.map(({ code, stdout }) => ({ code, stdout }))).toEqual(
      refusals.map(() => ({ code: 2, stdout: '' })),
    )
    expect(refusals.map(({ stderr }) => stderr)).toEqual([
      expect.stringMatching(/^kmslint: --since HEAD: this folder is in no git repository; git says: .*\n$/),
      expect.stringMatching(/^kmslint: --since nowhere: git knows no commit "nowhere"; .*\n$/),
      expect.stringMatching(/^kmslint: --since --output=x: git knows no commit .*\n$/),
      expect.stringMatching(/^kmslint: --since: .* lies outside the git repository .*\n$/),
      expect.stringMatching(/^kmslint: --since is for files, .*\n$/),
      'kmslint: --since HEAD: git is not installed, or not on the PATH\n',
    ])
  })

  it('mends and judges changed files alone', () => {
    const misspelt = BAD.replace('HMAC_256', 'HMAC-256')
    const { folder: cwd } = repositoryWith({ 'old.yaml': misspelt, 'a.yaml': GOOD })
    writeFileSync(join(cwd, 'a.yaml'), misspelt)
    expect(kmslint(['--since', 'HEAD', '--fix'], { cwd }).stdout).toContain('in 1 file, 1 with KMS')
    expect(kmslint(['--diff', 'old.yaml'], { cwd }).code).toBe(1)
    expect(kmslint(['--diff', 'a.yaml'], { cwd }).code).toBe(0)
    kmslint(['--baseline', 'known.json', '--update-baseline'], { cwd })
    expect(kmslint(['--baseline', 'known.json', '--since', 'HEAD'], { cwd })).toMatchObject({
      code: 0,
      stderr: '',
    })
  })
})
