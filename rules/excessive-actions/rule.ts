import { analyse, isAdministrator, type Party, shown, spanningActions } from '../../src/access/index.ts'
import type { Statement } from '../../src/model/policy.ts'
import { defineRule } from '../../src/rule/rule.ts'

interface Facts {
  /** The action as written. */
  readonly action: string
  /** A request that the policy allows. */
  readonly witness: string
}

export default defineRule({
  id: 'excessive-actions',
  summary: 'A wildcard allows both the administration and the use of the key',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/kms/latest/developerguide/least-privilege.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html',
  ],
  subject: 'statement',
  messages: {
    excessive: ({ action, witness }: Facts) =>
      `${action} is administration and use at once: ${witness}; list the actions that are needed`,
  },
  check(statement: Statement, report, { surroundings }) {
    const [action] = spanningActions(statement)
    if (!action) return
    const analysis = analyse(statement.policy, surroundings)
    if (analysis.openedBy(statement)) return
    for (const { group, standing } of analysis.partiesOf(statement)) {
      if (ELSEWHERE.includes(standing) || isAdministrator(group, surroundings)) continue
      const told = shown(analysis.allowedBy(statement, group, 'administration'))
      if (!told) continue
      const { witness, confidence } = told
      const facts = { action: action.value, witness: witness.sentence }
      return report('excessive', action, facts, { confidence })
    }
  },
})

/** The account, whose IAM policies decide; and those of whom other rules tell. */
const ELSEWHERE: readonly Party['standing'][] = ['delegated', 'foreign', 'anyone']
