import { known } from '../../src/model/field.ts'
import type { PrincipalEntry, Statement } from '../../src/model/policy.ts'
import { defineRule } from '../../src/rule/rule.ts'

export default defineRule({
  id: 'public-key-access',
  summary: 'Everyone may use the key',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html'],
  subject: 'statement',
  messages: {
    everyone: () =>
      'anyone, of any AWS account, may do with this key what the statement allows, as it names no principal and has no condition; name the principals, or add a condition such as kms:CallerAccount',
  },
  check(statement, report) {
    if (!allowsWithoutCondition(statement) || statement.principals.state !== 'present') return
    const everyone = statement.principals.items.find(isEveryone)
    if (!everyone || statement.principals.negated) return
    // A Deny may take back what is allowed here; whether it does is not worked out yet.
    const denied =
      !statement.policy.complete ||
      statement.policy.statements.some(({ effect }) => known(effect) !== 'Allow')
    report(
      'everyone',
      everyone.value.state === 'absent' ? statement : everyone.value,
      {},
      { confidence: denied ? 'possible' : 'certain' },
    )
  },
})

/** A statement that lacks an action or a resource does nothing. */
function allowsWithoutCondition({
  effect,
  actions,
  resources,
  conditions,
  conditionsComplete,
}: Statement): boolean {
  const acts = actions.state === 'present' && resources.state === 'present'
  return known(effect) === 'Allow' && acts && conditions.length === 0 && conditionsComplete
}

function isEveryone({ type, value }: PrincipalEntry): boolean {
  return (type === '*' || type === 'AWS') && known(value) === '*'
}
