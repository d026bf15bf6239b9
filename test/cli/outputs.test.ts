import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ABOUT_FORMATS } from '../../src/report/formats.ts'
import { folderWith } from '../files/folder.ts'
import { kmslint } from './program.ts'
import { BAD, RISKY } from './templates.ts'

const files = { 'bad.yaml': BAD, 'risky.yaml': RISKY }

describe('several formats in one run', () => {
  it('each hold what they hold alone', () => {
    const cwd = folderWith(files)
    const formats = ['sarif', 'json', 'junit']
    const alone = formats.map(format => kmslint(['--format', format], { cwd }).stdout)
    const stylish = kmslint([], { cwd })
    const flags = formats.map(format => `--format=${format}=out/report.${format}`)
    expect(kmslint([...flags, '-f', 'stylish', '*.yaml'], { cwd })).toEqual(stylish)
    expect(formats.map(format => readFileSync(join(cwd, `out/report.${format}`), 'utf8'))).toEqual(alone)
  })

  it('write nothing to standard output unless one is for it', () => {
    const cwd = folderWith(files)
    expect(kmslint(['-f', 'json=a.json', 'bad.yaml'], { cwd })).toEqual({ code: 1, stdout: '', stderr: '' })
    kmslint(['-f', 'json=b.json', '-f', 'compact', '-o', 'c.txt', 'bad.yaml'], { cwd })
    expect(readFileSync(join(cwd, 'c.txt'), 'utf8')).toContain('bad.yaml:7:17: error: ')
  })

  it('are written though one cannot be', () => {
    const cwd = folderWith(files)
    const { code, stdout, stderr } = kmslint(
      ['-f', 'json=/dev/full', '-f', 'sarif=bad.yaml/x', '-f', 'junit=x.xml', '-f', 'compact', 'bad.yaml'],
      { cwd },
    )
    expect(code).toBe(2)
    expect(stdout).toContain('bad.yaml:7:17')
    expect(stderr).toContain('could not be written to /dev/full: the disk is full; make room and try again')
    expect(stderr).toContain('could not be written to bad.yaml/x: ')
    expect(existsSync(join(cwd, 'x.xml'))).toBe(true)
  })

  it('are what was asked for in GitHub Actions too', () => {
    const cwd = folderWith(files)
    expect(kmslint([], { cwd, env: { GITHUB_ACTIONS: 'true', CI: 'true' } })).toEqual(kmslint([], { cwd }))
  })
})

describe('the formats', () => {
  it.each(['docs/formats.md', 'README.md', 'man/kmslint.1'])('are all named in %s', page => {
    const text = readFileSync(page, 'utf8')
    expect(Object.keys(ABOUT_FORMATS).filter(format => !new RegExp(`\\b${format}\\b`).test(text))).toEqual([])
  })

  it('are all in --help', () => {
    const { stdout } = kmslint(['--help'])
    for (const [format, about] of Object.entries(ABOUT_FORMATS))
      expect(stdout).toMatch(new RegExp(`^  ${format} +${about.replaceAll(/[[\]().]/g, '\\$&')}$`, 'm'))
  })
})
