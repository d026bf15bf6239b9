import { fixed, scalar } from '../document/node.ts'
import { OTHER_ACCOUNT } from '../draw/owner.ts'
import { type PolicyKind, wrong } from './kind.ts'
import { aws, withUse } from './statement.ts'

const OTHER_ROOT = `arn:aws:iam::${OTHER_ACCOUNT}:root`

/** Policies that let in other accounts, which someone may or may not have meant. */
export const FOREIGN_POLICIES = {
  'cross-account': wrong('cross-account-access', 'warning', (owner, random) => {
    const at = scalar(random.pick([OTHER_ACCOUNT, OTHER_ROOT, `arn:aws:iam::${OTHER_ACCOUNT}:role/Reader`]))
    return { statements: withUse(owner, { Principal: aws(at) }), at }
  }),
  // Whose the key is, the document does not say for certain.
  'cross-account-administration': wrong('cross-account-administration', 'warning', owner => {
    const at = scalar(OTHER_ROOT)
    return { statements: withUse(owner, { Principal: aws(at), Action: fixed('kms:PutKeyPolicy') }), at }
  }),
} as const satisfies Readonly<Record<string, PolicyKind>>
