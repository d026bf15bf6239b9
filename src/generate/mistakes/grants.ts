import { goTogether, KEY_TYPE_ACTIONS, takesEncryptionContext } from '../../kms/operations.ts'
import { DEFAULT_USAGE } from '../../kms/usages.ts'
import { fixed, list, mapping, type Node, ref, scalar } from '../document/node.ts'
import { addGrant, operationsOf } from '../draw/grant.ts'
import { OTHER_ACCOUNT } from '../draw/owner.ts'
import type { Random } from '../draw/random.ts'
import type { Sample } from '../draw/sample.ts'
import { type Mistake, mistake } from './mistake.ts'

/** A grant that gives this as well. */
function addGrantOf(operation: Node, sample: Sample, random: Random): void {
  const own = operationsOf(sample.identity).map(fixed)
  addGrant(sample, random).set('operations', list(...own, operation))
}

export const unknownGrantOperation: readonly Mistake[] = [
  mistake({
    rule: 'unknown-grant-operation',
    subject: 'grant',
    make(sample, random) {
      const [own = ''] = operationsOf(sample.identity)
      const misspelt = [`kms:${own}`, own.toLowerCase(), 'ScheduleKeyDeletion', 'ReEncrypt*', 'ReEncrypt']
      const at = scalar(random.pick(misspelt))
      addGrantOf(at, sample, random)
      return { severity: 'error', at }
    },
  }),
]

export const grantOperationUnusableWithKey: readonly Mistake[] = [
  mistake({
    rule: 'grant-operation-unusable-with-key',
    subject: 'grant',
    make(sample, random) {
      const at = scalar(unusableOperation(sample, random))
      addGrantOf(at, sample, random)
      return { severity: 'error', at }
    },
  }),
  {
    rule: 'grant-operation-unusable-with-key',
    subject: 'grant',
    fits: (_, { id }) => id !== 'api',
    make(sample, random) {
      const at = scalar(unusableOperation(sample, random))
      addGrantOf(at, sample, random)
      sample.grant?.set('grantKey', ref(sample.key.name))
      const grantee = sample.grant?.properties.get('grantee') ?? at
      return [
        { rule: 'grant-operation-unusable-with-key', severity: 'error', at },
        // The key is there, and whose it is not said.
        { rule: 'grant-to-other-account', severity: 'warning', at: grantee },
      ]
    },
  },
  mistake({
    rule: 'grant-operation-unusable-with-key',
    subject: 'grant',
    fits: ({ spec, usage }) => !takesEncryptionContext(spec) && usage !== DEFAULT_USAGE,
    make(sample, random) {
      const at = mapping({ Department: scalar('Sales') })
      const limit = random.pick(['contextEquals', 'contextSubset'])
      addGrant(sample, random).set('constraints', mapping({ [limit]: at }))
      return { severity: 'error', at }
    },
  }),
]

function unusableOperation({ identity }: Sample, random: Random): string {
  const own = operationsOf(identity)
  return random.pick(KEY_TYPE_ACTIONS.filter(action => !goTogether([...own, action])))
}

export const grantToOtherAccount: readonly Mistake[] = [
  mistake({
    rule: 'grant-to-other-account',
    subject: 'grant',
    make(sample, random) {
      const at = scalar(`arn:aws:iam::${OTHER_ACCOUNT}:${random.pick(['root', 'role/Reports', 'user/ana'])}`)
      addGrant(sample, random).set('grantee', at)
      return { severity: 'warning', at }
    },
  }),
]

export const unboundedGrants: readonly Mistake[] = [
  mistake({
    rule: 'unbounded-grants',
    subject: 'grant',
    make(sample, random) {
      const at = scalar('CreateGrant')
      addGrantOf(at, sample, random)
      sample.grant?.properties.delete('constraints')
      return { severity: 'warning', at }
    },
  }),
]
