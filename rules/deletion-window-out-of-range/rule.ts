import { DELETION_WINDOW_DAYS } from '../../src/kms/limits.ts'
import { nameFor } from '../../src/kms/makers/maker.ts'
import { notWithin, type OutOfRange } from '../../src/rule/out-of-range.ts'
import { defineRule } from '../../src/rule/rule.ts'

export default defineRule({
  id: 'deletion-window-out-of-range',
  summary: 'PendingWindowInDays is not a time KMS can wait before it deletes a key',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html#KMS-ScheduleKeyDeletion-request-PendingWindowInDays',
  ],
  subject: ['key', 'replica'],
  messages: {
    'out-of-range': ({ property, value, nearest, min, max }: OutOfRange) =>
      `KMS waits ${min} to ${max} days before it deletes a key, not ${value}; set ${property} to ${nearest}`,
  },
  check({ deletionWindow, maker }, report) {
    const wrong = notWithin(DELETION_WINDOW_DAYS, deletionWindow, nameFor(maker, 'deletionWindow'))
    if (wrong) report('out-of-range', wrong.at, wrong.facts, { fix: wrong.fix })
  },
})
