import { KEY_POLICY_BYTES } from '../../src/kms/limits.ts'
import type { Policy } from '../../src/model/policy.ts'
import { defineRule } from '../../src/rule/rule.ts'

export default defineRule({
  id: 'policy-too-large',
  summary: 'The policy is longer than KMS takes, or has characters it does not take',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html#key-policy-format',
    'https://docs.aws.amazon.com/kms/latest/developerguide/resource-limits.html',
  ],
  subject: 'policy',
  messages: {
    size: ({ bytes }: { bytes: number }) =>
      `the policy has ${bytes} bytes, and KMS takes ${KEY_POLICY_BYTES.max}; use grants, or conditions in place of lists of principals`,
    character: ({ codePoint }: { codePoint: number }) =>
      `KMS takes no ${codeOf(codePoint)} in a policy; write it with characters up to U+00FF`,
  },
  check({ bytes, foreignCharacters, ...policy }: Policy, report) {
    if (bytes.state === 'known' && bytes.value > KEY_POLICY_BYTES.max)
      report('size', policy, { bytes: bytes.value })
    for (const { codePoint, at } of foreignCharacters) report('character', at, { codePoint })
  },
})

/** The character itself is not shown: it may be of a text that is not to be repeated. */
function codeOf(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
}
