import { known } from '../model/field.ts'
import type { ConditionClause } from '../model/policy.ts'
import { ANYTHING, type Literal, NOTHING, opposite, type Test } from './literal.ts'
import { type Operator, parseOperator } from './operators.ts'
import { arnPattern, globPattern, isDoubtfulArn, MANY, type Pattern, plainPattern } from './pattern.ts'
import { hasHole, spell } from './spelling.ts'
import { OPEN } from './symbols.ts'
import { readAddressRange, readBool, readDate, readNumber } from './typed-values.ts'
import { type Fixed, fillIn } from './variables.ts'
import type { World } from './world.ts'

/** What a clause asks of its key: it may be absent or not, and all or some of its values must be in a set. */
export interface Requirement {
  readonly key: string
  readonly absent: boolean
  readonly quantifier: 'all' | 'some'
  readonly literal: Literal
}

export interface Bounds {
  /** What certainly satisfies the clause. */
  readonly sure: Requirement
  /** What may satisfy it, depending on what is not known. */
  readonly may: Requirement
}

const CONTRARY = new WeakMap<Requirement, Requirement>()

/** The opposite of a requirement is one again. */
export function contrary(requirement: Requirement): Requirement {
  const known = CONTRARY.get(requirement)
  if (known) return known
  const { key, absent, quantifier, literal } = requirement
  const made: Requirement = {
    key,
    absent: !absent,
    quantifier: quantifier === 'all' ? 'some' : 'all',
    literal: opposite(literal),
  }
  CONTRARY.set(requirement, made)
  return made
}

/** Whether values, or their absence, satisfy a requirement. */
export function satisfies(
  values: readonly string[],
  requirement: Requirement,
  holds: (literal: Literal, value: string) => boolean,
): boolean {
  const { absent, quantifier, literal } = requirement
  if (values.length === 0) return absent
  return quantifier === 'all'
    ? values.every(value => holds(literal, value))
    : values.some(value => holds(literal, value))
}

const KNOWN = new WeakMap<ConditionClause, Bounds>()
const ALIKE = new Map<string, Bounds>()
const MOST_ALIKE = 1000

/** A clause as sets. One without holes is the same in all worlds, and worked out once; clauses written alike are one. */
export function boundsOf(clause: ConditionClause, world: World, fixed: Fixed | undefined): Bounds {
  const constant =
    fixed === undefined && clause.complete && clause.values.every(({ state }) => state === 'known')
  if (!constant) return makeBounds(clause, world, fixed)
  const known = KNOWN.get(clause)
  if (known) return known
  const made = alikeBounds(clause, world)
  KNOWN.set(clause, made)
  return made
}

function alikeBounds(clause: ConditionClause, world: World): Bounds {
  const { operator, key, values } = clause
  const name = JSON.stringify([operator, key, ...values.map(known)])
  const found = ALIKE.get(name) ?? makeBounds(clause, world, undefined)
  if (ALIKE.size < MOST_ALIKE && name.length < LONGEST_PATTERN) ALIKE.set(name, found)
  return found
}

/** For callers of whom `fixed` gives the keys that policy variables ask for. */
function makeBounds(clause: ConditionClause, world: World, fixed: Fixed | undefined): Bounds {
  const key = clause.key.toLowerCase()
  const operator = parseOperator(clause.operator)
  if (!operator) return { sure: never(key), may: always(key) }
  const texts = clause.values.map(value => spell(value, world))
  if (operator.comparison === 'null') return presence(key, texts, clause.complete)
  const filled = fixed ? texts.flatMap(text => fillIn(text, fixed) ?? []) : texts
  const certain = filled.filter(text => !isDoubtful(operator, text))
  const sure = literalOf(operator, certain)
  const exact = clause.complete && certain.length === filled.length
  const possible = exact ? sure : clause.complete ? literalOf(operator, filled) : ANYTHING
  return operator.negated
    ? bounds(
        requirementOf(key, operator, opposite(possible)),
        exact,
        requirementOf(key, operator, opposite(sure)),
      )
    : bounds(requirementOf(key, operator, sure), exact, requirementOf(key, operator, possible))
}

function bounds(sure: Requirement, exact: boolean, may: Requirement): Bounds {
  return { sure, may: exact ? sure : may }
}

function requirementOf(
  key: string,
  { negated, ifExists, quantifier }: Operator,
  literal: Literal,
): Requirement {
  const all = quantifier === 'all' || (quantifier === undefined && negated)
  return { key, absent: ifExists || all, quantifier: all ? 'all' : 'some', literal }
}

/** Patterns longer than this cost more to follow than they can be worth: no ARN is as long. */
const LONGEST_PATTERN = 1024

/** Whether it cannot be said which values a text stands for. */
function isDoubtful(operator: Operator, text: string): boolean {
  if (isOpen(text)) return true
  return operator.comparison === 'arn'
    ? isDoubtfulArn(text) || isTooLong(text)
    : operator.comparison === 'like' && isTooLong(text)
}

function isTooLong(text: string): boolean {
  return text.length > LONGEST_PATTERN && /[*?]/.test(text)
}

function isOpen(text: string): boolean {
  return hasHole(text) || text.includes(OPEN)
}

function never(key: string): Requirement {
  return { key, absent: false, quantifier: 'some', literal: NOTHING }
}

function always(key: string): Requirement {
  return { key, absent: true, quantifier: 'all', literal: ANYTHING }
}

/** Null: `"true"` asks for absence, `"false"` for presence. */
function presence(key: string, texts: readonly string[], complete: boolean): Bounds {
  const asked = texts.map(readBool)
  const doubtful = !complete || texts.some(hasHole)
  const absent = asked.includes(true)
  const present = asked.includes(false)
  const bound = (orElse: boolean): Requirement => ({
    key,
    absent: absent || orElse,
    quantifier: 'some',
    literal: present || orElse ? ANYTHING : NOTHING,
  })
  return bounds(bound(false), !doubtful, bound(true))
}

/** The values that are one of the texts. Anything may be one of a type of which a text is not known. */
function literalOf(operator: Operator, texts: readonly string[]): Literal {
  const { comparison } = operator
  if (comparison === 'equals' || comparison === 'like' || comparison === 'arn') {
    const fold = (text: string) => (operator.ignoreCase ? text.toLowerCase() : text)
    const patterns = texts.flatMap(text => patternsOf(comparison, fold(text)))
    return { test: { kind: 'text', patterns, ignoreCase: operator.ignoreCase }, negated: false }
  }
  if (texts.some(isOpen)) return ANYTHING
  return { test: typedTest(operator, texts), negated: false }
}

function patternsOf(comparison: 'equals' | 'like' | 'arn', text: string): readonly Pattern[] {
  if (comparison === 'equals') return [plainPattern(text)]
  if (isTooLong(text)) return [[MANY]]
  if (comparison === 'like') return [globPattern(text)]
  const pattern = arnPattern(text)
  return pattern ? [pattern] : []
}

function typedTest({ comparison, order }: Operator, texts: readonly string[]): Test {
  const all = <T>(read: (text: string) => T | undefined) => texts.flatMap(text => read(text) ?? [])
  switch (comparison) {
    case 'bool':
      return { kind: 'bool', values: all(readBool) }
    case 'ip':
      return { kind: 'ip', ranges: all(readAddressRange) }
    case 'date':
      return { kind: 'date', order, values: all(readDate) }
    default:
      return { kind: 'number', order, values: all(readNumber) }
  }
}
