import {
  analyse,
  isAdministratorArn,
  shown,
  spanningActions,
  type UnboundedGrant,
} from '../../src/access/index.ts'
import { expandAction } from '../../src/kms/actions.ts'
import { nameFor } from '../../src/kms/makers/maker.ts'
import { KEY_TYPE_ACTIONS } from '../../src/kms/operations.ts'
import { isServiceLinkedRole, parseAwsPrincipal } from '../../src/kms/principals.ts'
import { known } from '../../src/model/field.ts'
import type { Grant } from '../../src/model/grant.ts'
import type { Surroundings } from '../../src/model/model.ts'
import type { Policy, Statement } from '../../src/model/policy.ts'
import { knownOperations } from '../../src/rule/grant-operations.ts'
import { defineRule, type Related, type Report } from '../../src/rule/rule.ts'

interface Facts {
  /** A request that the policy allows. */
  readonly witness: string
}

/** What a grant can be passed on with. */
interface Passed {
  readonly passed: readonly string[]
  readonly property: string
}

const messages = {
  grants: ({ witness }: Facts) =>
    `${witness}, and so give any use of the key to anyone; require kms:GrantIsForAWSResource, or limit kms:GrantOperations or kms:GranteePrincipal`,
  'passes-on': ({ passed, property }: Passed) =>
    `with CreateGrant the grantee can let anyone call ${passed.join(', ')} too; leave it out, or limit the grant with ${property}`,
}
type Messages = typeof messages

export default defineRule({
  id: 'unbounded-grants',
  summary: 'Someone who is no administrator can pass on use of the key to anyone',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/kms/latest/developerguide/grant-authorization.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-grant-is-for-aws-resource',
  ],
  subject: ['policy', 'grant'],
  messages,
  check(subject: Policy | Grant, report, { surroundings }) {
    if (subject.kind === 'grant') checkGrant(subject, report, surroundings)
    else checkPolicy(subject, report, surroundings)
  },
})

function checkPolicy(policy: Policy, report: Report<Messages>, surroundings: Surroundings): void {
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
}

/** Services must be given CreateGrant where they pass the key on to what they run. */
function checkGrant(grant: Grant, report: Report<Messages>, surroundings: Surroundings): void {
  const { grantee, constraints, maker } = grant
  const named = parseAwsPrincipal(known(grantee) ?? '')
  if (!named || isAdministratorArn(known(grantee) ?? '', surroundings)) return
  if ('name' in named && isServiceLinkedRole(named.name)) return
  if (constraints.items.length > 0 || !constraints.complete) return
  const operations = knownOperations(grant)
  const passing = operations.find(({ value }) => value === 'CreateGrant')
  const passed = operations.flatMap(({ value }) => (KEY_TYPE_ACTIONS.includes(value) ? [value] : []))
  if (!passing || passed.length === 0) return
  report('passes-on', passing, { passed, property: nameFor(maker, 'constraints') })
}

/** The action that takes in kms:CreateGrant. */
function placeIn({ actions, ...statement }: Statement): Related['at'] {
  if (actions.state === 'absent') return statement
  const item = actions.items.find(one => expandAction(known(one) ?? '').includes('CreateGrant'))
  return item && item.state !== 'absent' && !actions.negated ? item : { span: actions.keySpan }
}
