import { fixed, literal } from '../document/node.ts'
import { type PolicyKind, wrong } from './kind.ts'
import { aws, condition, root, statement } from './statement.ts'

/** Policies that say less than they seem to. */
export const LOOSE_POLICIES = {
  'confused-deputy': wrong('confused-deputy', 'warning', owner => {
    const at = fixed('sns.amazonaws.com')
    const Principal = { kind: 'mapping', entries: [['Service', at]] } as const
    return { statements: [root(owner), statement({ Principal, Action: owner.use() })], at }
  }),
  'allow-not-action': wrong('allow-not-action', 'warning', owner => {
    const at = literal(['kms:PutKeyPolicy', 'kms:CreateGrant', 'kms:ScheduleKeyDeletion'])
    const others = statement({ Principal: aws(owner.iam('role/Ledger')), NotAction: at })
    return { statements: [root(owner), others], at, name: 'NotAction' }
  }),
  'ineffective-condition': wrong('ineffective-condition', 'warning', owner => {
    const at = fixed('*')
    const Condition = condition('StringLike', 'aws:PrincipalArn', at)
    const reader = statement({ Principal: aws(owner.iam('role/Ledger')), Action: owner.use(), Condition })
    return { statements: [root(owner), reader], at, name: 'aws:PrincipalArn' }
  }),
} as const satisfies Readonly<Record<string, PolicyKind>>
