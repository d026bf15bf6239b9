import type { Literal, Test } from './literal.ts'
import { writeAddress } from './typed-values.ts'

/**
 * Values enough to stand for all: the constants a typed test compares with cut its type into points and stretches, on each
 * of which every test is constant; one value is taken from each.
 */
export function typedCandidates(literals: readonly Literal[]): readonly string[] {
  const tests = literals.map(literal => literal.test)
  const kinds = new Set(tests.map(test => test.kind))
  return [
    ...(kinds.has('bool') ? ['true', 'false'] : []),
    ...(kinds.has('ip') ? addresses(tests) : []),
    ...(kinds.has('number') ? representatives(constants(tests, 'number')).map(String) : []),
    ...(kinds.has('date') ? representatives(constants(tests, 'date')).map(writeDate) : []),
  ]
}

function constants(tests: readonly Test[], kind: 'number' | 'date'): readonly number[] {
  const found = tests.flatMap(test => (test.kind === kind && 'order' in test ? test.values : []))
  return [...new Set(found)].sort((a, b) => a - b)
}

/** Each constant, a number between any two, one below them all and one above. */
function representatives(sorted: readonly number[]): readonly number[] {
  const least = sorted[0] ?? 0
  const greatest = sorted.at(-1) ?? 0
  const between = sorted.flatMap((number, index) => {
    const next = sorted[index + 1]
    return next === undefined ? [number] : [number, middle(number, next)]
  })
  return [greatest + 1000, ...between, least - 1000]
}

function middle(a: number, b: number): number {
  const rounded = Math.round((a + b) / 2)
  return rounded > a && rounded < b ? rounded : (a + b) / 2
}

function writeDate(ms: number): string {
  const inRange = Math.abs(ms) < 8e15
  return inRange && Number.isInteger(ms) && ms > -6e13 ? new Date(ms).toISOString() : String(ms / 1000)
}

/** The first address of every stretch: an own one where nothing was asked, or where a range begins or has just ended. */
function addresses(tests: readonly Test[]): readonly string[] {
  const ranges = tests.flatMap(test => (test.kind === 'ip' ? test.ranges : []))
  const starts = ranges.flatMap(({ version, first, last }) => {
    const limit = version === 4 ? 2n ** 32n : 2n ** 128n
    return [first, last + 1n].filter(number => number < limit).map(number => writeAddress(version, number))
  })
  // Of the block for documentation: https://www.rfc-editor.org/rfc/rfc5737
  return ['203.0.113.1', ...starts, '0.0.0.0', writeAddress(6, 0n)]
}
