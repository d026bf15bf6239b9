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
const BASES: ReadonlyMap<string, Base> = new Map<string, Base>([
  ['stringequals', { comparison: 'equals' }],
  ['stringnotequals', { comparison: 'equals', negated: true }],
  ['stringequalsignorecase', { comparison: 'equals', ignoreCase: true }],
  ['stringnotequalsignorecase', { comparison: 'equals', ignoreCase: true, negated: true }],
  ['stringlike', { comparison: 'like' }],
  ['stringnotlike', { comparison: 'like', negated: true }],
  ['arnequals', { comparison: 'arn' }],
  ['arnlike', { comparison: 'arn' }],
  ['arnnotequals', { comparison: 'arn', negated: true }],
  ['arnnotlike', { comparison: 'arn', negated: true }],
  ['binaryequals', { comparison: 'equals' }],
  ['bool', { comparison: 'bool' }],
  ['ipaddress', { comparison: 'ip' }],
  ['notipaddress', { comparison: 'ip', negated: true }],
  ['null', { comparison: 'null' }],
  ...ordered('numeric', 'number'),
  ...ordered('date', 'date'),
])

function ordered(prefix: string, comparison: Comparison): [string, Base][] {
  return [
    [`${prefix}equals`, { comparison, order: '=' }],
    [`${prefix}notequals`, { comparison, order: '=', negated: true }],
    [`${prefix}lessthan`, { comparison, order: '<' }],
    [`${prefix}lessthanequals`, { comparison, order: '<=' }],
    [`${prefix}greaterthan`, { comparison, order: '>' }],
    [`${prefix}greaterthanequals`, { comparison, order: '>=' }],
  ]
}

/** The operator of a name as written; undefined where there is none. Letter case is not judged here. */
export function parseOperator(name: string): Operator | undefined {
  const [, set, base = '', ifExists] =
    /^(forallvalues:|foranyvalue:)?([a-z]+?)(ifexists)?$/.exec(name.toLowerCase()) ?? []
  const known = BASES.get(base)
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
