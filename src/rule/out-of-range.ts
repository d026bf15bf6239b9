import { clamp, isWithin, type Range } from '../kms/limits.ts'
import type { Field, Known } from '../model/field.ts'
import { oneChange, type ProposedFix } from './rule.ts'

/** What a message says of a number that is too small or too great. */
export interface OutOfRange extends Range {
  readonly property: string
  readonly value: number
  /** The allowed number nearest to it. */
  readonly nearest: number
}

/**
 * A known number outside its range: where, what to say of it and how to mend it. The fix is safe: AWS refuses the number,
 * and the nearest one changes nothing else.
 */
export function notWithin(
  range: Range,
  field: Field<number>,
  property: string,
): { readonly at: Known<number>; readonly facts: OutOfRange; readonly fix: ProposedFix } | undefined {
  if (field.state !== 'known' || isWithin(range, field.value)) return undefined
  const nearest = clamp(range, field.value)
  return {
    at: field,
    facts: { ...range, property, value: field.value, nearest },
    fix: oneChange(`set ${property} to ${nearest}`, true, {
      do: 'replace',
      at: field,
      text: String(nearest),
    }),
  }
}
