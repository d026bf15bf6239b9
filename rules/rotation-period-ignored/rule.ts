import { canRotateAutomatically } from '../../src/kms/rotation.ts'
import { effectiveOrigin, effectiveSpec } from '../../src/model/effective.ts'
import type { Key } from '../../src/model/model.ts'
import { defineRule, oneChange, type ProposedFix } from '../../src/rule/rule.ts'

export default defineRule({
  id: 'rotation-period-ignored',
  summary: 'RotationPeriodInDays is given for a key that is not rotated',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kms-key.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/rotating-keys-enable.html',
  ],
  subject: 'key',
  messages: {
    off: () =>
      'RotationPeriodInDays does nothing while EnableKeyRotation is not true; set EnableKeyRotation to true, or leave the period out',
    impossible: () =>
      'RotationPeriodInDays does nothing, as KMS cannot rotate this kind of key by itself; leave it out',
  },
  check(key, report) {
    const { rotation, rotationPeriod } = key
    if (rotationPeriod.state !== 'known') return
    const spec = effectiveSpec(key)
    const origin = effectiveOrigin(key)
    if (!spec || !origin) return
    if (!canRotateAutomatically(spec, origin))
      return report('impossible', rotationPeriod, {}, { fix: leavingOut(key) })
    if (rotation.state === 'unknown' || (rotation.state === 'known' && rotation.value)) return
    const related = rotation.state === 'known' ? [{ at: rotation, message: 'rotation is off' }] : []
    report('off', rotationPeriod, {}, { related, fix: enabling(key) })
  },
})

/** Not safe: a deployed key would begin to rotate. */
function enabling(key: Key): ProposedFix {
  return oneChange('set EnableKeyRotation to true', false, {
    do: 'set',
    on: key,
    property: 'rotation',
    value: true,
  })
}

function leavingOut(key: Key): ProposedFix {
  return oneChange('leave RotationPeriodInDays out', true, {
    do: 'remove',
    on: key,
    property: 'rotationPeriod',
  })
}
