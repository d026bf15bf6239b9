import { analyse, type PublicStatement, shown } from '../../src/access/index.ts'
import type { Policy } from '../../src/model/policy.ts'
import { defineRule, type Related } from '../../src/rule/rule.ts'

interface Facts {
  /** The witness: a request that the policy allows. */
  readonly witness: string
}

export default defineRule({
  id: 'public-key-access',
  summary: 'Anyone with an AWS account can use the key',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html#key-policy-elements',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-concepts.html#access-analyzer-public-access',
  ],
  subject: 'policy',
  messages: {
    public: ({ witness }: Facts) =>
      `${witness}; name the accounts that may, or require kms:CallerAccount or aws:PrincipalOrgID`,
    'negated-principal': ({ witness }: Facts) =>
      `NotPrincipal allows everyone else: ${witness}; name in Principal those who may`,
    unknown: () =>
      'whether strangers may use the key is not known before it is deployed, as this may be anything, "*" too; see that it is not',
  },
  check(policy: Policy, report, { surroundings }) {
    const { statements } = analyse(policy, surroundings).publicAccess()
    let told = false
    for (const statement of statements) {
      const request = shown(statement.answer)
      if (!request) continue
      told = true
      const { principals } = statement.statement
      const negated = principals.state === 'present' && principals.negated
      report(
        negated ? 'negated-principal' : 'public',
        placeOf(statement),
        { witness: request.witness.sentence },
        { confidence: request.confidence, related: conditionsOf(statement) },
      )
    }
    const [doubtful] = statements
    if (told || !doubtful) return
    report('unknown', doubtOf(doubtful), {}, { severity: 'info', confidence: 'possible' })
  },
})

/** The item that takes in everyone; the name of the element where it is negated. */
function placeOf({ statement, entry }: PublicStatement): Related['at'] {
  if (entry && entry.value.state !== 'absent') return entry.value
  const { principals } = statement
  return principals.state === 'present' ? { span: principals.keySpan } : statement
}

/** The first part of a statement that is not known. */
function doubtOf({ statement }: PublicStatement): Related['at'] {
  const { principals, actions, conditions } = statement
  const values = [
    ...(principals.state === 'present' ? principals.items.map(({ value }) => value) : []),
    ...conditions.flatMap(clause => clause.values),
    ...(actions.state === 'present' ? actions.items : []),
  ]
  const unknown = values.find(value => value.state === 'unknown')
  if (unknown?.state === 'unknown') return unknown
  return principals.state === 'present' ? { span: principals.keySpan } : statement
}

function conditionsOf({ statement }: PublicStatement): readonly Related[] {
  return statement.conditions.map(({ keySpan }) => ({
    at: { span: keySpan },
    message: 'this condition does not keep strangers out',
  }))
}
