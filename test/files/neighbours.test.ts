import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { neighboursIn } from '../../src/files/neighbours.ts'
import { folderWith } from './folder.ts'

const read = (folder: string, path: string, of = 'in/a.yaml') => neighboursIn(join(folder, 'root'))(path, of)

const FILES = {
  'secret.yaml': 'outside',
  'root/in/a.yaml': '',
  'root/in/b.yaml': 'beside',
  'root/c.yaml': 'above',
  'root/in/deep/d.yaml': 'below',
  'root/..e.yaml': 'dots',
  'beside/a.yaml': '',
  'beside/deep/b.yaml': 'its own tree',
}

describe('files that are referred to', () => {
  it.each([
    ['b.yaml', 'in/b.yaml', 'beside'],
    ['./b.yaml', 'in/b.yaml', 'beside'],
    ['deep/d.yaml', 'in/deep/d.yaml', 'below'],
    ['../c.yaml', 'c.yaml', 'above'],
    ['../..e.yaml', '..e.yaml', 'dots'],
    ['../in/./b.yaml', 'in/b.yaml', 'beside'],
  ])('are read at %s, relative to the file that refers', (path, name, text) => {
    expect(read(folderWith(FILES), path)).toEqual({ name, text })
  })

  it('are read in the tree of the file that refers, wherever that is', () => {
    const folder = folderWith(FILES)
    expect(read(folder, 'deep/b.yaml', '../beside/a.yaml')?.text).toBe('its own tree')
    expect(read(folder, '../secret.yaml', '../beside/a.yaml')).toBeUndefined()
  })

  it.each([
    '../../secret.yaml',
    '../../../../../../etc/passwd',
    '../in',
    '.',
    '',
    '..',
    'missing.yaml',
    'b.yaml/c',
    '\0',
  ])('are not read at %j', path => {
    expect(read(folderWith(FILES), path)).toBeUndefined()
  })

  it('are not read by absolute paths, nor by addresses', () => {
    const folder = folderWith(FILES)
    expect(read(folder, join(folder, 'root/in/b.yaml'))).toBeUndefined()
    expect(read(folder, `file://${join(folder, 'root/in/b.yaml')}`)).toBeUndefined()
    expect(read(folder, 's3://bucket/b.yaml')).toBeUndefined()
  })

  it('are read through links that stay inside, and not through those that lead out', () => {
    const folder = folderWith(FILES)
    symlinkSync(join(folder, 'root/c.yaml'), join(folder, 'root/in/inner.yaml'))
    symlinkSync(join(folder, 'secret.yaml'), join(folder, 'root/in/outer.yaml'))
    symlinkSync(folder, join(folder, 'root/in/up'))
    expect(read(folder, 'inner.yaml')?.text).toBe('above')
    expect(read(folder, 'outer.yaml')).toBeUndefined()
    expect(read(folder, 'up/secret.yaml')).toBeUndefined()
    expect(read(folder, 'up/root/c.yaml')?.text).toBe('above')
  })

  it('are not read where they are large, or no text', () => {
    const folder = folderWith({
      ...FILES,
      'root/in/large.yaml': ' '.repeat(10 * 1024 * 1024 + 1),
      'root/in/binary.yaml': new Uint8Array([0, 1, 2, 255]),
      'root/in/wide.yaml': new Uint8Array([0xff, 0xfe, 0x61, 0x00]),
    })
    expect(read(folder, 'large.yaml')).toBeUndefined()
    expect(read(folder, 'binary.yaml')).toBeUndefined()
    expect(read(folder, 'wide.yaml')?.text).toBe('a')
  })
})
