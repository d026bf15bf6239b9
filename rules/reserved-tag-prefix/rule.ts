import { RESERVED_TAG_PREFIX } from '../../src/kms/limits.ts'
import { isReservedTag } from '../../src/model/tag-keys.ts'
import { defineRule } from '../../src/rule/rule.ts'

export default defineRule({
  id: 'reserved-tag-prefix',
  summary: 'A tag key begins with aws:, which is reserved for AWS',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-kms-key-tag.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/tagging-keys.html',
  ],
  subject: ['key', 'replica'],
  messages: {
    reserved: () =>
      `tag keys that begin with ${RESERVED_TAG_PREFIX}, in any case, are reserved for AWS and KMS refuses them; choose another key`,
  },
  check({ tags }, report) {
    for (const tag of tags.items) {
      if (tag.key.state !== 'absent' && isReservedTag(tag)) report('reserved', tag.key, {})
    }
  },
})
