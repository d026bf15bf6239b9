import { scalar } from '../document/node.ts'
import { everyone } from './everyone.ts'
import type { PolicyKind } from './kind.ts'
import { aws, condition, policyOf, root, statement, USE } from './statement.ts'

const CLOSED = { public: false, lockedOut: false } as const

/** An id as AWS Organizations makes them. */
const ORGANIZATION = 'o-a1b2c3d4e5'

/** Policies that let nobody in who should not be. */
export const CLOSED_POLICIES = {
  default: { ...CLOSED, draw: owner => policyOf([root(owner)]) },
  'own-role': {
    ...CLOSED,
    draw: owner =>
      policyOf([root(owner), statement({ Principal: aws(owner.iam('role/Ledger')), Action: USE })]),
  },
  'guarded-by-organization': {
    ...CLOSED,
    draw(owner, random) {
      // Names of condition keys are compared without case.
      const key = random.pick(['aws:PrincipalOrgID', 'AWS:principalorgid'])
      const Condition = condition('StringEquals', key, scalar(ORGANIZATION))
      const { principal } = everyone(random, owner)
      return policyOf([root(owner), statement({ Principal: principal, Action: USE, Condition })])
    },
  },
  'guarded-by-account': {
    ...CLOSED,
    draw(owner, random) {
      const Condition = condition('StringEquals', 'kms:CallerAccount', owner.account())
      const { principal } = everyone(random, owner)
      return policyOf([root(owner), statement({ Principal: principal, Action: USE, Condition })])
    },
  },
} as const satisfies Readonly<Record<string, PolicyKind>>
