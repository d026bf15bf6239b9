import { fixed, literal, scalar } from '../document/node.ts'
import { type PolicyKind, wrong } from './kind.ts'
import { aws, root, statement } from './statement.ts'

/** Policies under which the key cannot be managed as it should be. */
export const MANAGEMENT_POLICIES = {
  lockout: wrong(
    'policy-lockout',
    'error',
    owner => ({ statements: [statement({ Principal: aws(owner.iam('role/Ledger')), Action: owner.use() })] }),
    { lockedOut: true },
  ),
  'lockout-by-deny': wrong(
    'policy-lockout',
    'error',
    owner => {
      const deny = statement({ Effect: 'Deny', Principal: fixed('*'), Action: fixed('kms:PutKeyPolicy') })
      const at = deny.kind === 'mapping' ? deny.entries[0]?.[1] : undefined
      return { statements: [root(owner), deny], ...(at && { at }) }
    },
    { lockedOut: true },
  ),
  'no-root': wrong('missing-root-delegation', 'warning', owner => ({
    statements: [
      statement({
        Principal: aws(owner.iam('role/Admin')),
        Action: literal([
          'kms:PutKeyPolicy',
          'kms:GetKeyPolicy',
          'kms:DescribeKey',
          'kms:ScheduleKeyDeletion',
        ]),
      }),
    ],
  })),
  'iam-user': wrong('iam-user-principal', 'warning', owner => {
    const at = owner.iam('user/jo')
    return { statements: [root(owner), statement({ Principal: aws(at), Action: owner.use() })], at }
  }),
  'unbounded-grants': wrong('unbounded-grants', 'warning', owner => {
    const at = fixed('kms:CreateGrant')
    const grants = statement({ Principal: aws(owner.iam('role/Ledger')), Action: at })
    return { statements: [root(owner), grants], at }
  }),
  'excessive-actions': wrong('excessive-actions', 'warning', owner => {
    const at = scalar('kms:*')
    return {
      statements: [root(owner), statement({ Principal: aws(owner.iam('role/Ledger')), Action: at })],
      at,
    }
  }),
} as const satisfies Readonly<Record<string, PolicyKind>>
