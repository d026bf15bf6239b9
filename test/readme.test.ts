import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { RULES } from '../src/index.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

it('shows what a run on the showcase prints, which has every rule in it', () => {
  const { stdout } = spawnSync(process.execPath, ['dist/kmslint.js', 'fixtures/showcase'], {
    encoding: 'utf8',
  })
  expect(readme).toContain(stdout)
  for (const { id } of RULES) expect(stdout).toContain(id)
})

it('lists every rule, with its severity and summary', () => {
  for (const { id, severity, summary } of RULES)
    expect(readme.replace(/ +\|/g, ' |')).toContain(`| ${id} | ${severity} | ${summary} |`)
})
