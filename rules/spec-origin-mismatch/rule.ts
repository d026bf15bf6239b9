import {
  isKeyOrigin,
  KEY_ORIGINS,
  type KeyOrigin,
  originSupports,
  originSupportsMultiRegion,
} from '../../src/kms/origins.ts'
import type { KeySpec } from '../../src/kms/specs.ts'
import { effectiveMultiRegion, effectiveSpec } from '../../src/model/effective.ts'
import type { Field } from '../../src/model/field.ts'
import { type Misspelt, misspelt } from '../../src/rule/misspelt.ts'
import { defineRule, type Related } from '../../src/rule/rule.ts'

export default defineRule({
  id: 'spec-origin-mismatch',
  summary: 'Origin is not one that this kind of key, or whoever makes it, can have',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html#KMS-CreateKey-request-Origin',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kms-key.html',
  ],
  subject: 'key',
  messages: {
    unknown: ({ name, nearest }: Misspelt) =>
      nearest === undefined
        ? `${name} is not an Origin; use one of ${KEY_ORIGINS.join(', ')}`
        : `${name} is not an Origin; did you mean ${nearest}?`,
    'not-offered': ({ origin, maker }: { origin: KeyOrigin; maker: string }) =>
      `${maker} cannot make keys whose Origin is ${origin}; make this key through the KMS API`,
    spec: ({ origin, spec }: { origin: KeyOrigin; spec: KeySpec }) =>
      `${spec} keys cannot have the Origin ${origin}; leave Origin out, and KMS makes the key material`,
    'multi-region': ({ origin }: { origin: KeyOrigin }) =>
      `keys in a custom key store (${origin}) cannot be multi-Region keys; leave out MultiRegion or Origin`,
  },
  check(key, report) {
    const { origin, maker } = key
    if (origin.state !== 'known') return
    if (!isKeyOrigin(origin.value)) {
      const { facts, fix } = misspelt(origin, 'Origin', maker.origins)
      return report('unknown', origin, facts, { fix })
    }
    const facts = { origin: origin.value }
    if (!maker.origins.includes(origin.value)) {
      return report('not-offered', origin, { ...facts, maker: maker.title })
    }
    const spec = effectiveSpec(key)
    if (spec && originSupports(origin.value, spec).supported === false) {
      report('spec', origin, { ...facts, spec }, { related: placed(key.spec, 'its KeySpec') })
    } else if (effectiveMultiRegion(key) && !originSupportsMultiRegion(origin.value)) {
      report('multi-region', origin, facts, { related: placed(key.multiRegion, 'its MultiRegion') })
    }
  },
})

function placed(field: Field<unknown>, message: string): Related[] {
  return field.state === 'known' ? [{ at: field, message }] : []
}
