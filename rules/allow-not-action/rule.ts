import { analyse } from '../../src/access/index.ts'
import { known } from '../../src/model/field.ts'
import type { Statement } from '../../src/model/policy.ts'
import { defineRule } from '../../src/rule/rule.ts'

interface Facts {
  /** Some action that is allowed, the gravest. */
  readonly action: string
  readonly others: number
}

/** What nobody means to allow by leaving it out of a list. */
const GRAVEST = ['PutKeyPolicy', 'ScheduleKeyDeletion', 'CreateGrant', 'Decrypt', 'Sign']

export default defineRule({
  id: 'allow-not-action',
  summary: 'A statement allows every action it does not list',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html'],
  subject: 'statement',
  messages: {
    allowed: ({ action, others }: Facts) =>
      `NotAction allows kms:${action} and ${others} more actions, and those that KMS will have; list in Action what is to be allowed`,
  },
  check(statement: Statement, report, { surroundings }) {
    const { effect, actions, policy } = statement
    if (known(effect) !== 'Allow' || actions.state === 'absent' || !actions.negated) return
    const allowed = analyse(policy, surroundings).actionsOf(statement)
    const action = GRAVEST.find(one => allowed.includes(one)) ?? allowed[0]
    if (action === undefined) return
    report('allowed', { span: actions.keySpan }, { action, others: allowed.length - 1 })
  },
})
