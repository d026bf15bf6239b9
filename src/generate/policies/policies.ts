import { CLOSED_POLICIES } from './closed.ts'
import { EXCEPTING_POLICIES } from './excepting.ts'
import { FOREIGN_POLICIES } from './foreign.ts'
import type { PolicyKind } from './kind.ts'
import { LOOSE_POLICIES } from './loose.ts'
import { MANAGEMENT_POLICIES } from './management.ts'
import { MISSPELT_POLICIES } from './misspelt.ts'
import { OVERSIZED_POLICIES } from './oversized.ts'
import { PUBLIC_POLICIES } from './public.ts'
import { UNSEPARATED_POLICIES } from './unseparated.ts'

const POLICIES = {
  ...CLOSED_POLICIES,
  ...PUBLIC_POLICIES,
  ...FOREIGN_POLICIES,
  ...MANAGEMENT_POLICIES,
  ...LOOSE_POLICIES,
  ...MISSPELT_POLICIES,
  ...EXCEPTING_POLICIES,
  ...OVERSIZED_POLICIES,
  ...UNSEPARATED_POLICIES,
}

/** A kind of policy by what sets it apart. */
export type PolicyId = keyof typeof POLICIES

export const POLICY_IDS = Object.keys(POLICIES) as readonly PolicyId[]

export function policyKind(id: PolicyId): PolicyKind {
  return POLICIES[id]
}
