import { fixed, literal } from '../document/node.ts'
import { type PolicyKind, wrong } from './kind.ts'
import { aws, root, statement, withUse } from './statement.ts'

const LOCKED_OUT = { lockedOut: true } as const

/** Policies under which the key cannot be managed as it should be. */
export const MANAGEMENT_POLICIES = {
  lockout: wrong(
    'policy-lockout',
    'error',
    owner => {
      const [, use] = withUse(owner)
      return { statements: [use] }
    },
    LOCKED_OUT,
  ),
  'lockout-by-deny': wrong(
    'policy-lockout',
    'error',
    owner => {
      const at = fixed('Deny')
      const deny = statement({ Effect: at, Principal: fixed('*'), Action: fixed('kms:PutKeyPolicy') })
      return { statements: [root(owner), deny], at }
    },
    LOCKED_OUT,
  ),
  'no-root': wrong('missing-root-delegation', 'warning', owner => {
    const Action = literal(['kms:PutKeyPolicy', 'kms:GetKeyPolicy', 'kms:DescribeKey'])
    return { statements: [statement({ Principal: aws(owner.iam('role/Admin')), Action })] }
  }),
  'iam-user': wrong('iam-user-principal', 'warning', owner => {
    const at = owner.iam('user/jo')
    return { statements: withUse(owner, { Principal: aws(at) }), at }
  }),
  'unbounded-grants': wrong('unbounded-grants', 'warning', owner => {
    const at = fixed('kms:CreateGrant')
    return { statements: withUse(owner, { Action: at }), at }
  }),
  'excessive-actions': wrong('excessive-actions', 'warning', owner => {
    const at = fixed('kms:*')
    return { statements: withUse(owner, { Action: at }), at }
  }),
} as const satisfies Readonly<Record<string, PolicyKind>>
