import { documentsSymmetricOnly, type KeyNeed, keyNeedOf } from '../../src/kms/consumers.ts'
import { partitionOf } from '../../src/kms/regions.ts'
import { serviceTitle } from '../../src/kms/services.ts'
import { DEFAULT_SPEC, isSymmetricEncryption, type KeySpec } from '../../src/kms/specs.ts'
import { effectiveSpec, effectiveUsage } from '../../src/model/effective.ts'
import { known } from '../../src/model/field.ts'
import type { Consumer, KeyIdentity } from '../../src/model/model.ts'
import { defineRule, type Related } from '../../src/rule/rule.ts'

interface Unsuitable {
  readonly service: string
  readonly key: string
  readonly spec: KeySpec
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
    'not-symmetric': ({ service, key, spec }: Unsuitable) =>
      `${service} cannot use ${spec} keys such as ${key}, only symmetric encryption keys; give it a key whose KeySpec is ${DEFAULT_SPEC}`,
    'wrong-kind': ({ service, key, spec, need }: Unsuitable & { need: KeyNeed }) =>
      `${service} cannot use ${spec} keys such as ${key} here; give it a key whose KeySpec is ${oneOf(need.specs)} and whose KeyUsage is ${need.usage}`,
    'wrong-usage': ({ service, key, usage, need }: Unsuitable & { usage: string; need: KeyNeed }) =>
      `${service} needs a key for ${need.usage} here, and ${key} is one for ${usage}; give it another key`,
    'wrong-region': ({ service, region, needed }: { service: string; region: string; needed: string }) =>
      `${service} takes keys of ${needed} only here, and this one is made in ${region}; make it in a stack in ${needed}`,
  },
  check(consumer, report, { surroundings }) {
    const key = keyOf(consumer)
    const spec = key && effectiveSpec(key)
    if (!key || !spec || consumer.key.state !== 'known') return
    const at = consumer.key
    const { resourceType, property } = consumer
    const facts = { service: serviceTitle(resourceType), key: key.name, spec }
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
      report('wrong-region', at, { service: facts.service, region, needed: need.region })
  },
})

function keyOf({ key }: Consumer): KeyIdentity | undefined {
  const reference = known(key)
  return reference?.to === 'key' || reference?.to === 'alias' ? reference.key : undefined
}

function specOf({ spec, at }: KeyIdentity): readonly Related[] {
  return spec.state === 'known'
    ? [{ at: spec, message: 'its KeySpec' }]
    : [{ at, message: `the key: without a KeySpec it is one of ${DEFAULT_SPEC}` }]
}

function usageOf(key: KeyIdentity): readonly Related[] {
  return key.usage.state === 'known' ? [{ at: key.usage, message: 'its KeyUsage' }] : specOf(key)
}

function oneOf(specs: KeyNeed['specs']): string {
  const [last, ...before] = [...(specs ?? [])].reverse()
  return before.length > 0 ? `${before.reverse().join(', ')} or ${last}` : `${last}`
}
