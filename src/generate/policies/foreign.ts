import { fixed, scalar } from '../document/node.ts'
import { OTHER_ACCOUNT } from '../draw/owner.ts'
import { everyone } from './everyone.ts'
import { type PolicyKind, wrong } from './kind.ts'
import { aws, condition, root, statement } from './statement.ts'

/** An id as AWS Organizations makes them. */
const ORGANIZATION = 'o-a1b2c3d4e5'

/** Policies that let in other accounts, which someone may or may not have meant. */
export const FOREIGN_POLICIES = {
  'cross-account': wrong('cross-account-access', 'warning', (owner, random) => {
    const names = [
      OTHER_ACCOUNT,
      `arn:aws:iam::${OTHER_ACCOUNT}:root`,
      `arn:aws:iam::${OTHER_ACCOUNT}:role/Reader`,
    ]
    const at = scalar(random.pick(names))
    return { statements: [root(owner), statement({ Principal: aws(at), Action: owner.use() })], at }
  }),
  // Whose the key is, the document does not say for certain.
  'cross-account-administration': wrong('cross-account-administration', 'warning', owner => {
    const at = scalar(`arn:aws:iam::${OTHER_ACCOUNT}:root`)
    return {
      statements: [root(owner), statement({ Principal: aws(at), Action: fixed('kms:ScheduleKeyDeletion') })],
      at,
    }
  }),
  // Whether the organization is the key's own, the document does not say.
  'guarded-by-organization': wrong('cross-account-access', 'info', (owner, random) => {
    const at = scalar(ORGANIZATION)
    // Names of condition keys are compared without case.
    const key = random.pick(['aws:PrincipalOrgID', 'AWS:principalorgid'])
    const Condition = condition('StringEquals', key, at)
    const { principal } = everyone(random, owner)
    return {
      statements: [root(owner), statement({ Principal: principal, Action: owner.use(), Condition })],
      at,
    }
  }),
} as const satisfies Readonly<Record<string, PolicyKind>>
