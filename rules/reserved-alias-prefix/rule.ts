import { ALIAS_PREFIX, RESERVED_ALIAS } from '../../src/kms/aliases.ts'
import { piecesOf } from '../../src/model/field.ts'
import { defineRule } from '../../src/rule/rule.ts'

/** The three ways to write such a name; what is not known of it stands as a NUL, which no name holds. */
const RESERVED = new RegExp(`^(?:arn:[^/]*:)?(?:${ALIAS_PREFIX})*${RESERVED_ALIAS}`, 'i')

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
    const name = piecesOf(aliasName)
      .map(piece => (typeof piece === 'string' ? piece : '\u0000'))
      .join('')
    if (RESERVED.test(name)) report('reserved', aliasName, {})
  },
})
