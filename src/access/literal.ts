import type { Order } from './operators.ts'
import { exactText, matches, type Pattern, plainPattern } from './pattern.ts'
import { type AddressRange, readAddressRange, readBool, readDate, readNumber } from './typed-values.ts'

interface TextTest {
  readonly kind: 'text'
  readonly patterns: readonly Pattern[]
  readonly ignoreCase: boolean
}

/** What a value may be asked: whether it is one of the listed, whatever "is" means for its type. */
export type Test =
  | TextTest
  | { readonly kind: 'number' | 'date'; readonly order: Order; readonly values: readonly number[] }
  | { readonly kind: 'bool'; readonly values: readonly boolean[] }
  | { readonly kind: 'ip'; readonly ranges: readonly AddressRange[] }

/** A test or its opposite: a set of values. Sets are intersected by listing them. */
export interface Literal {
  readonly test: Test
  readonly negated: boolean
}

export const ANYTHING: Literal = { test: { kind: 'text', patterns: [], ignoreCase: false }, negated: true }
export const NOTHING: Literal = opposite(ANYTHING)

export function opposite({ test, negated }: Literal): Literal {
  return { test, negated: !negated }
}

export function oneOf(...texts: readonly string[]): Literal {
  return likeOneOf(...texts.map(plainPattern))
}

export function likeOneOf(...patterns: readonly Pattern[]): Literal {
  return { test: { kind: 'text', patterns, ignoreCase: false }, negated: false }
}

interface Patterns {
  /** The texts of patterns that stand for one text each. */
  readonly exact: ReadonlySet<string>
  readonly others: readonly Pattern[]
}

const PATTERNS = new WeakMap<Test, Patterns>()

/** The patterns of a test, those without wildcards as texts: most are, and texts are found at once. */
export function patternsOf(test: TextTest): Patterns {
  const known = PATTERNS.get(test)
  if (known) return known
  const exact = new Set<string>()
  const others: Pattern[] = []
  for (const pattern of test.patterns) {
    const text = exactText(pattern)
    if (text === undefined) others.push(pattern)
    else exact.add(text)
  }
  const found = { exact, others }
  PATTERNS.set(test, found)
  return found
}

export function holds({ test, negated }: Literal, value: string): boolean {
  return passes(test, value) !== negated
}

function passes(test: Test, value: string): boolean {
  switch (test.kind) {
    case 'text': {
      const text = test.ignoreCase ? value.toLowerCase() : value
      const { exact, others } = patternsOf(test)
      return exact.has(text) || others.some(pattern => matches(pattern, text))
    }
    case 'bool': {
      const bool = readBool(value)
      return bool !== undefined && test.values.includes(bool)
    }
    case 'ip': {
      const range = readAddressRange(value)
      return range !== undefined && test.ranges.some(outer => isWithin(range, outer))
    }
    default: {
      const number = test.kind === 'number' ? readNumber(value) : readDate(value)
      return number !== undefined && test.values.some(bound => inOrder(number, test.order, bound))
    }
  }
}

function isWithin(inner: AddressRange, outer: AddressRange): boolean {
  return inner.version === outer.version && inner.first >= outer.first && inner.last <= outer.last
}

function inOrder(number: number, order: Order, bound: number): boolean {
  switch (order) {
    case '=':
      return number === bound
    case '<':
      return number < bound
    case '<=':
      return number <= bound
    case '>':
      return number > bound
    case '>=':
      return number >= bound
  }
}
