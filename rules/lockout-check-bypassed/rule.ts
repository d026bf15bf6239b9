import { nameFor } from '../../src/kms/makers/maker.ts'
import { leavingOut } from '../../src/rule/properties.ts'
import { defineRule } from '../../src/rule/rule.ts'

export default defineRule({
  id: 'lockout-check-bypassed',
  summary: 'KMS is told not to check whether the key policy can still be changed',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html#prevent-unmanageable-key',
  ],
  subject: 'key',
  messages: {
    bypassed: ({ property }: { property: string }) =>
      `with ${property} KMS takes a policy that nobody may ever change again; leave it out`,
  },
  check(key, report) {
    const { lockoutCheckBypassed } = key
    if (lockoutCheckBypassed.state !== 'known' || !lockoutCheckBypassed.value) return
    // Not safe: whoever deploys this may be meant to have no say over the key, and would then be refused.
    const fix = leavingOut(key, 'lockoutCheckBypassed', false)
    report(
      'bypassed',
      lockoutCheckBypassed,
      { property: nameFor(key.maker, 'lockoutCheckBypassed') },
      { fix },
    )
  },
})
