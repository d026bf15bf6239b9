import { describe, expect, it } from 'vitest'
import { folderWith } from '../files/folder.ts'
import { kmslint } from './program.ts'
import { BAD, BROKEN, GOOD, RISKY } from './templates.ts'

const files = {
  'good.yaml': GOOD,
  'bad.yaml': BAD,
  'risky.yaml': RISKY,
  'broken.yaml': BROKEN,
  'other.yaml': 'a: 1',
}

describe('exit code', () => {
  it.each([
    ['0 when there is nothing wrong', 0, ['good.yaml']],
    ['0 for a file without KMS', 0, ['other.yaml']],
    ['1 for an error', 1, ['good.yaml', 'bad.yaml']],
    ['0 for a warning', 0, ['risky.yaml']],
    ['1 for a warning that should fail', 1, ['--fail-on', 'warning', 'risky.yaml']],
    ['1 for a warning though --quiet hides it', 1, ['--fail-on', 'warning', '--quiet', 'risky.yaml']],
    ['0 for an error that should not fail', 0, ['--fail-on=never', 'bad.yaml']],
    ['0 for a rule that is off', 0, ['--rule', 'spec-usage-mismatch=off', 'bad.yaml']],
    ['0 for a rule that only warns', 0, ['--rule=spec-usage-mismatch=warning', 'bad.yaml']],
    ['2 for a file that is broken', 2, ['broken.yaml']],
    ['2 for a broken file though nothing should fail', 2, ['--fail-on', 'never', 'broken.yaml']],
    ['2 for a path that is not there', 2, ['good.yaml', 'gone.yaml']],
    ['2 for all of that together', 2, ['.']],
  ])('is %s', (_, code, args) => {
    expect(kmslint(args, { cwd: folderWith(files) }).code).toBe(code)
  })

  it('is 2 when no file was found, unless that is allowed', () => {
    const cwd = folderWith({ 'readme.md': 'kms:' })
    const { code, stdout, stderr } = kmslint([], { cwd })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('no file to look at in this folder')
    expect(stderr).toContain('--allow-empty')
    expect(kmslint(['--allow-empty'], { cwd }).code).toBe(0)
    expect(kmslint(['--allow-empty', '*.yaml'], { cwd }).code).toBe(0)
    expect(kmslint(['--allow-empty', 'gone.yaml'], { cwd }).code).toBe(2)
  })

  it('is 2 with a JSON report too when no file was found', () => {
    const { code, stdout } = kmslint(['--format', 'json'], { cwd: folderWith({}) })
    expect(code).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({ summary: { files: 0 }, findings: [] })
  })
})
