import { parseAwsPrincipal } from '../kms/principals.ts'
import { known } from '../model/field.ts'
import type { Statement } from '../model/policy.ts'
import { expand, has } from './action-sets.ts'

/** Whether a statement allows an action, as far as its known texts go and whatever its conditions. */
export function allowsAction(statement: Statement, action: string): boolean {
  const { effect, actions } = statement
  if (known(effect) !== 'Allow' || actions.state === 'absent' || actions.negated) return false
  return actions.items.some(item => item.state === 'known' && has(expand(item.value), action))
}

/** The accounts a statement names as such: by root ARN or number. */
export function accountsNamed({ principals }: Statement): readonly string[] {
  if (principals.state === 'absent' || principals.negated) return []
  return principals.items.flatMap(({ type, value }) => {
    const principal = type === 'AWS' && value.state === 'known' ? parseAwsPrincipal(value.value) : undefined
    return principal?.kind === 'account' ? [principal.account] : []
  })
}
