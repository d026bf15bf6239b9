import { isOfferedIn } from '../../kms/regions.ts'
import { call, fixed, scalar } from '../document/node.ts'
import { Draft } from '../draw/draft.ts'
import { OWN_ACCOUNT, ownerFor } from '../draw/owner.ts'
import type { Random } from '../draw/random.ts'
import type { Sample } from '../draw/sample.ts'
import { policyKind } from '../policies/policies.ts'
import { type Mistake, mistake } from './mistake.ts'

const REGION = 'eu-west-1'
const ELSEWHERE = 'eu-central-1'
const PRIMARY = `arn:aws:kms:${REGION}:${OWN_ACCOUNT}:key/`
const MULTI_REGION = `${PRIMARY}mrk-1234abcd12ab34cd56ef1234567890ab`
const SINGLE_REGION = `${PRIMARY}1234abcd-12ab-34cd-56ef-1234567890ab`

/** A replica of a key elsewhere, as it should be. */
export function addReplica({ others, maker, identity }: Sample, random: Random): Draft {
  const owner = ownerFor(maker, identity, false)
  const replica = new Draft('Replica', 'AWS::KMS::ReplicaKey')
  replica.set('primary', scalar(MULTI_REGION))
  replica.set('replicaRegion', scalar(ELSEWHERE))
  replica.set('policy', policyKind('default').draw(owner, random).policy)
  for (const attribute of ['DeletionPolicy', 'UpdateReplacePolicy'])
    replica.attributes.set(attribute, fixed('Retain'))
  others.unshift(replica)
  return replica
}

export const replicaOfSingleRegionKey: readonly Mistake[] = [
  mistake({
    rule: 'replica-of-single-region-key',
    subject: 'replica',
    property: 'primary',
    make: (sample, random) => ({
      severity: 'error',
      at: addReplica(sample, random).mistake('primary', scalar(SINGLE_REGION)),
    }),
  }),
  {
    rule: 'replica-of-single-region-key',
    subject: 'resource',
    make(sample, random) {
      sample.key.properties.delete('multiRegion')
      const at = addReplica(sample, random).mistake('primary', arnOf(sample.key))
      // It is in this stack besides.
      return ['replica-of-single-region-key', 'replica-in-primary-region'].map(rule => ({
        rule,
        severity: 'error',
        at,
      }))
    },
  },
]

export const replicaInPrimaryRegion: readonly Mistake[] = [
  mistake({
    rule: 'replica-in-primary-region',
    subject: 'resource',
    make(sample, random) {
      sample.key.set('multiRegion', scalar(true))
      const at = addReplica(sample, random).mistake('primary', arnOf(sample.key))
      return { severity: 'error', at }
    },
  }),
  mistake({
    rule: 'replica-in-primary-region',
    subject: 'resource',
    make(sample, random) {
      const first = addReplica(sample, random)
      const second = new Draft('SecondReplica', first.type)
      for (const [name, node] of first.properties) second.set(name, node)
      for (const [name, node] of first.attributes) second.attributes.set(name, node)
      sample.others.push(second)
      return { severity: 'error', at: second.mistake('primary', arnOf(first)) }
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
  // The Region of the stack, whichever that will be.
  mistake({
    rule: 'replica-in-primary-region',
    subject: 'resource',
    make(sample, random) {
      const arn = fixed(MULTI_REGION.replace(REGION, '${AWS::Region}'))
      const at = call('Fn::Sub', arn)
      addReplica(sample, random).mistake('primary', at)
      return { severity: 'error', at }
    },
  }),
  mistake({
    rule: 'replica-in-primary-region',
    subject: 'replica',
    property: 'replicaRegion',
    make: (sample, random) => ({
      severity: 'error',
      at: addReplica(sample, random).mistake('replicaRegion', scalar(REGION)),
    }),
  }),
]

function arnOf({ name }: Draft) {
  return call('Fn::GetAtt', fixed(`${name}.Arn`))
}
