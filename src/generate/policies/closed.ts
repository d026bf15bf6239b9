import { everyone } from './everyone.ts'
import { type PolicyKind, right } from './kind.ts'
import { aws, condition, root, service, statement } from './statement.ts'

/** Policies that let nobody in who should not be. */
export const CLOSED_POLICIES = {
  default: right(owner => [root(owner)]),
  'own-role': right(owner => [
    root(owner),
    statement({ Principal: aws(owner.iam('role/Ledger')), Action: owner.use() }),
  ]),
  'guarded-by-account': right((owner, random) => {
    const Condition = condition('StringEquals', 'kms:CallerAccount', owner.account())
    return [
      root(owner),
      statement({ Principal: everyone(random, owner).principal, Action: owner.use(), Condition }),
    ]
  }),
  service: right(owner => {
    const Condition = condition('StringEquals', 'aws:SourceAccount', owner.account())
    return [
      root(owner),
      statement({ Principal: service('sns.amazonaws.com'), Action: owner.use(), Condition }),
    ]
  }),
} as const satisfies Readonly<Record<string, PolicyKind>>
