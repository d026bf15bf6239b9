import { nameFor } from '../../src/kms/makers/maker.ts'
import { canRotateAutomatically } from '../../src/kms/rotation.ts'
import { effectiveOrigin, effectiveSpec } from '../../src/model/effective.ts'
import { leavingOut, turningOn } from '../../src/rule/properties.ts'
import { defineRule } from '../../src/rule/rule.ts'

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
    off: ({ period, rotation }: { period: string; rotation: string }) =>
      `${period} does nothing while ${rotation} is not true; set ${rotation} to true, or leave the period out`,
    impossible: ({ period }: { period: string }) =>
      `${period} does nothing, as KMS cannot rotate this kind of key by itself; leave it out`,
  },
  check(key, report) {
    const { rotation, rotationPeriod, maker } = key
    if (rotationPeriod.state !== 'known') return
    const spec = effectiveSpec(key)
    const origin = effectiveOrigin(key)
    if (!spec || !origin) return
    const period = nameFor(maker, 'rotationPeriod')
    if (!canRotateAutomatically(spec, origin)) {
      const fix = leavingOut(key, 'rotationPeriod', true)
      return report('impossible', rotationPeriod, { period }, { fix })
    }
    if (rotation.state === 'unknown' || (rotation.state === 'known' && rotation.value)) return
    const related = rotation.state === 'known' ? [{ at: rotation, message: 'rotation is off' }] : []
    const facts = { period, rotation: nameFor(maker, 'rotation') }
    // Not safe: a deployed key would begin to rotate.
    report('off', rotationPeriod, facts, { related, fix: turningOn(key, 'rotation', false) })
  },
})
