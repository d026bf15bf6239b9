import { known } from '../../src/model/field.ts'
import type { RetentionWords } from '../../src/model/model.ts'
import { defineRule } from '../../src/rule/rule.ts'

interface Facts {
  readonly name: string
  readonly words: RetentionWords
}

export default defineRule({
  id: 'key-removed',
  summary: 'A key goes with the change, and nothing keeps it',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html',
  ],
  subject: 'revision',
  messages: {
    removed: ({ name, words: { onDelete, kept } }: Facts) =>
      `${name} is gone, so the update deletes it, and whatever needs it is lost; put it back, and deploy ${onDelete}: ${kept} before it goes`,
    destroyed: ({ name }: { name: string }) =>
      `this plan destroys ${name}, and when its deletion window is over whatever needs it is lost; keep it, or disable it first and see who misses it`,
  },
  check(revision, report) {
    if (revision.of !== 'key' || revision.after) return
    if (revision.isPlanned) return report('destroyed', revision.at, { name: revision.name })
    // It goes as the stack has it now, that is, as the earlier version says. A format with no stacks deletes nothing.
    const { retention } = revision.before
    if (!retention || retention.keptOnDelete.state === 'unknown' || known(retention.keptOnDelete)) return
    report('removed', revision.at, { name: revision.name, words: retention.words })
  },
})
