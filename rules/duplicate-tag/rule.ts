import { repeatedKeys } from '../../src/model/tag-keys.ts'
import { defineRule, oneChange } from '../../src/rule/rule.ts'

export default defineRule({
  id: 'duplicate-tag',
  summary: 'Two tags of one key have the same tag key',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/tagging-keys.html'],
  subject: ['key', 'replica'],
  messages: {
    refused: () => 'an earlier tag has the same key, and KMS refuses the request; keep one of them',
    dropped: ({ maker }: { maker: string }) =>
      `a later tag has the same key, and ${maker} passes on the last only; keep one of them`,
  },
  check({ tags, maker }, report) {
    if (maker.repeatedTag === 'impossible') return
    const from = tags.at
    for (const group of repeatedKeys(tags)) {
      const keeps = maker.repeatedTag === 'last kept'
      const other = group.at(keeps ? -1 : 0)
      for (const tag of group) {
        if (!other || tag === other || tag.key.state === 'absent') continue
        const related = [{ at: other.key.state === 'absent' ? other.at : other.key, message: 'the same key' }]
        // Nothing that is deployed has ever had it.
        const fix = from && oneChange('remove this tag', true, { do: 'drop', from, at: tag.at })
        const details = { severity: 'warning', related, fix } as const
        if (keeps) report('dropped', tag.key, { maker: maker.title }, details)
        else report('refused', tag.key, {}, { related })
      }
    }
  },
})
