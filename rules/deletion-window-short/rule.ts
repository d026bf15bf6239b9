import { DEFAULT_DELETION_WINDOW_DAYS, DELETION_WINDOW_DAYS, isWithin } from '../../src/kms/limits.ts'
import { defineRule } from '../../src/rule/rule.ts'

interface Short {
  readonly days: number
  readonly minimum: number
}

export default defineRule({
  id: 'deletion-window-short',
  summary: 'KMS is to delete the key for good sooner than it could',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html'],
  subject: ['key', 'replica'],
  messages: {
    short: ({ days, minimum }: Short) =>
      `after ${days} days a deletion can no longer be cancelled; wait at least ${minimum}, in which use of the key may still be noticed`,
  },
  options: {
    minimumDays: {
      default: DEFAULT_DELETION_WINDOW_DAYS,
      description: 'The least number of days to wait.',
      schema: { type: 'integer', minimum: DELETION_WINDOW_DAYS.min, maximum: DELETION_WINDOW_DAYS.max },
    },
  },
  check({ deletionWindow }, report, { options: { minimumDays } }) {
    if (deletionWindow.state !== 'known' || !isWithin(DELETION_WINDOW_DAYS, deletionWindow.value)) return
    const { value: days } = deletionWindow
    if (days < minimumDays) report('short', deletionWindow, { days, minimum: minimumDays })
  },
})
