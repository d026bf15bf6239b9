import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OpenText } from '../../src/lsp/open-text.ts'

const ENCODINGS = ['utf-8', 'utf-16', 'utf-32'] as const
const piece = fc.constantFrom('a', 'é', '🔑', '\n', '\r\n', '\r', ' ', '漢', ': ')
const text = fc.array(piece, { maxLength: 30 }).map(pieces => pieces.join(''))

describe('an open text', () => {
  it('is after incremental changes what the editor has, in every encoding', () => {
    const edit = fc.tuple(fc.nat(), fc.nat(), text)
    fc.assert(
      fc.property(fc.constantFrom(...ENCODINGS), text, fc.array(edit), (encoding, first, edits) => {
        let open = new OpenText('file:///a', 1, first, encoding)
        for (const [from, length, added] of edits) {
          const start = boundary(open.text, from % (open.text.length + 1))
          const end = boundary(open.text, Math.min(open.text.length, start + (length % 7)))
          const expected = open.text.slice(0, start) + added + open.text.slice(end)
          open = open.changed(open.version + 1, [{ range: open.rangeOf({ start, end }), text: added }])
          expect(open.text).toBe(expected)
        }
        expect(open.version).toBe(1 + edits.length)
      }),
    )
  })

  it('counts columns in the units of its encoding', () => {
    const column = (encoding: (typeof ENCODINGS)[number]) =>
      new OpenText('file:///a', 1, 'x\né🔑z', encoding).positionAt(5)
    expect(ENCODINGS.map(column)).toEqual([
      { line: 1, character: 6 },
      { line: 1, character: 3 },
      { line: 1, character: 2 },
    ])
  })

  it('takes places outside of it for the nearest inside', () => {
    const open = new OpenText('file:///a', 1, 'ab\r\ncd', 'utf-16')
    expect(open.offsetAt({ line: 0, character: 99 })).toBe(2)
    expect(open.offsetAt({ line: 9, character: 9 })).toBe(6)
    expect(new OpenText('file:///a', 1, '🔑b', 'utf-8').offsetAt({ line: 0, character: 2 })).toBe(0)
  })

  it('is replaced by a change without a range', () => {
    const open = new OpenText('file:///a', 1, 'ab', 'utf-16').changed(2, [{ text: 'new' }])
    expect([open.text, open.version]).toEqual(['new', 2])
  })
})

/** The start of the character an offset lies in: no editor cuts characters, or CRLF, in two. */
function boundary(of: string, offset: number): number {
  const cuts = /[\uDC00-\uDFFF]/.test(of.charAt(offset)) || of.slice(offset - 1, offset + 1) === '\r\n'
  return cuts ? offset - 1 : offset
}
