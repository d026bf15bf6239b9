import { isKeyUsage, type KeyUsage, usagesOf } from '../../src/kms/usages.ts'
import { defineRule } from '../../src/rule/rule.ts'

export default defineRule({
  id: 'spec-usage-mismatch',
  summary: 'KeyUsage is not one its KeySpec supports',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html#KMS-CreateKey-request-KeyUsage'],
  subject: 'key',
  messages: {
    unsupported: ({ spec, usage, supported }: { spec: string; usage: string; supported: readonly KeyUsage[] }) =>
      `${spec} keys cannot be used for ${usage}; use ${supported.join(' or ')}`,
  },
  check(key, report) {
    if (key.spec.state !== 'known' || key.usage.state !== 'known') return
    const supported = usagesOf(key.spec.value)
    const usage = key.usage.value
    if (!supported || !isKeyUsage(usage) || supported.includes(usage)) return
    const [only, ...others] = supported
    report('unsupported', key.usage, { spec: key.spec.value, usage, supported }, {
      related: [{ at: key.spec, message: 'the KeySpec' }],
      fix: only && others.length === 0
        ? { title: `set KeyUsage to ${only}`, safe: true, changes: [{ do: 'replace', at: key.usage, text: only }] }
        : undefined,
    })
  },
})
