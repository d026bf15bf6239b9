import { chmodSync, lstatSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { replaceText } from '../../src/files/replace-text.ts'
import { type Decoded, decode } from '../../src/syntax/decode.ts'
import { folderWith } from './folder.ts'

const BYTES: Readonly<Record<string, Buffer>> = {
  'UTF-8': Buffer.from('a: ü\r\n'),
  'UTF-8 with a mark': Buffer.from('\uFEFFa: ü\r\n'),
  'UTF-16, little end first': Buffer.from('\uFEFFa: ü\r\n', 'utf16le'),
  'UTF-16, big end first': Buffer.from('\uFEFFa: ü\r\n', 'utf16le').swap16(),
}

function decoded(bytes: Uint8Array): Decoded {
  const read = decode(bytes)
  if ('problem' in read) throw new Error(read.problem.message)
  return read
}

describe('replaceText', () => {
  it.each(Object.entries(BYTES))('writes %s as it was', (_, bytes) => {
    const path = join(folderWith({ 'a.yaml': bytes }), 'a.yaml')
    const read = decoded(bytes)
    expect(replaceText(path, read, read.text)).toBeUndefined()
    expect(readFileSync(path)).toEqual(bytes)
    expect(replaceText(path, read, 'b: ü\r\n')).toBeUndefined()
    expect(decoded(readFileSync(path))).toEqual({ ...read, text: 'b: ü\r\n' })
  })

  it('leaves a file alone that changed since it was read', () => {
    const path = join(folderWith({ 'a.yaml': 'a: 1' }), 'a.yaml')
    const read = decoded(readFileSync(path))
    writeFileSync(path, 'a: 2')
    expect(replaceText(path, read, 'b: 1')?.code).toBe('changed-meanwhile')
    expect(readFileSync(path, 'utf8')).toBe('a: 2')
  })

  it('says what stands in the way', () => {
    const folder = folderWith({})
    const read = decoded(Buffer.from('a'))
    expect(replaceText(join(folder, 'gone'), read, 'b')).toEqual({
      code: 'unwritable-file',
      message: 'could not be mended: there is no such file or folder; check the spelling',
    })
    expect(replaceText('/dev/null', read, 'b')?.message).toContain('no ordinary file')
  })

  it('keeps permissions, whatever the mask of the process', () => {
    const path = join(folderWith({ 'a.yaml': 'a' }), 'a.yaml')
    chmodSync(path, 0o666)
    expect(replaceText(path, decoded(Buffer.from('a')), 'b')).toBeUndefined()
    expect(statSync(path).mode & 0o777).toBe(0o666)
  })

  it('follows a link and leaves it a link', () => {
    const folder = folderWith({ 'real/a.yaml': 'a' })
    symlinkSync('real/a.yaml', join(folder, 'link.yaml'))
    expect(replaceText(join(folder, 'link.yaml'), decoded(Buffer.from('a')), 'b')).toBeUndefined()
    expect(readFileSync(join(folder, 'real/a.yaml'), 'utf8')).toBe('b')
    expect(lstatSync(join(folder, 'link.yaml')).isSymbolicLink()).toBe(true)
  })

  it.skipIf(process.getuid?.() === 0)('leaves alone what may not be written', () => {
    const path = join(folderWith({ 'a.yaml': 'a' }), 'a.yaml')
    chmodSync(path, 0o444)
    expect(replaceText(path, decoded(Buffer.from('a')), 'b')?.message).toContain('permission denied')
    expect(readFileSync(path, 'utf8')).toBe('a')
  })
})
