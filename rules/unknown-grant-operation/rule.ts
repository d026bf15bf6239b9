import { GRANT_OPERATIONS } from '../../src/kms/operations.ts'
import type { Known } from '../../src/model/field.ts'
import type { Misspelt } from '../../src/rule/misspelt.ts'
import { defineRule, oneChange, type ProposedFix } from '../../src/rule/rule.ts'
import { nearest, sameLetters } from '../../src/text/nearest.ts'
import { quoteName } from '../../src/text/quote.ts'

export default defineRule({
  id: 'unknown-grant-operation',
  summary: 'A grant names an operation that no grant can give',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateGrant.html#KMS-CreateGrant-request-Operations',
  ],
  subject: 'grant',
  messages: {
    unknown: ({ name, nearest }: Misspelt) =>
      nearest === undefined
        ? `${name} is no operation that a grant gives; use those of ${GRANT_OPERATIONS.join(', ')}`
        : `${name} is no operation that a grant gives; did you mean ${nearest}?`,
    several: ({ names }: { names: readonly string[] }) =>
      `a grant names each operation whole; write those of ${names.join(', ')} that are needed`,
  },
  check({ operations }, report) {
    for (const operation of operations.items) {
      if (operation.state !== 'known' || GRANT_OPERATIONS.includes(operation.value)) continue
      // Written as the actions of policies are.
      const written = operation.value.replace(/^kms:/i, '')
      const names = familyOf(written.replace(/\*$/, ''))
      if (names.length > 1) {
        report('several', operation, { names })
        continue
      }
      const near = names[0] ?? nearest(written, GRANT_OPERATIONS)
      const facts = { name: quoteName(operation.value, near), nearest: near }
      report('unknown', operation, facts, { fix: near === undefined ? undefined : writing(near, operation) })
    }
  },
})

/** The operations whose names begin so: ReEncryptFrom and ReEncryptTo for ReEncrypt, which is none. */
function familyOf(beginning: string): readonly string[] {
  if (beginning === '' || GRANT_OPERATIONS.includes(beginning)) return [beginning].filter(Boolean)
  return GRANT_OPERATIONS.filter(
    name => name.startsWith(beginning) && /^[A-Z]/.test(name.slice(beginning.length)),
  )
}

/** Case, separators and `kms:` apart it is the same name; any other is a guess. */
function writing(name: string, at: Known<string>): ProposedFix {
  const safe = sameLetters(name, at.value.replace(/^kms:/i, ''))
  return oneChange(`write ${name}`, safe, { do: 'replace', at, text: name })
}
