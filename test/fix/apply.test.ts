import { describe, expect, it } from 'vitest'
import type { Fix } from '../../src/findings/finding.ts'
import { applyEdits, applyFixes } from '../../src/fix/apply.ts'

const TEXT = 'KeySpec: HMAC_256\nKeyUsage: SIGN\n'

describe('applyEdits', () => {
  it('makes edits in any order and leaves the rest alone', () => {
    const edits = [
      { start: 28, end: 32, text: 'GENERATE_VERIFY_MAC' },
      { start: 0, end: 0, text: '# key\n' },
    ]
    expect(applyEdits(TEXT, edits)).toBe('# key\nKeySpec: HMAC_256\nKeyUsage: GENERATE_VERIFY_MAC\n')
  })

  it('makes an edit that is asked for twice once', () => {
    const edit = { start: 0, end: 3, text: 'Any' }
    expect(applyEdits(TEXT, [edit, { ...edit }])).toBe(`Any${TEXT.slice(3)}`)
  })

  it('lets edits touch', () => {
    expect(applyEdits('abcd', [edit(0, 2, 'x'), edit(2, 4, 'y')])).toBe('xy')
  })

  it.each([
    ['overlap', [edit(0, 3, 'x'), edit(2, 4, 'y')]],
    ['insert different texts at one place', [edit(1, 1, 'x'), edit(1, 1, 'y')]],
    ['insert where another replaces', [edit(1, 1, 'x'), edit(1, 2, 'y')]],
    ['reach past the end', [edit(2, 5, 'x')]],
    ['start before the text', [edit(-1, 1, 'x')]],
    ['end before they start', [edit(2, 1, 'x')]],
  ])('refuses edits that %s', (_, edits) => {
    expect(applyEdits('abcd', edits)).toBeUndefined()
  })
})

describe('applyFixes', () => {
  it('carries out a fix whole or not at all, the first come first', () => {
    const first = fix('first', edit(0, 2, 'x'))
    const clashing = fix('clashing', edit(1, 2, 'y'), edit(3, 4, 'z'))
    const last = fix('last', edit(2, 3, 'w'))
    expect(applyFixes('abcd', [first, clashing, last])).toEqual({
      text: 'xwd',
      applied: [first, last],
      leftOut: [clashing],
    })
  })

  it('counts fixes that ask for the same as applied', () => {
    const [one, two] = [fix('one', edit(0, 1, 'x')), fix('two', edit(0, 1, 'x'))]
    expect(applyFixes('ab', [one, two])).toEqual({ text: 'xb', applied: [one, two], leftOut: [] })
  })
})

function edit(start: number, end: number, text: string) {
  return { start, end, text }
}

function fix(title: string, ...edits: Fix['edits']): Fix {
  return { title, safe: true, edits }
}
