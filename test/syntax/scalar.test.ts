import { describe, expect, it } from 'vitest'
import { asBoolean, asNumber, isNull } from '../../src/syntax/scalar.ts'
import type { ScalarNode } from '../../src/syntax/tree.ts'
import { rootOf, yaml } from './trees/outline.ts'

async function scalar(text: string): Promise<ScalarNode> {
  const root = rootOf(await yaml(`- ${text}`))
  const [item] = root.kind === 'sequence' ? root.items : []
  if (item?.kind !== 'scalar') throw new Error('no scalar')
  return item
}

describe('asBoolean', () => {
  it.each(['true', 'True', 'TRUE', 'yes', 'Yes', 'on', 'ON', '"true"', "'True'", '!!str true'])(
    '%s is true',
    async text => {
      expect(asBoolean(await scalar(text))).toBe(true)
    },
  )

  it.each(['false', 'no', 'NO', 'Off', '"false"', '|\n  false'.replace('|\n  ', '')])(
    '%s is false',
    async text => {
      expect(asBoolean(await scalar(text))).toBe(false)
    },
  )

  it.each(['y', 'n', '"yes"', "'on'", 'tRUE', '1', '0', '', '~', 'truee', '!Ref true', '" true"'])(
    '%s is neither',
    async text => {
      expect(asBoolean(await scalar(text))).toBeUndefined()
    },
  )
})

describe('asNumber', () => {
  it.each([
    ['365', 365],
    ['"365"', 365],
    ['-1', -1],
    ['+1.5e3', 1500],
    ['.5', 0.5],
    ['1_000', 1000],
    ['0x1F', 31],
    ['0o17', 15],
    ['017', 15],
    ['-010', -8],
    ['089', 89],
    ['0b11', 3],
    ['0', 0],
    ["'007'", 7],
  ])('%s is %d', async (text, value) => {
    expect(asNumber(await scalar(text))).toBe(value)
  })

  it.each([
    '',
    'a',
    '1a',
    '.inf',
    '-.INF',
    '.nan',
    '1e999',
    '2010-09-09',
    '1:30',
    '"0x1F"',
    '_1',
    '!Ref 1',
    '.',
    '1 2',
  ])('%s is none', async text => {
    expect(asNumber(await scalar(text))).toBeUndefined()
  })
})

describe('isNull', () => {
  it.each(['', '~', 'null', 'Null', 'NULL', '!!null null'])('%s is', async text => {
    expect(isNull(await scalar(text))).toBe(true)
  })

  it.each(['""', "'~'", '"null"', 'nULL', '!Ref', '!!str', '0'])('%s is not', async text => {
    expect(isNull(await scalar(text))).toBe(false)
  })
})
