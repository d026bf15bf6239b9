import { analyse, shown, spanningActions, type UnboundedGrant } from '../../src/access/index.ts'
import { expandAction } from '../../src/kms/actions.ts'
import { known } from '../../src/model/field.ts'
import type { Policy, Statement } from '../../src/model/policy.ts'
import { defineRule, type Related } from '../../src/rule/rule.ts'

interface Facts {
  /** A request that the policy allows. */
  readonly witness: string
}

export default defineRule({
  id: 'unbounded-grants',
  summary: 'Someone who is no administrator can pass on any use of the key to anyone',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/kms/latest/developerguide/grant-authorization.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-grant-is-for-aws-resource',
  ],
  subject: 'policy',
  messages: {
    grants: ({ witness }: Facts) =>
      `${witness}, and so give any use of the key to anyone; require kms:GrantIsForAWSResource, or limit kms:GrantOperations or kms:GranteePrincipal`,
  },
  check(policy: Policy, report, { surroundings }) {
    const analysis = analyse(policy, surroundings)
    const seen = new Set<Statement>()
    for (const grant of analysis.unboundedGrants()) {
      const { statement, standing } = grant
      const told = shown(grant.answer)
      const at = placeIn(statement)
      const elsewhere = standing === 'foreign' || standing === 'anyone' || analysis.openedBy(statement)
      if (!told || elsewhere || seen.has(statement)) continue
      if (spanningActions(statement).some(action => action === at) || mayChangePolicy(grant)) continue
      seen.add(statement)
      const { witness, confidence } = told
      report('grants', at, { witness: witness.sentence }, { confidence })
    }

    /** Who may do that needs no grant. */
    function mayChangePolicy({ group }: UnboundedGrant): boolean {
      return 'arn' in group && analysis.given(group, 'policy change').answer !== 'no'
    }
  },
})

/** The action that takes in kms:CreateGrant. */
function placeIn({ actions, ...statement }: Statement): Related['at'] {
  if (actions.state === 'absent') return statement
  const item = actions.items.find(one => expandAction(known(one) ?? '').includes('CreateGrant'))
  return item && item.state !== 'absent' && !actions.negated ? item : { span: actions.keySpan }
}
