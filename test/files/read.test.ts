import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { prefilterFor } from '../../src/files/prefilter.ts'
import { FileReader, MOST_BYTES } from '../../src/files/read.ts'
import { folderWith } from './folder.ts'

const reader = () => new FileReader(prefilterFor(['kms:']))

describe('FileReader', () => {
  it('gives the bytes of a file that may hold what is looked for, and nothing for another', () => {
    const folder = folderWith({ 'a.json': '"kms:*"', 'b.json': '"s3:*"' })
    const files = reader()
    expect(textOf(files.read(join(folder, 'a.json'), 'disk'))).toBe('"kms:*"')
    expect(files.read(join(folder, 'b.json'), 'disk')).toBeUndefined()
    expect(textOf(files.read(join(folder, 'a.json'), 'stream'))).toBe('"kms:*"')
  })

  it.each([64 * 1024 - 1, 64 * 1024, 64 * 1024 + 1, 300_000, MOST_BYTES])('reads all of %i bytes', size => {
    const text = `${'x'.repeat(size - 4)}kms:`
    const folder = folderWith({ a: text })
    for (const kind of ['disk', 'stream'] as const) {
      expect(textOf(reader().read(join(folder, 'a'), kind))?.length).toBe(size)
    }
  })

  it.each([
    ['at the start', `kms:${'x'.repeat(MOST_BYTES)}`],
    ['at the end', `${'x'.repeat(MOST_BYTES)}kms:`],
    ['far behind', `${'x'.repeat(MOST_BYTES * 3)}kms:${'x'.repeat(99)}`],
    ['over the seam of two pieces', `${'x'.repeat(MOST_BYTES + 64 * 1024 - 2)}kms:xxxx`],
  ])('has a problem with a file over 10 MB that holds what is looked for %s', (_, text) => {
    const folder = folderWith({ a: text })
    expect(reader().read(join(folder, 'a'), 'disk')).toMatchObject({ problem: { code: 'too-large' } })
  })

  it('has none with a larger file that holds nothing', () => {
    const folder = folderWith({ a: 'x'.repeat(MOST_BYTES * 2 + 7) })
    expect(reader().read(join(folder, 'a'), 'disk')).toBeUndefined()
  })

  it('tells why a file cannot be read', () => {
    const folder = folderWith({ 'sub/a': '' })
    symlinkSync('gone', join(folder, 'link'))
    expect(reader().read(join(folder, 'link'), 'disk')).toMatchObject({
      problem: { code: 'unreadable-file', message: expect.stringContaining('no such file') },
    })
    expect(reader().read(join(folder, 'sub'), 'disk')).toMatchObject({ problem: { code: 'unreadable-file' } })
  })
})

function textOf(read: ReturnType<FileReader['read']>): string | undefined {
  return read && 'bytes' in read ? read.bytes.toString() : undefined
}
