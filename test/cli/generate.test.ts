import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DESCRIPTIONS } from '../../src/generate/draw/wording.ts'
import { folderWith } from '../files/folder.ts'
import { kmslint, program } from './program.ts'

describe('kmslint generate', () => {
  it('prints a sample that the linter finds what was asked for in', () => {
    const { code, stdout, stderr } = kmslint(['generate', '--wrong', 'spec-usage-mismatch'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(rulesFoundIn(stdout)).toEqual(['spec-usage-mismatch'])
  })

  it('prints samples in which it is ignored', () => {
    const { stdout } = kmslint(['generate', '--wrong', 'spec-usage-mismatch', '--ignored'])
    expect(stdout).toContain('spec-usage-mismatch')
    expect(rulesFoundIn(stdout)).toEqual([])
  })

  it('prints samples with nothing to find', () => {
    const { stdout } = kmslint(['generate', '--legal', '--count', '20', '--shape', 'mixed'])
    expect(stdout.split('---\n')).toHaveLength(20)
    expect(rulesFoundIn(stdout)).toEqual([])
  })

  it.each(['cloudformation-yaml', 'cloudformation-json', 'create-key-request', 'key-policy'])(
    'makes %s of the key and the policy asked for',
    format => {
      const { code, stdout } = kmslint([
        'generate',
        '--format',
        format,
        '--policy',
        'public',
        '--spec=RSA_3072',
      ])
      expect(code).toBe(0)
      if (format !== 'key-policy') expect(stdout).toContain('RSA_3072')
      expect(rulesFoundIn(stdout)).toContain('public-key-access')
    },
  )

  it('gives the same for the same seed and something else for another', () => {
    const args = ['generate', '--count', '5', '--shape', 'mixed', '--seed']
    expect(kmslint([...args, '7'])).toEqual(kmslint([...args, '7']))
    expect(kmslint([...args, '7']).stdout).not.toEqual(kmslint([...args, '8']).stdout)
  })

  it('writes files and a manifest of them to a folder', () => {
    const cwd = folderWith({})
    const { code, stdout } = kmslint(['generate', '--count=6', '--out', 'made/samples'], { cwd })
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: '6 samples in made/samples; manifest.jsonl tells of each\n',
    })
    const lines = readFileSync(join(cwd, 'made/samples/manifest.jsonl'), 'utf8').trimEnd().split('\n')
    const files = lines.map(line => JSON.parse(line).file)
    expect(files).toHaveLength(6)
    expect(readdirSync(join(cwd, 'made/samples')).sort()).toEqual([...files, 'manifest.jsonl'].sort())
  })

  it('is not loaded by those who lint', () => {
    const linter =
      readFileSync(program(), 'utf8') + readFileSync(join(dirname(program()), 'program.cjs'), 'utf8')
    expect(DESCRIPTIONS.filter(words => linter.includes(words))).toEqual([])
  })

  it('makes the beginning of a longer series', () => {
    const few = kmslint(['generate', '--count', '3']).stdout
    expect(kmslint(['generate', '--count', '9']).stdout.startsWith(few)).toBe(true)
  })
})

function rulesFoundIn(text: string): string[] {
  const { stdout } = kmslint(['--format', 'json', '-'], { input: text })
  const { findings } = JSON.parse(stdout) as { findings: { rule: string }[] }
  return [...new Set(findings.map(({ rule }) => rule))]
}
