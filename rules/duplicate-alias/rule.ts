import { aliasNameIdentity } from '../../src/model/alias-names.ts'
import type { Absent, Field } from '../../src/model/field.ts'
import type { AliasIdentity } from '../../src/model/model.ts'
import { defineRule } from '../../src/rule/rule.ts'

export default defineRule({
  id: 'duplicate-alias',
  summary: 'Two aliases of one document have the same name',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kms-alias.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/alias-about.html',
  ],
  subject: 'document',
  messages: {
    duplicate: ({ other }: { other: string }) =>
      `${other} has the same alias name, which is unique in its account and Region; give this alias another`,
  },
  check({ aliases }, report) {
    const firsts = new Map<string, Named>()
    for (const alias of aliases) {
      if (!isNamed(alias)) continue
      const identity = aliasNameIdentity(alias.aliasName)
      if (identity === undefined) continue
      const first = firsts.get(identity)
      if (!first) firsts.set(identity, alias)
      else {
        const supposing = [...(first.aliasName.supposing ?? []), ...(alias.aliasName.supposing ?? [])]
        const related = [{ at: first.aliasName, message: 'the same name' }]
        report(
          'duplicate',
          { ...alias.aliasName, supposing },
          { other: first.name },
          { related, resource: alias.name },
        )
      }
    }
  },
})

type Named = AliasIdentity & { readonly aliasName: Exclude<Field<string>, Absent> }

function isNamed(alias: AliasIdentity): alias is Named {
  return alias.aliasName.state !== 'absent'
}
