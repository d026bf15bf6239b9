import { fixed, list } from '../document/node.ts'
import { type PolicyKind, wrong } from './kind.ts'
import { aws, condition, root, statement, withUse } from './statement.ts'

/** Policies that name those whom a statement is not about. */
export const EXCEPTING_POLICIES = {
  'everyone-else-of-the-account': wrong('allow-not-principal', 'error', owner => {
    const at = aws(owner.iam('role/Ledger'))
    const Condition = condition('StringEquals', 'kms:CallerAccount', owner.account())
    const statements = withUse(owner, { Principal: undefined, NotPrincipal: at, Condition })
    return { statements, at, name: 'NotPrincipal' }
  }),
  'spared-without-account': wrong('deny-not-principal', 'warning', owner => {
    const at = owner.iam('user/jo')
    const NotPrincipal = aws(at)
    return { statements: [root(owner), statement({ ...DENY, NotPrincipal })], at }
  }),
  'spared-without-sessions': wrong('deny-not-principal', 'warning', owner => {
    const at = owner.iam('role/Admin')
    const NotPrincipal = aws(list(owner.iam('root'), at))
    return { statements: [root(owner), statement({ ...DENY, NotPrincipal })], at }
  }),
} as const satisfies Readonly<Record<string, PolicyKind>>

const DENY = { Effect: fixed('Deny'), Action: fixed('kms:ScheduleKeyDeletion') } as const
