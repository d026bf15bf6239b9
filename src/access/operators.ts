import { nearest } from '../text/nearest.ts'

/** How a condition operator compares, apart from its qualifiers. */
export type Comparison = 'equals' | 'like' | 'arn' | 'number' | 'date' | 'bool' | 'ip' | 'null'
export type Order = '=' | '<' | '<=' | '>' | '>='

export interface Operator {
  readonly comparison: Comparison
  /** Of numbers and dates. */
  readonly order: Order
  readonly negated: boolean
  readonly ignoreCase: boolean
  readonly ifExists: boolean
  /** ForAllValues, ForAnyValue. */
  readonly quantifier: 'all' | 'any' | undefined
}

type Base = Pick<Operator, 'comparison'> & Partial<Operator>

/**
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html, 2026-11-24.
 * "ArnEquals and ArnLike behave identically", and so do their negations.
 */
const BASES: readonly (readonly [string, Base])[] = [
  ['StringEquals', { comparison: 'equals' }],
  ['StringNotEquals', { comparison: 'equals', negated: true }],
  ['StringEqualsIgnoreCase', { comparison: 'equals', ignoreCase: true }],
  ['StringNotEqualsIgnoreCase', { comparison: 'equals', ignoreCase: true, negated: true }],
  ['StringLike', { comparison: 'like' }],
  ['StringNotLike', { comparison: 'like', negated: true }],
  ['ArnEquals', { comparison: 'arn' }],
  ['ArnLike', { comparison: 'arn' }],
  ['ArnNotEquals', { comparison: 'arn', negated: true }],
  ['ArnNotLike', { comparison: 'arn', negated: true }],
  ['BinaryEquals', { comparison: 'equals' }],
  ['Bool', { comparison: 'bool' }],
  ['IpAddress', { comparison: 'ip' }],
  ['NotIpAddress', { comparison: 'ip', negated: true }],
  ['Null', { comparison: 'null' }],
  ...ordered('Numeric', 'number'),
  ...ordered('Date', 'date'),
]
const BY_LOWER_CASE: ReadonlyMap<string, Base> = new Map(
  BASES.map(([name, base]) => [name.toLowerCase(), base]),
)

/** The names of operators without qualifiers, as AWS writes them. */
export const OPERATOR_NAMES: readonly string[] = BASES.map(([name]) => name)

function ordered(prefix: string, comparison: Comparison): [string, Base][] {
  return [
    [`${prefix}Equals`, { comparison, order: '=' }],
    [`${prefix}NotEquals`, { comparison, order: '=', negated: true }],
    [`${prefix}LessThan`, { comparison, order: '<' }],
    [`${prefix}LessThanEquals`, { comparison, order: '<=' }],
    [`${prefix}GreaterThan`, { comparison, order: '>' }],
    [`${prefix}GreaterThanEquals`, { comparison, order: '>=' }],
  ]
}

/** The operator of a name as written; undefined where there is none. Letter case is not judged here. */
export function parseOperator(name: string): Operator | undefined {
  const [, set, base = '', ifExists] =
    /^(forallvalues:|foranyvalue:)?([a-z]+?)(ifexists)?$/.exec(name.toLowerCase()) ?? []
  const known = BY_LOWER_CASE.get(base)
  if (!known) return undefined
  return {
    order: '=',
    negated: false,
    ignoreCase: false,
    ...known,
    ifExists: ifExists !== undefined,
    quantifier: set === undefined ? undefined : set === 'forallvalues:' ? 'all' : 'any',
  }
}

/**
 * Operators that KMS does not take with a key, though IAM does: ForAllValues, which passes requests without the key.
 * https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-encryption-context, 2026-11-24.
 */
export function isRefusedByKms(operator: string, key: string): boolean {
  const over = /^(kms:encryptioncontext:|aws:requesttag\/)/i.test(key)
  return over && parseOperator(operator)?.quantifier === 'all'
}

/** The operator a misspelt one was probably meant to be, its qualifiers judged as well. */
export function nearestOperator(name: string): string | undefined {
  const [, set, base = '', ifExists = ''] = /^(?:([^:]*):)?(.*?)(IfExists)?$/i.exec(name) ?? []
  const meant = nearest(base, OPERATOR_NAMES)
  const quantifier = set === undefined ? '' : nearest(set, ['ForAllValues', 'ForAnyValue'])
  if (meant === undefined || quantifier === undefined) return undefined
  return `${quantifier === '' ? '' : `${quantifier}:`}${meant}${ifExists}`
}
