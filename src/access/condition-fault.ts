import { type ConditionKey, type ConditionType, conditionKeyOf } from '../kms/condition-keys.ts'
import { type Field, piecesOf } from '../model/field.ts'
import type { ConditionClause } from '../model/policy.ts'
import { type Comparison, isRefusedByKms, type Operator, parseOperator } from './operators.ts'
import { readAddressRange, readBool, readDate, readNumber } from './typed-values.ts'
import { hasVariable } from './variables.ts'

/** What of a condition does not go together. */
export interface ConditionFault {
  readonly fault:
    | 'unknown-operator'
    /** ForAllValues, which KMS does not take with this key. */
    | 'refused'
    | 'null-if-exists'
    /** With a key that has one value. */
    | 'for-all-values'
    | 'for-any-value'
    | 'wrong-type'
    /** A pattern where patterns are plain text. */
    | 'plain-star'
    | 'unreadable-value'
  /** The value that is at fault; else the operator is. */
  readonly value?: Field<string>
  /** What the key holds, or what the operator compares with. */
  readonly wanted?: ConditionType | Comparison
}

/**
 * The types of keys that each comparison is for. Texts are compared as ARNs where they are ARNs, and ARNs as texts.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html, 2026-11-24.
 */
const TYPES: Readonly<Partial<Record<Comparison, readonly ConditionType[]>>> = {
  equals: ['String', 'ARN'],
  like: ['String', 'ARN'],
  arn: ['ARN', 'String'],
  number: ['Numeric'],
  date: ['Date'],
  bool: ['Bool'],
  ip: ['IPAddress'],
}

export function faultsOf(clause: ConditionClause): readonly ConditionFault[] {
  const operator = parseOperator(clause.operator)
  // A template may still fill it in.
  if (clause.operator.includes('${')) return []
  if (!operator) return [{ fault: 'unknown-operator' }]
  const key = conditionKeyOf(clause.key)
  const type = key && operator.comparison !== 'null' && typeFault(operator, key)
  return [
    ...qualifierFaults(operator, clause, key),
    ...(type ? [type] : clause.values.flatMap(value => valueFault(operator, value))),
  ]
}

function qualifierFaults(
  { comparison, ifExists, quantifier }: Operator,
  clause: ConditionClause,
  key: ConditionKey | undefined,
): readonly ConditionFault[] {
  if (comparison === 'null') return ifExists ? [{ fault: 'null-if-exists' }] : []
  if (isRefusedByKms(clause.operator, clause.key)) return [{ fault: 'refused' }]
  if (!key || key.multiValued || quantifier === undefined) return []
  return [{ fault: quantifier === 'all' ? 'for-all-values' : 'for-any-value' }]
}

function typeFault({ comparison }: Operator, { type, alsoTypes }: ConditionKey): ConditionFault | undefined {
  const fits = TYPES[comparison]
  return !fits || [type, ...alsoTypes].some(own => fits.includes(own))
    ? undefined
    : { fault: 'wrong-type', wanted: type }
}

function valueFault({ comparison }: Operator, value: Field<string>): readonly ConditionFault[] {
  if (comparison === 'equals') return hasPlainStar(value) ? [{ fault: 'plain-star', value }] : []
  if (value.state !== 'known' || hasVariable(value.value)) return []
  return isReadable(comparison, value.value) ? [] : [{ fault: 'unreadable-value', value, wanted: comparison }]
}

/** Variables may have stars of their own, and `${*}` is one that means the character. */
function hasPlainStar(value: Field<string>): boolean {
  return piecesOf(value).some(
    piece => typeof piece === 'string' && piece.replaceAll(/\$\{[^{}]*\}/g, '').includes('*'),
  )
}

function isReadable(comparison: Comparison, text: string): boolean {
  switch (comparison) {
    case 'number':
      return readNumber(text) !== undefined
    case 'date':
      return readDate(text) !== undefined
    case 'bool':
    case 'null':
      return readBool(text) !== undefined
    case 'ip':
      return readAddressRange(text) !== undefined
    case 'arn':
      return text === '*' || text.split(':').length >= 6
    default:
      return true
  }
}
