import { nameFor } from '../../src/kms/makers/maker.ts'
import { isKeyUsage, type KeyUsage, onlyUsageOf, usagesOf } from '../../src/kms/usages.ts'
import { effectiveSpec } from '../../src/model/effective.ts'
import { itsOwn } from '../../src/rule/properties.ts'
import { defineRule, oneChange } from '../../src/rule/rule.ts'

interface Mismatch {
  readonly spec: string
  readonly usage: string
  readonly supported: readonly KeyUsage[]
}

export default defineRule({
  id: 'spec-usage-mismatch',
  summary: 'KeyUsage is not one its KeySpec supports',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html#KMS-CreateKey-request-KeyUsage',
  ],
  subject: 'key',
  messages: {
    unsupported: ({ spec, usage, supported }: Mismatch) =>
      `${spec} keys cannot be used for ${usage}; use ${supported.join(' or ')}`,
    'default-spec': ({ property, spec, usage }: Omit<Mismatch, 'supported'> & { property: string }) =>
      `${property} is left out, so this is a ${spec} key, which cannot be used for ${usage}; add a ${property} that can`,
  },
  check(key, report) {
    const spec = effectiveSpec(key)
    // A spec that its maker does not take is what unknown-key-spec speaks of.
    if (!spec || !key.maker.specs.includes(spec) || key.usage.state !== 'known') return
    const supported = usagesOf(spec)
    const usage = key.usage.value
    if (!isKeyUsage(usage) || supported.includes(usage)) return
    if (key.spec.state === 'absent')
      return report('default-spec', key.usage, { property: nameFor(key.maker, 'spec'), spec, usage })
    const only = onlyUsageOf(spec)
    const title = `set ${nameFor(key.maker, 'usage')} to ${only}`
    const fix = only && oneChange(title, true, { do: 'replace', at: key.usage, text: only })
    report('unsupported', key.usage, { spec, usage, supported }, { related: itsOwn(key, 'spec'), fix })
  },
})
