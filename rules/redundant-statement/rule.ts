import { analyse } from '../../src/access/index.ts'
import type { Policy } from '../../src/model/policy.ts'
import { defineRule, type Related } from '../../src/rule/rule.ts'

export default defineRule({
  id: 'redundant-statement',
  summary: 'A statement could go without anything changing',
  severity: 'info',
  preset: 'strict',
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html'],
  subject: 'policy',
  messages: {
    covered: () => 'another statement does all that this one does; remove one of them',
    denied: () => 'all that this statement allows is denied again; remove it, or narrow the Deny',
  },
  check(policy: Policy, report, { surroundings }) {
    const analysis = analyse(policy, surroundings)
    for (const { statement, reason, by } of analysis.redundancies()) {
      // What everyone may do should go, and not what is beside it.
      if (by.some(other => analysis.openedBy(other))) continue
      const message = reason === 'covered' ? 'this statement does' : 'by this statement'
      report(reason, statement, {}, { related: by.map((at): Related => ({ at, message })) })
    }
  },
})
