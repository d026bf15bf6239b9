import { type Field, piecesOf } from '../../src/model/field.ts'
import { isMisspelt } from '../../src/model/misspelt-element.ts'
import type { Policy } from '../../src/model/policy.ts'
import { type Change, defineRule, type ProposedFix } from '../../src/rule/rule.ts'

const CURRENT = '2012-10-17'
const OLD = '2008-10-17'

/** `${aws:username}`, `${*}`; what a template or another tool fills in looks otherwise: `${AWS::Region}`, `${var.region}`. */
const VARIABLE = /\$\{\s*([*?$]\s*\}|[a-z][\w.-]*:[^:\s])/i

export default defineRule({
  id: 'policy-version-outdated',
  summary: 'The policy is of the old version, or says none, which means the old one',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html#key-policy-elements',
  ],
  subject: 'policy',
  messages: {
    old: () => `Version ${OLD} knows no policy variables; set ${CURRENT}`,
    missing: () =>
      `a policy without a Version is of ${OLD}, which knows no policy variables; add Version ${CURRENT}`,
    'variable-in-old': () =>
      `policy variables are plain text in Version ${OLD}, so conditions with them compare with the wrong text; set ${CURRENT}`,
    'variable-in-missing': () =>
      `policy variables are plain text without a Version, so conditions with them compare with the wrong text; add Version ${CURRENT}`,
  },
  check(policy: Policy, report) {
    const { version } = policy
    const at = version.state === 'absent' ? policy : version
    const isOld = version.state === 'known' && version.value === OLD
    if (!isOld && (version.state !== 'absent' || !isPolicy(policy))) return
    const texts = variableTexts(policy)
    const variables = texts.flatMap(text => (text.state !== 'absent' && usesVariable(text) ? [text] : []))
    const kind = isOld ? 'old' : 'missing'
    if (variables.length === 0) return report(kind, at, {}, { fix: fixOf(policy, texts) })
    const related = variables.map(variable => ({ at: variable, message: 'a policy variable' }))
    report(`variable-in-${kind}`, at, {}, { severity: 'error', related, fix: fixOf(policy, texts) })
  },
})

/** What is no policy at all, or misspells its Version, is for policy-malformed to say. */
function isPolicy(policy: Policy): boolean {
  return policy.statements.length > 0 && !isMisspelt(policy, 'Version', policy)
}

/** Variables stand in resources and in the values of conditions. */
function variableTexts({ statements }: Policy): readonly Field<string>[] {
  return statements.flatMap(({ resources, conditions }) => [
    ...(resources.state === 'present' ? resources.items : []),
    ...conditions.flatMap(({ values }) => values),
  ])
}

function usesVariable(text: Field<string>): boolean {
  return piecesOf(text).some(piece => typeof piece === 'string' && VARIABLE.test(piece))
}

/** The version changes what variables mean and nothing else, so it is safe where there certainly are none. */
function fixOf(
  { version, complete, statements, ...policy }: Policy,
  texts: readonly Field<string>[],
): ProposedFix {
  const change: Change =
    version.state === 'absent'
      ? { do: 'insert', into: policy, key: 'Version', value: CURRENT }
      : { do: 'replace', at: version, text: CURRENT }
  const whole = complete && statements.every(isWhole)
  return { title: `set Version to ${CURRENT}`, safe: whole && !texts.some(mayUseVariable), changes: [change] }
}

function isWhole({ resources, conditions, conditionsComplete }: Policy['statements'][number]): boolean {
  const parts = [
    resources.state === 'absent' || resources.complete,
    ...conditions.map(({ complete }) => complete),
  ]
  return conditionsComplete && parts.every(part => part)
}

/** An unknown text may have any; the number of an account and the name of a Region have none. */
function mayUseVariable(text: Field<string>): boolean {
  if (text.state === 'unknown' && text.pieces === undefined) return true
  return piecesOf(text).some(piece =>
    typeof piece === 'string' ? piece.includes('${') : piece.kind === 'other',
  )
}
