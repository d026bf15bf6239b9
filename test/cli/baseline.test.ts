import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith } from '../files/folder.ts'
import { kmslint } from './program.ts'
import { BAD, BROKEN, GOOD, RISKY } from './templates.ts'

const BASELINE = ['--baseline', 'known.json']
const UPDATE = [...BASELINE, '--update-baseline']

/** A folder of bad files whose findings are all known. */
function knowing(files: Readonly<Record<string, string>>): string {
  const cwd = folderWith(files)
  expect(kmslint(UPDATE, { cwd }).code).toBe(0)
  return cwd
}

const entriesIn = (cwd: string): { file: string; rule: string }[] =>
  JSON.parse(readFileSync(join(cwd, 'known.json'), 'utf8')).findings

describe('--baseline', () => {
  it('lets known findings pass, counts them, and fails for new ones only', () => {
    const cwd = knowing({ 'a.yaml': BAD, 'b.yaml': RISKY })
    expect(entriesIn(cwd).map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'a.yaml spec-usage-mismatch',
      'b.yaml rotation-disabled',
    ])
    const { code, stdout, stderr } = kmslint(BASELINE, { cwd })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe('✔ no errors or warnings in 3 files, 2 with KMS\n2 findings in the baseline\n')
    writeFileSync(join(cwd, 'c.yaml'), BAD)
    const worse = kmslint(BASELINE, { cwd })
    expect(worse.code).toBe(1)
    expect(worse.stdout).toContain('c.yaml\n')
    expect(worse.stdout).not.toContain('a.yaml')
  })

  it('is counted for programs', () => {
    const cwd = knowing({ 'a.yaml': BAD })
    const report = (...args: string[]) => JSON.parse(kmslint(['--format', 'json', ...args], { cwd }).stdout)
    expect(report(...BASELINE)).toMatchObject({ summary: { errors: 0, baselined: 1 }, findings: [] })
    expect(report().summary).not.toHaveProperty('baselined')
  })

  it('survives lines that move and files that are renamed', () => {
    const cwd = knowing({ 'a.yaml': BAD })
    writeFileSync(join(cwd, 'a.yaml'), `# moved\n\n${BAD}`)
    mkdirSync(join(cwd, 'sub'))
    renameSync(join(cwd, 'a.yaml'), join(cwd, 'sub/b.yaml'))
    expect(kmslint(BASELINE, { cwd })).toMatchObject({ code: 0, stderr: '' })
    kmslint([...BASELINE, '--prune-baseline'], { cwd })
    expect(entriesIn(cwd).map(({ file }) => file)).toEqual(['sub/b.yaml'])
  })

  it('means the same from every folder', () => {
    const cwd = knowing({ 'a.yaml': BAD, 'sub/b.yaml': RISKY })
    const sub = join(cwd, 'sub')
    expect(kmslint(['--baseline', '../known.json', '..'], { cwd: sub })).toMatchObject({
      code: 0,
      stderr: '',
    })
    writeFileSync(join(sub, 'c.yaml'), BAD)
    kmslint(['--baseline', '../known.json', '--update-baseline'], { cwd: sub })
    expect(entriesIn(cwd).map(({ file }) => file)).toEqual(['a.yaml', 'sub/b.yaml', 'sub/c.yaml'])
  })

  it('tells what is stale, and takes it out', () => {
    const cwd = knowing({ 'a.yaml': BAD, 'b.yaml': BAD, 'c.yaml': BAD })
    writeFileSync(join(cwd, 'a.yaml'), GOOD)
    rmSync(join(cwd, 'b.yaml'))
    const { code, stderr } = kmslint(BASELINE, { cwd })
    expect(code).toBe(0)
    expect(
      stderr,
    ).toBe(`kmslint: 2 stale findings in the baseline known.json; --prune-baseline takes out what is no longer found
  a.yaml: spec-usage-mismatch
  b.yaml: spec-usage-mismatch
`)
    expect(kmslint([...BASELINE, '--prune-baseline'], { cwd })).toMatchObject({ code: 0, stderr: '' })
    expect(entriesIn(cwd).map(({ file }) => file)).toEqual(['c.yaml'])
    writeFileSync(join(cwd, 'a.yaml'), BAD)
    expect(kmslint(BASELINE, { cwd }).code).toBe(1)
  })

  it('says nothing of files it did not look at, or could not read whole', () => {
    const cwd = knowing({ 'a.yaml': BAD, 'b.yaml': BAD })
    writeFileSync(join(cwd, 'b.yaml'), BROKEN)
    expect(kmslint([...BASELINE, 'a.yaml'], { cwd })).toMatchObject({ code: 0, stderr: '' })
    expect(kmslint(UPDATE, { cwd })).toMatchObject({ code: 2, stderr: '' })
    kmslint([...UPDATE, 'a.yaml'], { cwd })
    expect(entriesIn(cwd)).toContainEqual(
      expect.objectContaining({ file: 'b.yaml', rule: 'spec-usage-mismatch' }),
    )
  })

  it('knows what --fix left', () => {
    const cwd = folderWith({ 'a.yaml': `${RISKY}      KeySpec: SYMMETRIC-DEFAULT\n` })
    expect(kmslint([...UPDATE, '--fix'], { cwd }).stdout).toContain(
      '1 finding fixed\n1 finding in the baseline\n',
    )
    expect(entriesIn(cwd).map(({ rule }) => rule)).toEqual(['rotation-disabled'])
  })

  it('holds no secret', () => {
    const password = 'hunter2-Xq9'
    const tags = `      Tags: [{ Key: Url, Value: 'https://bob:${password}@db.example.net/x' }]\n`
    const cwd = knowing({ 'a.yaml': GOOD + tags })
    expect(entriesIn(cwd).map(({ rule }) => rule)).toEqual(['secret-in-metadata'])
    expect(readFileSync(join(cwd, 'known.json'), 'utf8')).not.toContain(password)
  })

  it.each([
    ['{\n  "version": 1\n  "findings": []}', 'known.json:2:15: A comma is missing here.'],
    ['<<<<<<< HEAD\n{}', 'known.json:'],
    ['[]', 'known.json:1:1: this is no baseline of kmslint'],
    ['', 'known.json:1:1: this is no baseline of kmslint'],
    ['{"version": 2, "findings": []}', 'known.json:1:13: a baseline of another version'],
    ['{"version": 1, "findings": [\n{"file": "a"}]}', 'known.json:2:1: an entry has texts for file, rule'],
    ['{"version": 1, "findings": [\n{"file": ["a"]}]}', 'known.json:2:10: an entry has texts for'],
  ])('is refused where it is %j', (text, message) => {
    const cwd = folderWith({ 'a.yaml': BAD, 'known.json': text })
    for (const args of [BASELINE, UPDATE]) {
      const { code, stdout, stderr } = kmslint([...args, 'a.yaml'], { cwd })
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toContain(`kmslint: --baseline ${message}`)
    }
    expect(readFileSync(join(cwd, 'known.json'), 'utf8')).toBe(text)
  })

  it('must be there, unless it is to be made, and must be a place to write to', () => {
    const cwd = folderWith({ 'a.yaml': BAD })
    expect(kmslint(BASELINE, { cwd }).stderr).toBe(
      'kmslint: --baseline known.json: there is no such file; add --update-baseline to make it\n',
    )
    expect(kmslint(['--baseline', 'a.yaml/x', '--update-baseline'], { cwd })).toMatchObject({
      code: 2,
      stdout: '',
    })
  })
})
