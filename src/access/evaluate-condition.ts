import { matchesWildcard } from '../kms/wildcard.ts'
import type { ConditionClause } from '../model/policy.ts'
import { type Operator, parseOperator } from './operators.ts'
import { arnPattern, globPattern, isDoubtfulArn, matches, plainPattern } from './pattern.ts'
import type { Request } from './request.ts'
import { hasHole, spell } from './spelling.ts'
import { LITERAL_QUESTION_MARK, LITERAL_STAR } from './symbols.ts'
import { either, every, MAYBE, NO, not, or, some, type Tri } from './tri.ts'
import { readAddressRange, readBool, readDate, readNumber } from './typed-values.ts'
import { resolveVariables } from './variables.ts'
import type { World } from './world.ts'

/** Whether one operator with one key holds for a request. */
export function holdsClause(
  clause: ConditionClause,
  request: Request,
  world: World,
  variables: boolean,
): Tri {
  const operator = parseOperator(clause.operator)
  if (!operator) return MAYBE
  const actual = request.context.get(clause.key.toLowerCase()) ?? []
  const expected = clause.values.map(value => spell(value, world))
  const rest = clause.complete ? NO : MAYBE
  if (operator.comparison === 'null')
    return or(
      rest,
      some(expected, text => holdsNull(text, actual)),
    )
  if (actual.length === 0) return either(holdsWhenAbsent(operator))
  const resolved = variables
    ? expected.flatMap(text => resolveVariables(text, request.context) ?? [])
    : expected
  const positive = (value: string) =>
    or(
      rest,
      some(resolved, text => holdsValue(operator, text, value)),
    )
  const judge = operator.negated ? (value: string) => not(positive(value)) : positive
  // Without a qualifier a negation means none of the values, everything else any of them.
  const all = operator.quantifier === 'all' || (operator.quantifier === undefined && operator.negated)
  return all ? every(actual, judge) : some(actual, judge)
}

/** Whether a condition holds for requests without its key; undefined where the operator, or what Null asks, is not known. */
export function holdsWithoutKey({ operator: name, values }: ConditionClause): boolean | undefined {
  const operator = parseOperator(name)
  if (operator?.comparison !== 'null') return operator && holdsWhenAbsent(operator)
  const [value] = values
  return value?.state === 'known' ? readBool(value.value) : undefined
}

function holdsWhenAbsent({ ifExists, negated, quantifier }: Operator): boolean {
  return ifExists || quantifier === 'all' || (negated && quantifier === undefined)
}

function holdsNull(text: string, actual: readonly string[]): Tri {
  if (hasHole(text)) return MAYBE
  const absent = readBool(text)
  return absent === undefined ? NO : either(absent === (actual.length === 0))
}

function holdsValue(operator: Operator, expected: string, actual: string): Tri {
  const { comparison, ignoreCase } = operator
  if (comparison === 'equals' || comparison === 'like' || comparison === 'arn') {
    const fold = (text: string) => (ignoreCase ? text.toLowerCase() : text)
    return holdsText(comparison, fold(expected), fold(actual))
  }
  if (hasHole(expected)) return MAYBE
  if (comparison === 'bool') return either(same(readBool(expected), readBool(actual)))
  if (comparison === 'ip') return either(within(actual, expected))
  const read = comparison === 'number' ? readNumber : readDate
  return either(inOrder(operator, read(actual), read(expected)))
}

/** In patterns, characters that are no wildcards are told from those that are; the value has none that are. */
function escaped(text: string): string {
  return text.replaceAll('*', LITERAL_STAR).replaceAll('?', LITERAL_QUESTION_MARK)
}

function holdsText(comparison: 'equals' | 'like' | 'arn', expected: string, actual: string): Tri {
  if (comparison === 'arn') return holdsArn(expected, actual)
  if (hasHole(expected)) {
    const pattern = comparison === 'equals' ? plainPattern(expected) : globPattern(expected)
    return matches(pattern, actual) ? MAYBE : NO
  }
  if (comparison === 'equals') return either(escaped(expected) === escaped(actual))
  return either(matchesWildcard(expected, escaped(actual)))
}

/** "Each of the six colon-delimited components of the ARN is checked separately." */
function holdsArn(expected: string, actual: string): Tri {
  if (isDoubtfulArn(expected)) return matches(arnPattern(expected) ?? [], actual) ? MAYBE : NO
  const wanted = expected.split(':')
  const given = actual.split(':')
  if (wanted.length < 6 || given.length < 6) return NO
  const parts = (list: string[]) => [...list.slice(0, 5), list.slice(5).join(':')]
  const values = parts(given)
  return either(parts(wanted).every((part, index) => matchesWildcard(part, escaped(values[index] ?? ''))))
}

function same<T>(a: T | undefined, b: T | undefined): boolean {
  return a !== undefined && a === b
}

function within(address: string, block: string): boolean {
  const [inner, outer] = [readAddressRange(address), readAddressRange(block)]
  return (
    inner !== undefined &&
    outer !== undefined &&
    inner.version === outer.version &&
    inner.first >= outer.first &&
    inner.last <= outer.last
  )
}

function inOrder({ order }: Operator, actual: number | undefined, expected: number | undefined): boolean {
  if (actual === undefined || expected === undefined) return false
  if (order === '=') return actual === expected
  if (order === '<' || order === '<=') return actual < expected || (order === '<=' && actual === expected)
  return actual > expected || (order === '>=' && actual === expected)
}
