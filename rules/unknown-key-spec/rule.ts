import { nameFor } from '../../src/kms/makers/maker.ts'
import { isKeySpec, KEY_SPECS, type KeySpec } from '../../src/kms/specs.ts'
import { isNoValue, type MisspeltValue, misspelt } from '../../src/rule/misspelt.ts'
import { defineRule } from '../../src/rule/rule.ts'

export default defineRule({
  id: 'unknown-key-spec',
  summary: 'KeySpec is not one that KMS, or whoever makes the key, knows',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html#KMS-CreateKey-request-KeySpec',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kms-key.html',
  ],
  subject: 'key',
  messages: {
    unknown: (facts: MisspeltValue) => isNoValue(facts, KEY_SPECS),
    'not-yet': ({ spec, maker }: { spec: KeySpec; maker: string }) =>
      `${spec} is a KeySpec of KMS, but ${maker} does not take it yet; make this key through the KMS API`,
  },
  check({ spec, maker }, report) {
    if (spec.state !== 'known' || (maker.specs as readonly string[]).includes(spec.value)) return
    if (isKeySpec(spec.value)) return report('not-yet', spec, { spec: spec.value, maker: maker.title })
    const { facts, fix } = misspelt(spec, nameFor(maker, 'spec'), maker.specs)
    report('unknown', spec, facts, { fix })
  },
})
