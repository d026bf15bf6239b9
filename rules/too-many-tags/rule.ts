import { TAGS_PER_KEY } from '../../src/kms/limits.ts'
import { repeatedKeys } from '../../src/model/tag-keys.ts'
import { defineRule } from '../../src/rule/rule.ts'

export default defineRule({
  id: 'too-many-tags',
  summary: 'A key has more tags than KMS takes',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/tagging-keys.html'],
  subject: ['key', 'replica'],
  messages: {
    many: () =>
      `this key has more than ${TAGS_PER_KEY.max} tags, the most that KMS takes; leave out those from here on, or others`,
  },
  check({ tags, maker }, report) {
    const beyond = tags.items[TAGS_PER_KEY.max]
    if (!beyond) return
    const repeated = maker.repeatedTag === 'last kept' ? repeatedKeys(tags) : []
    const count = tags.items.length - repeated.reduce((sum, group) => sum + group.length - 1, 0)
    if (count > TAGS_PER_KEY.max) report('many', beyond.at, {})
  },
})
