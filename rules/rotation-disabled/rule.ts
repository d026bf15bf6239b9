import { declares, nameFor } from '../../src/kms/makers/maker.ts'
import { canRotateAutomatically } from '../../src/kms/rotation.ts'
import { effectiveOrigin, effectiveSpec } from '../../src/model/effective.ts'
import { known } from '../../src/model/field.ts'
import { turningOn } from '../../src/rule/properties.ts'
import { defineRule } from '../../src/rule/rule.ts'

interface Facts {
  readonly property: string
}

interface LiveFacts {
  readonly request: string
}

export default defineRule({
  id: 'rotation-disabled',
  summary: 'A symmetric encryption key is never rotated',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html'],
  subject: 'key',
  messages: {
    absent: ({ property }: Facts) =>
      `this key is never rotated, as ${property} is left out; add ${property}: true`,
    off: ({ property }: Facts) => `this key is never rotated; set ${property} to true`,
    live: ({ request }: LiveFacts) => `this key is never rotated; call ${request}`,
  },
  check(key, report) {
    // KMS does not rotate a disabled key, and CloudFormation does not change its rotation.
    if (!declares(key.maker, 'rotation') || known(key.enabled) === false) return
    const spec = effectiveSpec(key)
    const origin = effectiveOrigin(key)
    if (!spec || !origin || !canRotateAutomatically(spec, origin)) return
    const request = key.maker.requests?.rotation
    if (request && key.rotation.state === 'known' && !key.rotation.value)
      return report('live', key.rotation, { request })
    // Not safe: a deployed key would begin to rotate.
    const fix = turningOn(key, 'rotation', false)
    const facts = { property: nameFor(key.maker, 'rotation') }
    if (key.rotation.state === 'absent') report('absent', key.at, facts, { fix })
    if (key.rotation.state === 'known' && !key.rotation.value) report('off', key.rotation, facts, { fix })
  },
})
