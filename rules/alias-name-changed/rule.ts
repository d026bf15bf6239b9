import { restsOnDefault } from '../../src/model/revision.ts'
import { defineRule } from '../../src/rule/rule.ts'

export default defineRule({
  id: 'alias-name-changed',
  summary: 'An alias gets another name, so the old one is deleted',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kms-alias.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/alias-update.html',
  ],
  subject: 'revision',
  messages: {
    changed: () =>
      'this alias had another name, which the update deletes, so that whatever uses the old name fails; add a second alias, and remove the old one later',
  },
  check(revision, report) {
    if (revision.of !== 'alias' || !revision.after?.maker.onImmutable) return
    const [from, to] = [revision.before.aliasName, revision.after.aliasName]
    if (from.state !== 'known' || to.state !== 'known' || from.value === to.value) return
    if (!restsOnDefault(from) && !restsOnDefault(to)) report('changed', to, {})
  },
})
