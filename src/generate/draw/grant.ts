import { actionsOfKey, GRANT_OPERATIONS, takesEncryptionContext } from '../../kms/operations.ts'
import { fixed, list, mapping, scalar } from '../document/node.ts'
import { Draft } from './draft.ts'
import type { Identity } from './identity.ts'
import { OWN_ACCOUNT } from './owner.ts'
import type { Random } from './random.ts'
import type { Sample } from './sample.ts'

/** CloudFormation has no grants; they are named as it would name them. */
export const GRANT = 'AWS::KMS::Grant'

const KEY_ARN = `arn:aws:kms:eu-central-1:${OWN_ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`

/** What a key of this kind does in a grant: two operations, or the one there is. */
export function operationsOf({ spec, usage }: Identity): readonly string[] {
  return actionsOfKey(spec, usage)
    .filter(action => GRANT_OPERATIONS.includes(action))
    .slice(0, 2)
}

/** Gives the sample a grant to a role of the key's account, as it should be. */
export function addGrant(sample: Sample, random: Random): Draft {
  const { identity, owner } = sample
  const grant = new Draft('Reports', GRANT)
  grant.set('grantKey', fixed(KEY_ARN))
  grant.set('grantee', owner.iam('role/Reports'))
  grant.set('operations', list(...operationsOf(identity).map(fixed), fixed('DescribeKey')))
  if (takesEncryptionContext(identity.spec) && random.chance(40)) {
    const limit = random.pick(['contextEquals', 'contextSubset'] as const)
    grant.set('constraints', mapping({ [limit]: mapping({ Department: scalar('Sales') }) }))
  }
  sample.grant = grant
  return grant
}
