import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { render } from '../../scripts/facts/render.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

describe('generated facts', () => {
  it('are what their packages say', { timeout: 60_000 }, () => {
    const output = execFileSync('npx', ['tsx', 'scripts/facts.ts', '--check'], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(output).toBe('')
  })

  it('are written with a line for each entry of two levels', () => {
    expect(render({ a: [1, { b: 2 }], c: {}, d: 'e' })).toBe(
      '{\n "a":[\n  1,\n  {"b":2}\n ],\n "c":{},\n "d":"e"\n}\n',
    )
  })
})
