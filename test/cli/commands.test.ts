import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { RULES } from '../../rules/index.ts'
import { kmslint } from './program.ts'

describe('commands', () => {
  it('--version', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(kmslint(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  })

  it('--help, in lines that fit a terminal', () => {
    const { code, stdout, stderr } = kmslint(['--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const words of ['kmslint explain RULE', '--output-file FILE', 'Exit codes'])
      expect(stdout).toContain(words)
    expect(stdout.split('\n').filter(line => line.length > 100)).toEqual([])
  })

  it('rules lists each with severity and summary', () => {
    const { code, stdout } = kmslint(['rules'])
    expect(code).toBe(0)
    for (const { id, severity, summary } of RULES)
      expect(stdout).toMatch(new RegExp(`^${id} +${severity} +${summary}`, 'm'))
  })

  it('rules --format json lists them for programs', () => {
    const listed = JSON.parse(kmslint(['rules', '--format', 'json']).stdout)
    expect(listed).toHaveLength(RULES.length)
    expect(listed[0]).toMatchObject({ id: RULES[0]?.id, references: RULES[0]?.references })
  })

  it.each(RULES.map(({ id }) => id))('explain %s shows its page', id => {
    const { code, stdout } = kmslint(['explain', id])
    expect(code).toBe(0)
    expect(stdout).toMatch(new RegExp(`^${id}\n`))
    expect(stdout).toContain('\nWhy\n')
  })
})
