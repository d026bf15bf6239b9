import { defaultKeyPolicy } from '../../src/kms/default-policy.ts'
import { ACCOUNT_ROOT } from '../../src/rule/content.ts'
import { defineRule, oneChange } from '../../src/rule/rule.ts'

export default defineRule({
  id: 'missing-key-policy',
  summary: 'The key has no policy of its own, so KMS gives it the default one',
  severity: 'info',
  preset: 'strict',
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html'],
  subject: 'key',
  messages: {
    missing: ({ property }: { property: string }) =>
      `without ${property} IAM policies alone decide who may use this key; say in ${property} who may`,
  },
  check(key, report) {
    const property = key.maker.names.policy
    if (property === undefined || key.policy.state !== 'absent') return
    // Not safe: a policy that was put by hand on a deployed key would be replaced.
    const fix = oneChange(`write out the default ${property}`, false, {
      do: 'set',
      on: key,
      property: 'policy',
      value: defaultKeyPolicy(ACCOUNT_ROOT),
    })
    report('missing', key.at, { property }, { fix })
  },
})
