import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith } from '../files/folder.ts'
import { kmslint } from './program.ts'
import { CHILD, PARENT } from './templates.ts'

const FILES = { 'parent.yaml': PARENT, 'sub/child.yaml': CHILD }
const JSON_REPORT = ['--format', 'json']

describe('files that refer to others', () => {
  it('are told of these, whichever threads, shards and files are asked for', () => {
    const cwd = folderWith({ ...FILES, 'other.yaml': PARENT })
    const findings = (...args: string[]) =>
      JSON.parse(kmslint([...args, ...JSON_REPORT], { cwd }).stdout).findings
    const all = findings('.')
    expect(all).toMatchObject(
      ['other.yaml', 'parent.yaml'].map(file => ({
        file,
        line: 5,
        column: 20,
        path: 'Resources/Keys/Properties/TemplateURL',
        related: [{ file: 'sub/child.yaml', line: 3, column: 35 }, {}, { file, line: 6 }],
      })),
    )
    expect(findings('.', '--threads', '2')).toEqual(all)
    expect(findings('other.yaml', 'parent.yaml')).toEqual(all)
    expect([...findings('--shard', '1/2'), ...findings('--shard', '2/2')]).toHaveLength(2)
  })

  it('are linted anew where a cache has them and these have changed', () => {
    const cwd = folderWith(FILES)
    const run = () => kmslint(['--cache', '--cache-location', 'x.cache', ...JSON_REPORT], { cwd })
    const first = run()
    expect(first.code).toBe(1)
    expect(run()).toEqual(first)
    writeFileSync(join(cwd, 'sub/child.yaml'), CHILD.replace('ENCRYPT_DECRYPT', 'GENERATE_VERIFY_MAC'))
    expect(run().code).toBe(0)
  })

  it.each(['stylish', 'pretty', 'sarif', 'sonarqube'])('show the place in the other file, as %s', format => {
    const { stdout } = kmslint(['parent.yaml', '--format', format], { cwd: folderWith(FILES) })
    expect(stdout).toContain('sub/child.yaml')
    expect(stdout).toContain('written here')
  })
})
