import { ALIAS_PREFIX, isReservedAlias, RESERVED_ALIAS } from '../../src/kms/aliases.ts'
import { textWithGaps } from '../../src/model/field.ts'
import { defineRule } from '../../src/rule/rule.ts'

export default defineRule({
  id: 'reserved-alias-prefix',
  summary: 'The alias to be created begins with aws/, which is reserved for AWS managed keys',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html'],
  subject: 'alias',
  messages: {
    reserved: () =>
      `alias names that begin with ${ALIAS_PREFIX}${RESERVED_ALIAS} are reserved for AWS managed keys and KMS refuses them; choose another name`,
  },
  check({ aliasName }, report) {
    if (aliasName.state === 'absent') return
    const name = textWithGaps(aliasName)
    if (!isReservedAlias(name)) return
    // Of other spellings AWS does not say that they are refused.
    report('reserved', aliasName, {}, { confidence: name.includes(RESERVED_ALIAS) ? 'certain' : 'likely' })
  },
})
