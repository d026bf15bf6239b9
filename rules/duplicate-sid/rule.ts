import type { Policy } from '../../src/model/policy.ts'
import { defineRule } from '../../src/rule/rule.ts'
import { firstEquals } from '../../src/text/sensitive.ts'

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
    // Tools write an empty Sid for none.
    const sids = statements.flatMap(({ sid }) => (sid.state === 'known' && sid.value.length > 0 ? [sid] : []))
    for (const [index, first] of firstEquals(sids.map(({ value }) => value)).entries()) {
      const [sid, at] = [sids[index], sids[first]]
      if (index === first || !sid || !at) continue
      report('duplicate', sid, {}, { related: [{ at, message: 'the first of them' }] })
    }
  },
})
