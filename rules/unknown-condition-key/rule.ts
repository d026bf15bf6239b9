import { holdsWithoutKey } from '../../src/access/index.ts'
import { expandAction, hasKeyResource } from '../../src/kms/actions.ts'
import { carries } from '../../src/kms/carried-keys.ts'
import { type ConditionKey, conditionKeyOf, nearestConditionKey } from '../../src/kms/condition-keys.ts'
import { takesEncryptionContext } from '../../src/kms/operations.ts'
import type { KeySpec } from '../../src/kms/specs.ts'
import { effectiveSpec } from '../../src/model/effective.ts'
import type { ConditionClause, Statement } from '../../src/model/policy.ts'
import { type Misspelt, respelling } from '../../src/rule/misspelt.ts'
import { effectVerb, knownActions } from '../../src/rule/policy-actions.ts'
import { defineRule, type ProposedFix } from '../../src/rule/rule.ts'
import { quoteName } from '../../src/text/quote.ts'

interface Outcome {
  /** What the condition comes to for requests without the key. */
  readonly outcome: string
}

export default defineRule({
  id: 'unknown-condition-key',
  summary: 'A condition asks for a key that no request to the KMS key carries',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html',
  ],
  subject: 'statement',
  messages: {
    unknown: ({ name, nearest, outcome }: Misspelt & Outcome) =>
      nearest === undefined
        ? `${name} is no condition key, so ${outcome}; use a key that requests to KMS carry`
        : `${name} is no condition key, so ${outcome}; did you mean ${nearest}?`,
    'iam-policies-only': ({ name }: Pick<Misspelt, 'name'>) =>
      `${name} is for IAM policies, and KMS does not take it in a key policy; remove it`,
    'not-carried': ({ name, outcome }: Pick<Misspelt, 'name'> & Outcome) =>
      `no action of this statement carries ${name}, so ${outcome}; give the actions that carry it a statement of their own`,
    'no-encryption-context': ({ spec, outcome }: { spec: KeySpec } & Outcome) =>
      `encryption contexts are for symmetric encryption, not for ${spec} keys, so ${outcome}; remove it`,
  },
  check(statement: Statement, report) {
    const { owner } = statement.policy
    const spec = owner && effectiveSpec(owner)
    for (const clause of statement.conditions) {
      const at = { span: clause.keySpan }
      const key = conditionKeyOf(clause.key)
      const { severity, outcome } = withoutKey(statement, clause)
      if (!key) {
        if (!isOfAws(clause.key)) continue
        const near = nearestConditionKey(clause.key)
        const facts = { name: quoteName(clause.key, near), nearest: near, outcome }
        report('unknown', at, facts, { severity, fix: fixOf(clause, near, statement) })
      } else if (key.iamPoliciesOnly) {
        report('iam-policies-only', at, { name: key.name }, { confidence: 'likely' })
      } else if (spec && !takesEncryptionContext(spec) && key.name.startsWith('kms:EncryptionContext')) {
        report('no-encryption-context', at, { spec, outcome }, { severity })
      } else if (isCarriedByNone(statement, key)) {
        const name = key.name.replace(/\$.*/, '…')
        report('not-carried', at, { name, outcome }, { severity, confidence: 'likely' })
      }
    }
  },
})

/** Keys of identity providers and of other services may be there; a name that a template fills in is not known. */
function isOfAws(key: string): boolean {
  return /^(aws|kms):/i.test(key) && !key.includes('${')
}

/** An Allow that lets all pass, and a Deny that stops nobody, leave open what was to be closed. */
function withoutKey(statement: Statement, clause: ConditionClause) {
  const met = holdsWithoutKey(clause)
  const verb = effectVerb(statement)
  const isOpen = (verb === 'allow' && met === true) || (verb === 'deny' && met === false)
  const outcome =
    met === undefined
      ? 'the condition says nothing'
      : met
        ? 'the condition is always met'
        : `the statement never ${verb === 'deny' ? 'denies' : 'applies to'} anything`
  return { severity: isOpen ? ('error' as const) : ('warning' as const), outcome }
}

/** Not where an action is unknown, or what it carries is. */
function isCarriedByNone(statement: Statement, key: ConditionKey): boolean {
  const { actions } = statement
  if (actions.state === 'absent' || actions.negated || !actions.complete) return false
  const known = knownActions(statement)
  const ofKey = known.flatMap(({ value }) => expandAction(value)).filter(hasKeyResource)
  return (
    known.length === actions.items.length &&
    ofKey.length > 0 &&
    ofKey.every(action => carries(action, key) === false)
  )
}

/** None where the operator compares the key that is meant already. */
function fixOf(
  { key, keySpan, operator }: ConditionClause,
  meant: string | undefined,
  { conditions }: Statement,
): ProposedFix | undefined {
  const isThere = conditions.some(other => other.operator === operator && other.key === meant)
  if (meant === undefined || isThere) return undefined
  return respelling({ span: keySpan }, key, meant)
}
