import { analyse, type ConditionEffect, faultsOf } from '../../src/access/index.ts'
import { carriesNamed } from '../../src/kms/carried-keys.ts'
import { conditionKeyOf } from '../../src/kms/condition-keys.ts'
import { known } from '../../src/model/field.ts'
import type { ConditionClause, Statement } from '../../src/model/policy.ts'
import { defineRule } from '../../src/rule/rule.ts'

interface Facts {
  readonly key: string
}

export default defineRule({
  id: 'ineffective-condition',
  summary: 'A condition restricts nothing, or is never met',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html',
  ],
  subject: 'statement',
  messages: {
    nothing: () =>
      'every request meets this condition, so that it restricts nothing; ask for what only those meant have, or remove it',
    'resource-account': () =>
      "aws:ResourceAccount is the key's own account whoever calls, so that this restricts nothing; compare kms:CallerAccount or aws:PrincipalAccount",
    implied: () =>
      'all whom Principal names meet this condition, so that it adds nothing; it may be left out',
    'any-value': ({ key }: Facts) =>
      `any ${key} meets this condition, which asks only that there be one; write the values that are meant`,
    avoidable: ({ key, operator }: Facts & { operator: string }) =>
      `requests without ${key} meet this condition too, and nothing else restricts the statement; use ${operator}`,
    'allows-nothing': ({ key }: Facts) =>
      `no request of these principals and actions meets this condition on ${key}, so that the statement allows nothing; correct the condition or remove the statement`,
    'denies-nothing': ({ key }: Facts) =>
      `no request of these principals and actions meets this condition on ${key}, so that the statement denies nothing; correct the condition or remove the statement`,
  },
  check(statement: Statement, report, { surroundings }) {
    const { effect, conditions, conditionsComplete, policy } = statement
    const allows = known(effect) === 'Allow'
    if (conditions.length === 0 || !(allows || known(effect) === 'Deny')) return
    const analysis = analyse(policy, surroundings)
    if (analysis.openedBy(statement) || analysis.confusedDeputies().some(one => one.statement === statement))
      return
    const effects = analysis.conditionEffects(statement)
    const guarded = !conditionsComplete || effects.some(one => GUARDS.includes(one.effect))
    const actions = analysis.actionsOf(statement)
    for (const { clause, effect } of effects) {
      const { key, keySpan, operator } = clause
      if (!isWellFormed(clause, actions)) continue
      if (effect === 'nothing' && isImplied(clause)) report('implied', keySpan, {}, { severity: 'info' })
      else if (effect === 'nothing')
        report(key.toLowerCase() === 'aws:resourceaccount' ? 'resource-account' : 'nothing', keySpan, {})
      if (effect === 'any value' && !/^null$/i.test(operator)) report('any-value', keySpan, { key })
      if (effect === 'avoidable' && allows && !guarded && !ALWAYS_SENT.test(key))
        report('avoidable', keySpan, { key, operator: strictly(operator) })
      if (effect === 'never') report(allows ? 'allows-nothing' : 'denies-nothing', keySpan, { key })
    }
  },
})

/** Whoever sets or removes tags sends which: ForAllValues is how AWS's own examples limit them. */
const ALWAYS_SENT = /^aws:TagKeys$/i

/** A statement with one of these has another guard. */
const GUARDS: readonly ConditionEffect['effect'][] = ['restricts', 'undecided', 'never']

/** Whether it says again who the principals are: no risk, as the principals restrict. */
function isImplied({ key, values }: ConditionClause): boolean {
  const ofCaller = /^(kms:CallerAccount|aws:Principal(Account|Arn|Type))$/i.test(key)
  return ofCaller && values.every(value => /[^*]/.test(known(value) ?? 'x'))
}

/** The operator that does not pass requests without the key. */
function strictly(operator: string): string {
  return operator.replace(/IfExists$/i, '').replace(/^ForAllValues:/i, 'ForAnyValue:')
}

/** Keys that there are not, or that no such action carries, and operators that do not fit are for other rules to tell. */
function isWellFormed(clause: ConditionClause, actions: readonly string[]): boolean {
  const condition = conditionKeyOf(clause.key)
  if (!condition || condition.iamPoliciesOnly || faultsOf(clause).length > 0) return false
  return actions.some(action => carriesNamed(action, clause.key) !== false)
}
