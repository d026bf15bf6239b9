import { nameFor } from '../../src/kms/makers/maker.ts'
import { isKeyUsage, KEY_USAGES, type KeyUsage } from '../../src/kms/usages.ts'
import { effectiveSpec } from '../../src/model/effective.ts'
import { isNoValue, type MisspeltValue, misspelt } from '../../src/rule/misspelt.ts'
import { defineRule } from '../../src/rule/rule.ts'

export default defineRule({
  id: 'unknown-key-usage',
  summary: 'KeyUsage is not one that KMS, or whoever makes the key, knows',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html#KMS-CreateKey-request-KeyUsage',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kms-key.html',
  ],
  subject: 'key',
  messages: {
    unknown: (facts: MisspeltValue) => isNoValue(facts, KEY_USAGES),
    'not-yet': ({ usage, maker }: { usage: KeyUsage; maker: string }) =>
      `${usage} is a KeyUsage of KMS, but ${maker} does not take it yet; make this key through the KMS API`,
  },
  check(key, report) {
    const { usage, maker } = key
    if (usage.state !== 'known' || (maker.usages as readonly string[]).includes(usage.value)) return
    if (isKeyUsage(usage.value)) {
      // Where the spec is known, the fault lies with it: see unknown-key-spec and spec-usage-mismatch.
      if (effectiveSpec(key)) return
      return report('not-yet', usage, { usage: usage.value, maker: maker.title })
    }
    const { facts, fix } = misspelt(usage, nameFor(maker, 'usage'), maker.usages)
    report('unknown', usage, facts, { fix })
  },
})
