import { describe, expect, it } from 'vitest'
import { fileLengths, functionLengths, percentile } from './sizes/lengths.ts'

/** Small enough to be read. Generated files and tables of facts are not counted. */
const files = fileLengths('src', 'rules')
const functions = functionLengths('src', 'rules')

describe('sizes', () => {
  it('keeps half of the files within 80 lines and nineteen in twenty within 220', () => {
    const lengths = files.map(({ lines }) => lines)
    expect(percentile(lengths, 50)).toBeLessThanOrEqual(80)
    expect(percentile(lengths, 95)).toBeLessThanOrEqual(220)
  })

  it('keeps nineteen in twenty functions within 35 lines, and half within 10', () => {
    const lengths = functions.map(({ lines }) => lines)
    expect(lengths.length).toBeGreaterThan(100)
    expect(percentile(lengths, 50)).toBeLessThanOrEqual(10)
    expect(percentile(lengths, 95)).toBeLessThanOrEqual(35)
  })

  it('keeps each rule within 120 lines', () => {
    const rules = files.filter(({ file }) => /^rules\/[^/]+\/rule\.ts$/.test(file))
    expect(rules.length).toBeGreaterThan(50)
    expect(rules.filter(({ lines }) => lines > 120)).toEqual([])
  })

  it('has no drawer', () => {
    const drawers = /(^|\/)(utils?|helpers?|common|misc|manager)(\/|\.ts$)/
    expect(files.map(({ file }) => file).filter(file => drawers.test(file))).toEqual([])
  })
})
