import type { Policy } from '../../src/model/policy.ts'
import { readPolicy } from '../../src/model/read-policy.ts'
import type { Place } from '../../src/value/value.ts'
import { type Plain, write } from './plain-value.ts'

export function policyOf(plain: Plain): Policy {
  const { value } = write(plain)
  return readPolicy(value, { name: 'Key', at: { span: { start: 0, end: 0 } } })
}

/** A policy of the current version with these statements; `Resource` is `"*"` where a statement says nothing else. */
export function policyWith(...statements: readonly { readonly [key: string]: Plain }[]): Policy {
  return policyOf({
    Version: '2012-10-17',
    Statement: statements.map(statement => ({ Effect: 'Allow', Resource: '*', ...statement })),
  })
}

/** The text a place points at, in the JSON that `policyOf` writes for `plain`. */
export function textAt(plain: Plain, place: Place): string {
  return write(plain).text.slice(place.span.start, place.span.end)
}
