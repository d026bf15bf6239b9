import { ROTATION_PERIOD_DAYS } from '../../src/kms/limits.ts'
import { nameFor } from '../../src/kms/makers/maker.ts'
import { notWithin, type OutOfRange } from '../../src/rule/out-of-range.ts'
import { defineRule } from '../../src/rule/rule.ts'

export default defineRule({
  id: 'rotation-period-out-of-range',
  summary: 'RotationPeriodInDays is not a period KMS can rotate in',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKeyRotation.html#KMS-EnableKeyRotation-request-RotationPeriodInDays',
  ],
  subject: 'key',
  messages: {
    'out-of-range': ({ property, value, nearest, min, max }: OutOfRange) =>
      `KMS rotates keys every ${min} to ${max} days, not every ${value}; set ${property} to ${nearest}`,
  },
  check({ rotationPeriod, maker }, report) {
    const wrong = notWithin(ROTATION_PERIOD_DAYS, rotationPeriod, nameFor(maker, 'rotationPeriod'))
    if (wrong) report('out-of-range', wrong.at, wrong.facts, { fix: wrong.fix })
  },
})
