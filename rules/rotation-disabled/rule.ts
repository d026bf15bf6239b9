import { declares } from '../../src/kms/makers/maker.ts'
import { canRotateAutomatically } from '../../src/kms/rotation.ts'
import { effectiveOrigin, effectiveSpec } from '../../src/model/effective.ts'
import { known } from '../../src/model/field.ts'
import { defineRule, oneChange } from '../../src/rule/rule.ts'

export default defineRule({
  id: 'rotation-disabled',
  summary: 'A symmetric encryption key is never rotated',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html'],
  subject: 'key',
  messages: {
    absent: () => 'this key is never rotated, as EnableKeyRotation is left out; add EnableKeyRotation: true',
    off: () => 'this key is never rotated; set EnableKeyRotation to true',
  },
  check(key, report) {
    // KMS does not rotate a disabled key, and CloudFormation does not change its rotation.
    if (!declares(key.maker, 'rotation') || known(key.enabled) === false) return
    const spec = effectiveSpec(key)
    const origin = effectiveOrigin(key)
    if (!spec || !origin || !canRotateAutomatically(spec, origin)) return
    // Not safe: a deployed key would begin to rotate.
    const fix = oneChange('set EnableKeyRotation to true', false, {
      do: 'set',
      on: key,
      property: 'rotation',
      value: true,
    })
    if (key.rotation.state === 'absent') report('absent', key.at, {}, { fix })
    if (key.rotation.state === 'known' && !key.rotation.value) report('off', key.rotation, {}, { fix })
  },
})
