import { describe, expect, it } from 'vitest'
import { visible, visibleJson } from '../../src/report/visible.ts'

const NASTY: readonly (readonly [string, string, string])[] = [
  ['an escape sequence', '\u001b[31mred', String.raw`\x1b[31mred`],
  ['a line break', 'a\nb\r\n', String.raw`a\nb\r\n`],
  ['a tab', 'a\tb', String.raw`a\tb`],
  ['NUL, backspace and delete', '\0\b\x7f', String.raw`\x00\x08\x7f`],
  ['an escape sequence of C1', '\u009b31m', String.raw`\x9b31m`],
  ['the right-to-left override', 'a\u202eb', String.raw`a\u202eb`],
  ['isolates', '\u2066a\u2069', String.raw`\u2066a\u2069`],
  ['letters of no width', 'k\u200bm\u2060s\ufeff', String.raw`k\u200bm\u2060s\ufeff`],
  ['separators of lines and paragraphs', 'a\u2028b\u2029', String.raw`a\u2028b\u2029`],
  ['a soft hyphen', 'k\u00adms', String.raw`k\xadms`],
  ['halves of characters', 'a\ud83d b\ude00', String.raw`a\ud83d b\ude00`],
  ['tag characters', '\u{e0041}', String.raw`\u{e0041}`],
  ['fillers that look like blanks', '\u3164', String.raw`\u3164`],
]

describe('visible', () => {
  it.each(NASTY)('shows %s as an escape', (_, text, shown) => {
    expect(visible(text)).toBe(shown)
  })

  it('leaves alone what people write', () => {
    const text = 'Schlüssel für Ärzte 鍵 😀 “quoted” — \\n as typed'
    expect(visible(text)).toBe(text)
  })
})

describe('visibleJson', () => {
  it.each(NASTY)('hides nothing behind %s, and loses nothing', (_, text) => {
    const json = visibleJson({ [text]: text })
    expect(JSON.parse(json)).toEqual({ [text]: text })
    expect(json).toMatch(/^[\x20-\x7e\n]*$/)
  })

  it('leaves alone what people write', () => {
    expect(visibleJson(['鍵 😀'])).toBe('[\n  "鍵 😀"\n]')
  })
})
