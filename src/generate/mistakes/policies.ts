import { adoptPolicy } from '../policies/adopt.ts'
import { POLICY_IDS, policyKind } from '../policies/policies.ts'
import type { Mistake } from './mistake.ts'

/** Each kind of policy that shows what a rule finds. */
export const wrongPolicies: readonly Mistake[] = POLICY_IDS.flatMap(id => {
  const { rule, strict } = policyKind(id)
  if (rule === undefined) return []
  return [
    {
      rule,
      ...(strict && { strict }),
      subject: 'policy',
      make: (sample, random) => adoptPolicy(sample, id, random),
    },
  ]
})
