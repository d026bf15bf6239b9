import type { Maker } from '../../kms/makers/maker.ts'
import { actionsOfKey } from '../../kms/operations.ts'
import { call, fixed, literal, type Node, ref, scalar } from '../document/node.ts'
import type { Identity } from './identity.ts'

/** AWS's account for documentation. */
export const OWN_ACCOUNT = '111122223333'
export const OTHER_ACCOUNT = '444455556666'

/** The account that the key will be in, as a document refers to it: CloudFormation fills in both forms. */
export interface Owner {
  /** An ARN of IAM: `root`, `role/Ledger`. */
  iam(resource: string): Node
  account(): Node
  /** What is done with a key of its kind, as actions of a statement. */
  use(): Node
}

export function ownerFor(maker: Maker, { spec, usage }: Identity, insideText: boolean): Owner {
  const actions = actionsOfKey(spec, usage).slice(0, 2)
  const use = () => literal(actions.map(action => `kms:${action}`))
  if (maker.id !== 'cloudformation') {
    const iam = (resource: string) => scalar(`arn:aws:iam::${OWN_ACCOUNT}:${resource}`)
    return { use, iam, account: () => scalar(OWN_ACCOUNT) }
  }
  const iam = (resource: string) => fixed(`arn:\${AWS::Partition}:iam::\${AWS::AccountId}:${resource}`)
  if (insideText) return { use, iam, account: () => fixed('${AWS::AccountId}') }
  return { use, iam: resource => call('Fn::Sub', iam(resource)), account: () => ref('AWS::AccountId') }
}
