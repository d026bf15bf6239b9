import { newAccess, shown } from '../../src/access/index.ts'
import { defaultPolicy } from '../../src/model/default-policy.ts'
import type { Key } from '../../src/model/model.ts'
import type { Policy } from '../../src/model/policy.ts'
import { defineRule } from '../../src/rule/rule.ts'

interface Facts {
  /** A request that is allowed and was not. */
  readonly witness: string
}

export default defineRule({
  id: 'access-widened',
  summary: 'The key policy allows what it did not allow before',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-custom-policy-checks.html',
  ],
  subject: 'revision',
  messages: {
    widened: ({ witness }: Facts) =>
      `${witness}, which the policy did not allow before; take it back if that is not meant`,
  },
  check(revision, report, { surroundings }) {
    if (revision.of !== 'key' || !revision.after) return
    const [older, newer] = [policyOf(revision.before), policyOf(revision.after)]
    if (!older || !newer) return
    const { answer, witnesses } = newAccess(older, newer, surroundings)
    const found = shown(answer)
    if (!found) return
    const { confidence } = found
    for (const { statement, sentence } of witnesses) {
      // The policy that KMS gives a key stands nowhere.
      const at = revision.after.policy.state === 'known' ? statement : revision.after.at
      report('widened', at, { witness: sentence }, { confidence })
    }
  },
})

/** A key without a policy gets the one KMS gives. */
function policyOf({ name, at, policy }: Key): Policy | undefined {
  if (policy.state === 'known') return policy.value
  return policy.state === 'absent' ? defaultPolicy({ name, at }) : undefined
}
