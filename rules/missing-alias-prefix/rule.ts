import { ALIAS_PREFIX, isReservedAlias } from '../../src/kms/aliases.ts'
import { headOf, type Known } from '../../src/model/field.ts'
import { defineRule, oneChange, type ProposedFix } from '../../src/rule/rule.ts'

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
    arn: () =>
      `AliasName takes a name, not an ARN; keep what follows the last colon, from ${ALIAS_PREFIX} on`,
    doubled: () =>
      `this makes an alias whose own name begins with ${ALIAS_PREFIX}: only the console puts the prefix there itself; write it once`,
  },
  check({ aliasName }, report) {
    const head = headOf(aliasName)
    if (aliasName.state === 'absent' || head === '' || isReservedAlias(head)) return
    if (head.startsWith(ALIAS_PREFIX + ALIAS_PREFIX)) {
      const fix =
        aliasName.state === 'known' ? replacing(aliasName, head.slice(ALIAS_PREFIX.length), false) : undefined
      return report('doubled', aliasName, {}, { severity: 'warning', fix })
    }
    // A short literal head may still go on to spell the prefix.
    if (head.startsWith(ALIAS_PREFIX) || (aliasName.state === 'unknown' && ALIAS_PREFIX.startsWith(head)))
      return
    if (head.startsWith('arn:')) return report('arn', aliasName, {})
    const fix =
      aliasName.state === 'known' ? replacing(aliasName, ALIAS_PREFIX + aliasName.value, true) : undefined
    report('missing', aliasName, {}, { fix })
  },
})

function replacing(at: Known<string>, text: string, safe: boolean): ProposedFix {
  return oneChange(`write ${ALIAS_PREFIX} once in front`, safe, { do: 'replace', at, text })
}
