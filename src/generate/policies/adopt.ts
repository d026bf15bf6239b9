import type { Blame } from '../blame.ts'
import type { Random } from '../draw/random.ts'
import type { Sample } from '../draw/sample.ts'
import { type PolicyId, policyKind } from './policies.ts'

/** Gives a sample's key a policy of this kind, and tells what is wrong with it. */
export function adoptPolicy(sample: Sample, kind: PolicyId, random: Random): readonly Blame[] {
  const { policy, findings } = policyKind(kind).draw(sample.owner, random)
  sample.policy = policy
  sample.policyKind = kind
  return findings.map(({ at = sample.key, ...rest }) => ({ ...rest, at }))
}
