import type { Maker } from '../../kms/makers.ts'
import { call, fixed, type Node, ref, scalar } from '../document/node.ts'

/** AWS's account for documentation. */
export const OWN_ACCOUNT = '111122223333'
export const OTHER_ACCOUNT = '444455556666'

/** The account that the key will be in, as a document refers to it: CloudFormation fills in both forms. */
export interface Owner {
  /** An ARN of IAM: `root`, `role/Ledger`. */
  iam(resource: string): Node
  account(): Node
}

export function ownerFor(maker: Maker, insideText: boolean): Owner {
  if (maker.id !== 'cloudformation') {
    return {
      iam: resource => scalar(`arn:aws:iam::${OWN_ACCOUNT}:${resource}`),
      account: () => scalar(OWN_ACCOUNT),
    }
  }
  const iam = (resource: string) => fixed(`arn:\${AWS::Partition}:iam::\${AWS::AccountId}:${resource}`)
  if (insideText) return { iam, account: () => fixed('${AWS::AccountId}') }
  return { iam: resource => call('Fn::Sub', iam(resource)), account: () => ref('AWS::AccountId') }
}
