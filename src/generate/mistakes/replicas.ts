import { isOfferedIn } from '../../kms/regions.ts'
import { call, fixed, scalar } from '../document/node.ts'
import { Draft } from '../draw/draft.ts'
import { OWN_ACCOUNT, ownerFor } from '../draw/owner.ts'
import type { Random } from '../draw/random.ts'
import type { Sample } from '../draw/sample.ts'
import { policyKind } from '../policies/policies.ts'
import { type Mistake, mistake } from './mistake.ts'

const REGION = 'eu-west-1'
const PRIMARY = `arn:aws:kms:${REGION}:${OWN_ACCOUNT}:key/`
const MULTI_REGION = `${PRIMARY}mrk-1234abcd12ab34cd56ef1234567890ab`
const SINGLE_REGION = `${PRIMARY}1234abcd-12ab-34cd-56ef-1234567890ab`

/** A replica of a key elsewhere, as it should be. */
export function addReplica({ others, maker, identity }: Sample, random: Random): Draft {
  const owner = ownerFor(maker, identity, false)
  const replica = new Draft('Replica', 'AWS::KMS::ReplicaKey')
  replica.set('primary', scalar(MULTI_REGION))
  replica.set('policy', policyKind('default').draw(owner, random).policy)
  for (const attribute of ['DeletionPolicy', 'UpdateReplacePolicy'])
    replica.attributes.set(attribute, fixed('Retain'))
  others.push(replica)
  return replica
}

export const replicaOfSingleRegionKey: readonly Mistake[] = [
  mistake({
    rule: 'replica-of-single-region-key',
    subject: 'resource',
    make: (sample, random) => ({
      severity: 'error',
      at: addReplica(sample, random).mistake('primary', scalar(SINGLE_REGION)),
    }),
  }),
]

export const replicaInPrimaryRegion: readonly Mistake[] = [
  mistake({
    rule: 'replica-in-primary-region',
    subject: 'resource',
    make(sample, random) {
      sample.key.set('multiRegion', scalar(true))
      const arn = call('Fn::GetAtt', fixed(`${sample.key.name}.Arn`))
      return { severity: 'error', at: addReplica(sample, random).mistake('primary', arn) }
    },
  }),
  mistake({
    rule: 'replica-in-primary-region',
    subject: 'resource',
    fits: ({ spec }) => isOfferedIn(spec, REGION),
    make(sample, random) {
      sample.region = REGION
      const primary = scalar(MULTI_REGION)
      addReplica(sample, random).set('primary', primary)
      return { severity: 'error', at: primary }
    },
  }),
]
