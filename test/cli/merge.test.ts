import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith } from '../files/folder.ts'
import { kmslint } from './program.ts'
import { BAD, BROKEN, GOOD, RISKY, template } from './templates.ts'

const FORMATS = ['json', 'sarif', 'junit', 'gitlab']
const IGNORED = BAD.replace('  Key:', '  # kmslint-ignore-file spec-usage-mismatch -- a test\n  Key:')

/** Files whose names sort otherwise as URIs, escaped or written visibly than as they are. */
const FILES = {
  'bad.yaml': BAD,
  'Bad.yaml': BAD,
  'a b/risky.yaml': RISKY,
  'a/broken.yaml': BROKEN,
  'a/good.yaml': GOOD,
  'a-b/ignored.yaml': IGNORED,
  'ä.yaml': BAD,
  'a\u0001<&>"\'.yaml': RISKY,
  'aZ.yaml': RISKY,
  'other.yaml': 'a: 1\n',
  'two.yaml': template('      KeySpec: RSA-2048\n      KeyUsage: SIGN\n      EnableKeyRotation: maybe\n'),
  'unlike.json': '{"Resources": {"A": {"Type": "AWS::KMS::Key"',
}
const FLAGS = ['--info', 'gone.yaml', '.']

function reportsOf(cwd: string, name: string, flags: readonly string[], env = {}) {
  const outputs = FORMATS.map(format => `--format=${format}=../${name}.${format}`)
  return kmslint([...flags, ...outputs], { cwd: join(cwd, 'in'), env })
}

function made(): string {
  return folderWith(Object.fromEntries(Object.entries(FILES).map(([name, text]) => [`in/${name}`, text])))
}

function read(cwd: string, name: string): string {
  return readFileSync(join(cwd, name), 'utf8')
}

describe('a run in shards, merged', () => {
  it.each([1, 2, 3, 4, 5])(
    'is the whole run byte for byte, in %i parts',
    total => {
      const cwd = made()
      const whole = reportsOf(cwd, 'whole', FLAGS)
      expect(whole.code).toBe(2)
      const shards = Array.from({ length: total }, (_, at) => `part${at + 1}`)
      for (const [at, name] of shards.entries()) {
        const { code, stderr } = reportsOf(cwd, name, [...FLAGS, '--shard', `${at + 1}/${total}`])
        expect([code, stderr]).toEqual([expect.any(Number), ''])
      }
      for (const format of FORMATS) {
        const { code, stdout, stderr } = kmslint(
          ['merge', ...shards.map(name => `${name}.${format}`).reverse()],
          {
            cwd,
          },
        )
        expect({ format, stderr, code }).toEqual({ format, stderr: '', code: 2 })
        expect(stdout).toBe(read(cwd, `whole.${format}`))
      }
    },
    120_000,
  )

  it('counts what was suppressed and what was clean', () => {
    const cwd = made()
    for (const at of [1, 2]) reportsOf(cwd, `part${at}`, [...FLAGS, `--shard=${at}/2`])
    const { summary } = JSON.parse(kmslint(['merge', 'part1.json', 'part2.json'], { cwd }).stdout)
    expect(summary).toMatchObject({ files: 12, suppressed: 1, problems: 3 })
    expect(kmslint(['merge', 'part1.junit', 'part2.junit'], { cwd }).stdout).toContain('a/good.yaml')
  })

  it('leaves an empty shard with nothing to say, and fails where there is no file at all', () => {
    const cwd = folderWith({ 'in/bad.yaml': BAD, 'in/nothing/x.txt': '' })
    reportsOf(cwd, 'whole', [])
    const codes = [1, 2, 3].map(at => reportsOf(cwd, `part${at}`, [`--shard=${at}/3`]).code)
    expect(codes.sort()).toEqual([0, 0, 1])
    for (const format of FORMATS) {
      const { code, stdout } = kmslint(['merge', ...[1, 2, 3].map(at => `part${at}.${format}`)], { cwd })
      expect([code, stdout]).toEqual([1, read(cwd, `whole.${format}`)])
    }
    expect(kmslint(['--shard=1/3', 'in/nothing'], { cwd }).code).toBe(2)
  })
})

describe('kmslint merge', () => {
  it.each([
    ['bad.yaml', [], 1],
    ['bad.yaml', ['--fail-on', 'never'], 0],
    ['aZ.yaml', [], 0],
    ['aZ.yaml', ['--fail-on', 'warning'], 1],
    ['a/good.yaml', [], 0],
    ['a/broken.yaml', ['--fail-on', 'never'], 2],
  ])('of %s with %j ends as a run does, in every format', (file, flags, code) => {
    const cwd = made()
    expect(reportsOf(cwd, 'one', [file, ...flags]).code).toBe(code)
    const codes = FORMATS.map(format => kmslint(['merge', `one.${format}`, ...flags], { cwd }).code)
    expect(codes).toEqual([code, code, code, code])
  })

  it('writes to a file that is asked for', () => {
    const cwd = made()
    reportsOf(cwd, 'one', ['bad.yaml'])
    expect(kmslint(['merge', 'one.sarif', '-o', 'out/all.sarif'], { cwd }).stdout).toBe('')
    expect(read(cwd, 'out/all.sarif')).toBe(read(cwd, 'one.sarif'))
  })

  it.each([
    [[], 'kmslint merge needs reports of shards'],
    [['one.json', 'one.sarif'], 'one.json is json and one.sarif is sarif; merge reports of one format'],
    [['one.json', './one.json'], './one.json is named twice'],
    [
      ['one.json', 'other.json'],
      'one.json and other.json both tell of bad.yaml; merge reports of different files',
    ],
    [['one.junit', 'other.junit'], 'both tell of bad.yaml'],
    [['gone.json'], 'gone.json cannot be read: there is no such file'],
    [['foreign.json'], 'foreign.json is no report that can be merged'],
    [['foreign.xml'], 'foreign.xml is no report that can be merged'],
    [['foreign.sarif'], 'write it with `kmslint --format` in one of: json, sarif, junit, gitlab'],
    [['cut.json'], 'cut.json is no report that can be merged'],
    [['cut.junit'], 'cut.junit is no report that can be merged'],
    [['in/bad.yaml'], 'in/bad.yaml is no report that can be merged'],
    [
      ['one.json', 'older.json'],
      /one.json is of kmslint .* and older.json of 0.0.1; write them with one version/,
    ],
    [['one.json', '--format', 'sarif'], '--format does nothing here'],
    [['one.json', '--region', 'eu-central-1'], '--region does nothing here'],
  ])('refuses %j', (args, message) => {
    const cwd = made()
    for (const name of ['one', 'other']) reportsOf(cwd, name, ['bad.yaml'])
    const write = (name: string, text: string) => writeFileSync(join(cwd, name), text)
    write('foreign.json', '[{"check_name":"Style/X","fingerprint":"7815696ecbf1c96e","severity":"minor"}]')
    write('foreign.xml', '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="jest" tests="0"/>\n')
    write('foreign.sarif', '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x"}},"results":[]}]}')
    write('cut.json', read(cwd, 'one.json').slice(0, -20))
    write('cut.junit', read(cwd, 'one.junit').replace('</testsuite>', ''))
    const older = JSON.parse(read(cwd, 'one.json'))
    write('older.json', JSON.stringify({ ...older, tool: { ...older.tool, version: '0.0.1' } }))
    const { code, stdout, stderr } = kmslint(['merge', ...args], { cwd })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^kmslint: [^\n]+\n$/)
    expect(stderr).toMatch(message)
  })
})
