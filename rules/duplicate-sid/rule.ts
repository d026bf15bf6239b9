import type { Known } from '../../src/model/field.ts'
import type { Policy } from '../../src/model/policy.ts'
import { defineRule } from '../../src/rule/rule.ts'
import type { Sensitive } from '../../src/text/sensitive.ts'

export default defineRule({
  id: 'duplicate-sid',
  summary: 'Two statements of a policy have the same Sid',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html'],
  subject: 'policy',
  messages: {
    duplicate: () => 'another statement of this policy has the same Sid; give each its own, or none',
  },
  check({ statements }: Policy, report) {
    const seen: Known<Sensitive>[] = []
    for (const { sid } of statements) {
      // Tools write an empty Sid for none.
      if (sid.state !== 'known' || sid.value.length === 0) continue
      const first = seen.find(other => other.value.equals(sid.value))
      if (first) report('duplicate', sid, {}, { related: [{ at: first, message: 'the first of them' }] })
      else seen.push(sid)
    }
  },
})
