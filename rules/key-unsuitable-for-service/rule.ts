import { documentsSymmetricOnly, type KeyNeed, keyNeedOf } from '../../src/kms/consumers.ts'
import { type Maker, nameFor } from '../../src/kms/makers/maker.ts'
import { partitionOf } from '../../src/kms/regions.ts'
import { serviceTitle } from '../../src/kms/services.ts'
import { DEFAULT_SPEC, isSymmetricEncryption, type KeySpec } from '../../src/kms/specs.ts'
import { effectiveSpec, effectiveUsage } from '../../src/model/effective.ts'
import { known } from '../../src/model/field.ts'
import type { Consumer, KeyIdentity } from '../../src/model/model.ts'
import { itsOwn } from '../../src/rule/properties.ts'
import { defineRule, type Related } from '../../src/rule/rule.ts'

interface Unsuitable {
  readonly service: string
  readonly key: string
  readonly spec: KeySpec
  readonly maker: Maker
}

interface Misplaced {
  readonly service: string
  readonly region: string
  readonly needed: string
  /** Where things are made in stacks: that it takes another. */
  readonly where: string
}

export default defineRule({
  id: 'key-unsuitable-for-service',
  summary: 'A resource is given a KMS key of a kind that its service cannot use',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html#KMS-CreateKey-request-KeySpec',
    'https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-compare.html',
  ],
  subject: 'consumer',
  messages: {
    'not-symmetric': ({ service, key, spec, maker }: Unsuitable) =>
      `${service} cannot use ${spec} keys such as ${key}, only symmetric encryption keys; give it a key whose ${nameFor(maker, 'spec')} is ${DEFAULT_SPEC}`,
    'wrong-kind': ({ service, key, spec, maker, need }: Unsuitable & { need: KeyNeed }) =>
      `${service} cannot use ${spec} keys such as ${key} here; give it a key whose ${nameFor(maker, 'spec')} is ${oneOf(need.specs)} and whose ${nameFor(maker, 'usage')} is ${need.usage}`,
    'wrong-usage': ({ service, key, usage, need }: Unsuitable & { usage: string; need: KeyNeed }) =>
      `${service} needs a key for ${need.usage} here, and ${key} is one for ${usage}; give it another key`,
    'wrong-region': ({ service, region, needed, where }: Misplaced) =>
      `${service} takes keys of ${needed} only here, and this one is made in ${region}; make it in ${where}${needed}`,
  },
  check(consumer, report, { surroundings }) {
    const key = keyOf(consumer)
    const spec = key && effectiveSpec(key)
    if (!key || !spec || consumer.key.state !== 'known') return
    const at = consumer.key
    const { resourceType, property } = consumer
    const facts = { service: serviceTitle(resourceType), key: key.name, spec, maker: key.maker }
    const related = specOf(key)
    const need = keyNeedOf(resourceType, property)
    if (!need) {
      if (isSymmetricEncryption(spec)) return
      const severity = documentsSymmetricOnly(resourceType, property) ? 'error' : 'warning'
      return report('not-symmetric', at, facts, { severity, related })
    }
    if (need.specs && !need.specs.includes(spec))
      return report('wrong-kind', at, { ...facts, need }, { related })
    const usage = effectiveUsage(key)
    if (usage && usage !== need.usage)
      return report('wrong-usage', at, { ...facts, usage, need }, { related: usageOf(key) })
    const { region } = surroundings
    if (region && need.region && need.region !== region && partitionOf(region) === partitionOf(need.region))
      report('wrong-region', at, {
        service: facts.service,
        region,
        needed: need.region,
        where: key.maker.makesStacks ? 'a stack in ' : '',
      })
  },
})

function keyOf({ key }: Consumer): KeyIdentity | undefined {
  const reference = known(key)
  return reference?.to === 'key' || reference?.to === 'alias' ? reference.key : undefined
}

function specOf(key: KeyIdentity): readonly Related[] {
  const { spec, at, maker } = key
  return spec.state === 'known'
    ? itsOwn(key, 'spec')
    : [{ at, message: `the key: without a ${nameFor(maker, 'spec')} it is one of ${DEFAULT_SPEC}` }]
}

function usageOf(key: KeyIdentity): readonly Related[] {
  return key.usage.state === 'known' ? itsOwn(key, 'usage') : specOf(key)
}

function oneOf(specs: KeyNeed['specs']): string {
  const [last, ...before] = [...(specs ?? [])].reverse()
  return before.length > 0 ? `${before.reverse().join(', ')} or ${last}` : `${last}`
}
