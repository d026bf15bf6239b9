import {
  ALIAS_PREFIX,
  forbiddenAliasCharacters,
  isPossibleAlias,
  withoutForbiddenCharacters,
  withoutPrefix,
} from '../../src/kms/aliases.ts'
import { ALIAS_NAME_LENGTH } from '../../src/kms/limits.ts'
import { type Field, headOf, piecesOf } from '../../src/model/field.ts'
import { defineRule, oneChange, type ProposedFix } from '../../src/rule/rule.ts'
import { quoteCharacters } from '../../src/text/quote.ts'

export default defineRule({
  id: 'invalid-alias-name',
  summary: 'An alias name is empty, too long, or has characters that KMS refuses',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html'],
  subject: 'alias',
  messages: {
    characters: ({ characters }: { characters: readonly string[] }) =>
      `KMS refuses ${quoteCharacters(characters)} in an alias name; use letters, digits, /, _ and - only`,
    long: () =>
      `this alias name is longer than ${ALIAS_NAME_LENGTH.max} characters, the most that KMS takes; shorten it`,
    empty: () => `this alias has no name; write one behind ${ALIAS_PREFIX}`,
  },
  check({ aliasName }, report) {
    // An ARN in a name's place is wrong as a whole, which missing-alias-prefix says.
    if (aliasName.state === 'absent' || headOf(aliasName).startsWith('arn:')) return
    if (aliasName.state === 'known' && withoutPrefix(aliasName.value) === '')
      return report('empty', aliasName, {})
    const written = piecesOf(aliasName)
      .filter(piece => typeof piece === 'string')
      .join('')
    const characters = forbiddenAliasCharacters(written)
    if (characters.length > 0) report('characters', aliasName, { characters }, { fix: renamed(aliasName) })
    if (written.length > ALIAS_NAME_LENGTH.max) report('long', aliasName, {})
  },
})

/** A guess: any other name would do as well. */
function renamed(at: Field<string>): ProposedFix | undefined {
  if (at.state !== 'known') return undefined
  const text = withoutForbiddenCharacters(at.value)
  return isPossibleAlias(text)
    ? oneChange('write - in their place', false, { do: 'replace', at, text })
    : undefined
}
