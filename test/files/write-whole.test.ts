import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeWhole } from '../../src/files/write-whole.ts'
import { folderWith } from './folder.ts'

describe('writeWhole', () => {
  it('makes a file, and the folders it lies in', () => {
    const folder = folderWith({})
    writeWhole(join(folder, 'a/b/report.json'), '{}')
    expect(readFileSync(join(folder, 'a/b/report.json'), 'utf8')).toBe('{}')
  })

  it('takes the place of a file and keeps its permissions', () => {
    const folder = folderWith({ 'report.json': 'a longer text than the new one' })
    chmodSync(join(folder, 'report.json'), 0o600)
    writeWhole(join(folder, 'report.json'), 'new')
    expect(readFileSync(join(folder, 'report.json'), 'utf8')).toBe('new')
    expect(statSync(join(folder, 'report.json')).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['report.json'])
  })

  it('leaves nothing behind where it cannot write', () => {
    const folder = folderWith({ file: '', 'sub/x': '' })
    expect(() => writeWhole(join(folder, 'file/report'), 'x')).toThrow()
    expect(() => writeWhole(join(folder, 'sub'), 'x')).toThrow()
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['file', 'sub', 'sub/x'])
  })

  it('writes to devices as they are', () => {
    writeWhole('/dev/null', 'x')
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
  })
})
