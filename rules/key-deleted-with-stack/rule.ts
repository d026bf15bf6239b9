import type { Retention, RetentionWords } from '../../src/model/model.ts'
import { defineRule, type ProposedFix } from '../../src/rule/rule.ts'

export default defineRule({
  id: 'key-deleted-with-stack',
  summary: 'The key is deleted when its stack, or its part of the template, goes',
  severity: 'info',
  strictSeverity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html',
  ],
  subject: 'key',
  messages: {
    'not-kept': ({ whole, onDelete, kept }: RetentionWords) =>
      `when ${whole} goes, so does this key, and whatever needs it is lost; add ${onDelete}: ${kept}`,
    given: ({ whole, onDelete, kept }: RetentionWords) =>
      `this lets the key go with ${whole}, and whatever needs it is lost; set ${onDelete} to ${kept}`,
  },
  check({ retention, at }, report) {
    if (!retention) return
    const { keptOnDelete, words } = retention
    const fix = keeping(retention)
    if (keptOnDelete.state === 'absent') report('not-kept', at, words, { fix })
    if (keptOnDelete.state === 'known' && !keptOnDelete.value) report('given', keptOnDelete, words, { fix })
  },
})

/** Not safe: a stack made to be thrown away would leave its key behind. */
function keeping(retention: Retention): ProposedFix {
  const { keptOnReplace, words } = retention
  const named = [words.onDelete, words.onReplace].filter(word => word !== undefined)
  const isKeptOnReplace =
    words.onReplace === undefined ||
    keptOnReplace.state === 'unknown' ||
    (keptOnReplace.state === 'known' && keptOnReplace.value)
  return {
    title: `set ${named.join(' and ')} to ${words.kept}`,
    safe: false,
    changes: [
      { do: 'retain', on: retention, when: 'onDelete' },
      ...(isKeptOnReplace ? [] : [{ do: 'retain', on: retention, when: 'onReplace' } as const]),
    ],
  }
}
