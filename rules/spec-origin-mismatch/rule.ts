import { nameFor } from '../../src/kms/makers/maker.ts'
import {
  isKeyOrigin,
  KEY_ORIGINS,
  type KeyOrigin,
  originSupports,
  originSupportsMultiRegion,
} from '../../src/kms/origins.ts'
import type { KeySpec } from '../../src/kms/specs.ts'
import { effectiveMultiRegion, effectiveSpec } from '../../src/model/effective.ts'
import { isNoValue, type MisspeltValue, misspelt } from '../../src/rule/misspelt.ts'
import { itsOwn } from '../../src/rule/properties.ts'
import { defineRule } from '../../src/rule/rule.ts'

interface Facts {
  readonly origin: KeyOrigin
  /** What Origin, or what does not go with it, is called. */
  readonly property: string
}

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
    unknown: (facts: MisspeltValue) => isNoValue(facts, KEY_ORIGINS),
    'not-offered': ({ origin, property, maker }: Facts & { maker: string }) =>
      `${maker} cannot make keys whose ${property} is ${origin}; make this key through the KMS API`,
    spec: ({ origin, property, spec }: Facts & { spec: KeySpec }) =>
      `${spec} keys cannot have the ${property} ${origin}; leave ${property} out, and KMS makes the key material`,
    'multi-region': ({ origin, property, multiRegion }: Facts & { multiRegion: string }) =>
      `keys in a custom key store (${origin}) cannot be multi-Region keys; leave out ${multiRegion} or ${property}`,
    'implied-spec': ({ origin, property, spec }: Facts & { spec: KeySpec }) =>
      `the origin of this key is ${origin}, which ${spec} keys cannot have; leave ${property} out`,
    'implied-multi-region': ({ origin, property }: Facts) =>
      `keys in a custom key store (${origin}) cannot be multi-Region keys; leave ${property} out`,
  },
  check(key, report) {
    const { origin, maker, multiRegion } = key
    const spec = effectiveSpec(key)
    if (origin.state === 'absent') {
      // Who makes the key, and how, tells where its material is.
      const implied = maker.defaults.origin
      const facts = (of: 'spec' | 'multiRegion') => ({ origin: implied, property: nameFor(maker, of) })
      if (key.spec.state === 'known' && spec && originSupports(implied, spec).supported === false)
        report('implied-spec', key.spec, { ...facts('spec'), spec })
      if (multiRegion.state === 'known' && multiRegion.value && !originSupportsMultiRegion(implied))
        report('implied-multi-region', multiRegion, facts('multiRegion'))
    }
    if (origin.state !== 'known') return
    const property = nameFor(maker, 'origin')
    if (!isKeyOrigin(origin.value)) {
      const { facts, fix } = misspelt(origin, property, maker.origins)
      return report('unknown', origin, facts, { fix })
    }
    const facts = { origin: origin.value, property }
    if (!maker.origins.includes(origin.value)) {
      return report('not-offered', origin, { ...facts, maker: maker.title })
    }
    if (spec && originSupports(origin.value, spec).supported === false) {
      report('spec', origin, { ...facts, spec }, { related: itsOwn(key, 'spec') })
    } else if (effectiveMultiRegion(key) && !originSupportsMultiRegion(origin.value)) {
      report(
        'multi-region',
        origin,
        { ...facts, multiRegion: nameFor(maker, 'multiRegion') },
        { related: itsOwn(key, 'multiRegion') },
      )
    }
  },
})
