import { fixed, literal } from '../document/node.ts'
import { advised, type PolicyKind } from './kind.ts'
import { aws, root, statement, withUse } from './statement.ts'

/** Policies that work, and give more to one role, or say more, than they need to. */
export const UNSEPARATED_POLICIES = {
  'administrator-uses': advised('administrator-can-decrypt', owner => {
    const at = owner.iam('role/Ops')
    const Action = literal(['kms:ScheduleKeyDeletion', 'kms:DisableKey'])
    const [own, use] = withUse(owner, { Principal: aws(at) })
    return { statements: [own, use, statement({ Principal: aws(owner.iam('role/Ops')), Action })], at }
  }),
  'administrator-may-use': advised('policy-change-gives-use', owner => {
    const at = owner.iam('role/Admin')
    const statements = withUse(owner, { Principal: aws(at), Action: fixed('kms:PutKeyPolicy') })
    return { statements, at }
  }),
  'said-twice': advised('redundant-statement', owner => {
    const at = statement({ Principal: aws(owner.iam('root')), Action: owner.use() })
    return { statements: [root(owner), at], at }
  }),
  'taken-back': advised('redundant-statement', owner => {
    const [own, at] = withUse(owner)
    const deny = statement({ Effect: fixed('Deny'), Principal: fixed('*'), Action: owner.use() })
    return { statements: [own, at, deny], at }
  }),
} as const satisfies Readonly<Record<string, PolicyKind>>
