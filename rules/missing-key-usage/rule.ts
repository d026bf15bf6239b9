import { nameFor } from '../../src/kms/makers/maker.ts'
import { isSymmetricEncryption } from '../../src/kms/specs.ts'
import { type KeyUsage, onlyUsageOf, usagesOf } from '../../src/kms/usages.ts'
import { effectiveSpec } from '../../src/model/effective.ts'
import { defineRule, oneChange } from '../../src/rule/rule.ts'

interface Missing {
  readonly property: string
  readonly spec: string
  readonly maker: string
  readonly supported: readonly KeyUsage[]
}

export default defineRule({
  id: 'missing-key-usage',
  summary: 'A key that is not a symmetric encryption key says nothing of its KeyUsage',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html#KMS-CreateKey-request-KeyUsage',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kms-key.html',
  ],
  subject: 'key',
  messages: {
    refused: ({ property, spec, maker, supported }: Missing) =>
      `without ${property} ${maker} cannot make a key of ${spec}; add ${property}: ${supported.join(' or ')}`,
    assumed: ({ property, spec, maker, supported }: Missing) =>
      `without ${property} ${maker} makes this ${spec} key an encryption key, for good; say ${property}: ${supported.join(' or ')}`,
  },
  check(key, report) {
    const spec = effectiveSpec(key)
    if (!spec || isSymmetricEncryption(spec) || key.usage.state !== 'absent') return
    if (!key.maker.specs.includes(spec)) return
    const at = key.spec.state === 'known' ? key.spec : key.at
    const supported = usagesOf(spec)
    const assumed = key.maker.defaults.usageOf(spec)
    const property = nameFor(key.maker, 'usage')
    const facts = { property, spec, maker: key.maker.title, supported }
    if (assumed && supported.includes(assumed)) return report('assumed', at, facts, { severity: 'warning' })
    const only = onlyUsageOf(spec)
    const fix =
      only &&
      oneChange(`add ${property}: ${only}`, true, { do: 'set', on: key, property: 'usage', value: only })
    report('refused', at, facts, { fix })
  },
})
