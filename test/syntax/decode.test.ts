import { describe, expect, it } from 'vitest'
import { decode } from '../../src/syntax/decode.ts'
import { MAX_LENGTH } from '../../src/syntax/limits.ts'

const utf16 = (text: string, order: 'le' | 'be') => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

describe('decode', () => {
  it.each([
    ['UTF-8', Buffer.from('é😀'), { text: 'é😀', encoding: 'utf-8', hasMark: false }],
    ['UTF-8 with its mark', Buffer.from('\uFEFFé'), { text: 'é', encoding: 'utf-8', hasMark: true }],
    ['UTF-16, little end first', utf16('é😀', 'le'), { text: 'é😀', encoding: 'utf-16le', hasMark: true }],
    ['UTF-16, big end first', utf16('é😀', 'be'), { text: 'é😀', encoding: 'utf-16be', hasMark: true }],
    ['nothing', Buffer.of(), { text: '', encoding: 'utf-8', hasMark: false }],
  ])('reads %s', (_, bytes, decoded) => {
    expect(decode(bytes)).toEqual(decoded)
  })

  it.each([
    ['Latin-1', Buffer.from('caf\xe9', 'latin1')],
    ['half a UTF-8 sequence', Buffer.of(0x61, 0xc3)],
    ['a NUL', Buffer.from('a\0b')],
    ['UTF-16 without its mark', Buffer.from('ab', 'utf16le')],
    ['half of a pair of surrogates', Buffer.of(0xff, 0xfe, 0x00, 0xd8)],
    ['half a UTF-16 unit', Buffer.of(0xff, 0xfe, 0x61)],
  ])('refuses %s', (_, bytes) => {
    const decoded = decode(bytes)
    expect('problem' in decoded && decoded.problem.code).toBe('not-text')
  })

  it('refuses too many bytes', () => {
    const decoded = decode(new Uint8Array(MAX_LENGTH + 1).fill(32))
    expect('problem' in decoded && decoded.problem.code).toBe('too-large')
  })
})
