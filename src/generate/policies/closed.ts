import { fixed, scalar } from '../document/node.ts'
import { everyone } from './everyone.ts'
import { type PolicyKind, right } from './kind.ts'
import { condition, root, service, withUse } from './statement.ts'

/** An id as AWS Organizations makes them. */
const ORGANIZATION = 'o-a1b2c3d4e5'

/** Policies that let nobody in who should not be. */
export const CLOSED_POLICIES = {
  default: right(owner => [root(owner)]),
  'own-role': right(owner => withUse(owner)),
  'guarded-by-account': right((owner, random) => {
    const Condition = condition('StringEquals', 'kms:CallerAccount', owner.account())
    return withUse(owner, { Principal: everyone(random, owner).principal, Condition })
  }),
  // Nothing speaks for the organization being another's.
  'guarded-by-organization': right((owner, random) => {
    // Names of condition keys are compared without case.
    const key = random.pick(['aws:PrincipalOrgID', 'AWS:principalorgid'])
    const Condition = condition('StringEquals', key, scalar(ORGANIZATION))
    return withUse(owner, { Principal: everyone(random, owner).principal, Condition })
  }),
  service: right(owner => {
    const Condition = condition('StringEquals', 'aws:SourceAccount', owner.account())
    return withUse(owner, { Principal: service(fixed('sns.amazonaws.com')), Condition })
  }),
} as const satisfies Readonly<Record<string, PolicyKind>>
