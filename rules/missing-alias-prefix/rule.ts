import { ALIAS_PREFIX, isPossibleAlias, isReservedAlias, withPrefix } from '../../src/kms/aliases.ts'
import { nameFor } from '../../src/kms/makers/maker.ts'
import { type Field, headOf, textWithGaps } from '../../src/model/field.ts'
import { defineRule, oneChange, type ProposedFix } from '../../src/rule/rule.ts'

const ONCE = `write ${ALIAS_PREFIX} once in front`

export default defineRule({
  id: 'missing-alias-prefix',
  summary: 'AliasName does not begin with alias/, or does so twice',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html'],
  subject: 'alias',
  messages: {
    missing: () =>
      `an alias name begins with ${ALIAS_PREFIX} and KMS refuses it otherwise; put ${ALIAS_PREFIX} in front`,
    arn: ({ property }: { property: string }) =>
      `${property} takes a name, not an ARN; keep what follows the last colon, from ${ALIAS_PREFIX} on`,
    doubled: () =>
      `this makes an alias whose own name begins with ${ALIAS_PREFIX}: only the console puts the prefix there itself; write it once`,
  },
  check({ aliasName, maker }, report) {
    const head = headOf(aliasName)
    if (aliasName.state === 'absent' || head === '' || isReservedAlias(textWithGaps(aliasName))) return
    if (head.startsWith(ALIAS_PREFIX + ALIAS_PREFIX)) {
      const fix = writing(ONCE, head.slice(ALIAS_PREFIX.length), aliasName, false)
      return report('doubled', aliasName, {}, { severity: 'warning', fix })
    }
    // A short literal head may still go on to spell the prefix.
    if (head.startsWith(ALIAS_PREFIX) || (aliasName.state === 'unknown' && ALIAS_PREFIX.startsWith(head)))
      return
    if (head.startsWith('arn:')) {
      // Not safe: its account or Region may be another.
      const fix = writing('keep the name alone', head.replace(/^.*:/, ''), aliasName, false)
      return report('arn', aliasName, { property: nameFor(maker, 'aliasName') }, { fix })
    }
    const fix = writing(ONCE, withPrefix(head), aliasName, true)
    report('missing', aliasName, {}, { fix })
  },
})

/** Only a name that is known whole is written anew, and only as one that KMS takes. */
function writing(title: string, text: string, at: Field<string>, safe: boolean): ProposedFix | undefined {
  if (at.state !== 'known' || !isPossibleAlias(text)) return undefined
  return oneChange(title, safe, { do: 'replace', at, text })
}
