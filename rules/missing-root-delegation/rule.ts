import { analyse } from '../../src/access/index.ts'
import type { Policy, Statement } from '../../src/model/policy.ts'
import { defineRule } from '../../src/rule/rule.ts'
import type { Span } from '../../src/text/span.ts'

interface Missing {
  /** Some of the actions that IAM policies cannot give. */
  readonly missing: string
}

export default defineRule({
  id: 'missing-root-delegation',
  summary: 'IAM policies cannot give access to the key',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html#key-policy-default-allow-root-enable-iam',
  ],
  subject: 'policy',
  messages: {
    missing: () =>
      "the key's account is not allowed kms:*, so that IAM policies give no access, and nobody can manage the key when the principals named here are gone; allow kms:* to the root ARN of the account",
    partial: ({ missing }: Missing) =>
      `IAM policies cannot give ${missing}, and nobody can change the policy when the principals named here are gone; allow kms:* to the root ARN of the account`,
    limited: ({ missing }: Missing) =>
      `IAM policies cannot give ${missing}: the account is allowed only some actions, or under conditions; if that is not meant, allow it kms:*`,
  },
  check(policy: Policy, report, { surroundings }) {
    const analysis = analyse(policy, surroundings)
    if (policy.statements.length === 0 || analysis.lockout().answer === 'yes') return
    const { answer, missing, partly } = analysis.rootDelegation()
    if (answer !== 'no') return
    const [part] = partly
    if (!part) return report('missing', policy.at, {})
    const facts = { missing: inWords(missing) }
    if (missing.includes('PutKeyPolicy')) report('partial', placeIn(part), facts)
    else report('limited', placeIn(part), facts, { severity: 'info' })
  },
})

/** What is lacking matters in this order. */
const TELLING = ['PutKeyPolicy', 'Decrypt', 'Sign', 'GenerateMac', 'Encrypt']

function inWords(missing: readonly string[]): string {
  const name = TELLING.find(action => missing.includes(action)) ?? missing[0]
  return missing.length > 1 ? `kms:${name} and ${missing.length - 1} more actions` : `kms:${name}`
}

/** What holds back: a condition, else the list of actions. */
function placeIn({ conditions, actions, ...statement }: Statement): Span {
  const [condition] = conditions
  if (condition) return condition.keySpan
  return actions.state === 'present' ? actions.keySpan : statement.span
}
