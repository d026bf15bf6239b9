import { nameFor } from '../../src/kms/makers/maker.ts'
import { isOfferedIn } from '../../src/kms/regions.ts'
import type { KeySpec } from '../../src/kms/specs.ts'
import { effectiveSpec } from '../../src/model/effective.ts'
import { defineRule } from '../../src/rule/rule.ts'

interface Unavailable {
  readonly property: string
  readonly spec: KeySpec
  readonly region: string
}

export default defineRule({
  id: 'spec-unavailable-in-region',
  summary: 'KeySpec is not offered in the Region the key is made in',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html#KMS-CreateKey-request-KeySpec',
  ],
  subject: 'key',
  messages: {
    'china-only': ({ property, spec, region }: Unavailable) =>
      `KMS offers ${spec} keys in China Regions only, not in ${region}; use another ${property} there`,
    'not-in-china': ({ property, spec, region }: Unavailable) =>
      `KMS does not offer ${spec} keys in China Regions such as ${region}; use another ${property} there`,
  },
  check(key, report, { surroundings: { region } }) {
    const spec = effectiveSpec(key)
    // What its maker does not take at all is said by unknown-key-spec.
    if (!spec || region === undefined || !key.maker.specs.includes(spec) || isOfferedIn(spec, region)) return
    const place = key.spec.state === 'known' ? key.spec : key.at
    const facts = { property: nameFor(key.maker, 'spec'), spec, region }
    report(region.startsWith('cn-') ? 'not-in-china' : 'china-only', place, facts)
  },
})
