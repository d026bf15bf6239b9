import { isOfNoKey } from '../../src/access/index.ts'
import type { Field } from '../../src/model/field.ts'
import { isMisspelt } from '../../src/model/misspelt-element.ts'
import type { PresentElement, Statement } from '../../src/model/policy.ts'
import { defineRule, type Related } from '../../src/rule/rule.ts'

interface Facts {
  readonly missing: string
}

export default defineRule({
  id: 'statement-without-effect',
  summary: 'A statement has no Action, or no Resource that could be the key',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html#KMS-PutKeyPolicy-request-Policy',
    'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html#key-policy-elements',
  ],
  subject: 'statement',
  messages: {
    missing: ({ missing }: Facts) =>
      missing === 'Resource'
        ? 'Resource is missing, so the statement has no effect; add Resource: "*"'
        : `${missing} is missing, so the statement has no effect; add the actions it is about`,
    'other-resource': () =>
      'no key is called this, so the statement has no effect; write "*", which is this key',
  },
  check(statement: Statement, report) {
    const { actions, resources, policy } = statement
    for (const [missing, element] of [
      ['Action', actions],
      ['Resource', resources],
    ] as const) {
      if (element.state === 'present' || isMisspelt(policy, missing, statement)) continue
      report('missing', statement, { missing })
    }
    if (resources.state === 'present' && !resources.negated && coversNoKey(resources))
      report('other-resource', placeOf(resources), {})
  },
})

function coversNoKey({ items, complete }: PresentElement<Field<string>>): boolean {
  return complete && items.length > 0 && items.every(isOfNoKey)
}

/** The one resource there is; of several, the name they stand under. */
function placeOf({ items, keySpan }: PresentElement<Field<string>>): Related['at'] {
  const [only, ...more] = items
  return only && only.state !== 'absent' && more.length === 0 ? only : { span: keySpan }
}
