import { analyse } from '../../src/access/index.ts'
import { known } from '../../src/model/field.ts'
import type { Statement } from '../../src/model/policy.ts'
import { defineRule } from '../../src/rule/rule.ts'

export default defineRule({
  id: 'allow-not-principal',
  summary: 'A statement allows everyone it does not list',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html',
  ],
  subject: 'statement',
  messages: {
    allowed: () =>
      'NotPrincipal allows everyone it does not list, of whatever account, and only what else the policy says holds them back; name in Principal those who may',
  },
  check(statement: Statement, report, { surroundings }) {
    const { effect, principals, policy } = statement
    if (known(effect) !== 'Allow' || principals.state === 'absent' || !principals.negated) return
    // Where strangers do get in, public-key-access says so, with a request.
    if (analyse(policy, surroundings).openedBy(statement)) return
    report('allowed', { span: principals.keySpan }, {})
  },
})
