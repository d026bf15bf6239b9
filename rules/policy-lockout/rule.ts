import { analyse } from '../../src/access/index.ts'
import type { Policy } from '../../src/model/policy.ts'
import { defineRule, type Related } from '../../src/rule/rule.ts'

export default defineRule({
  id: 'policy-lockout',
  summary: 'Nobody can ever change the key policy',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html#prevent-unmanageable-key',
  ],
  subject: 'policy',
  messages: {
    'not-allowed': () =>
      'nobody may call kms:PutKeyPolicy, so that this policy can never be changed; allow the account kms:*',
    denied: () =>
      'this Deny leaves nobody who may call kms:PutKeyPolicy, so that the policy can never be changed; leave out administrators by a condition on aws:PrincipalArn',
    'never-applies': () =>
      'nobody can meet what this statement asks of those who call kms:PutKeyPolicy, so that the policy can never be changed; allow the account kms:*',
  },
  check(policy: Policy, report, { surroundings }) {
    // A policy of no statements is malformed, which is for policy-malformed to say.
    if (policy.statements.length === 0) return
    const { answer, allowing, denying } = analyse(policy, surroundings).lockout()
    if (answer !== 'yes') return
    const [allow] = allowing
    const [deny, ...others] = denying
    if (!allow) return report('not-allowed', policy.at, {})
    if (!deny) return report('never-applies', allow, {})
    const related = [
      ...allowing.map((at): Related => ({ at, message: 'this statement would allow it' })),
      ...others.map((at): Related => ({ at, message: 'so does this Deny' })),
    ]
    report('denied', deny.effect.state === 'absent' ? deny : deny.effect, {}, { related })
  },
})
