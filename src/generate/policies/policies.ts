import { CLOSED_POLICIES } from './closed.ts'
import type { PolicyKind } from './kind.ts'
import { PUBLIC_POLICIES } from './public.ts'

const POLICIES = { ...CLOSED_POLICIES, ...PUBLIC_POLICIES }

/** A kind of policy by what sets it apart. */
export type PolicyId = keyof typeof POLICIES

export const POLICY_IDS = Object.keys(POLICIES) as readonly PolicyId[]

export function policyKind(id: PolicyId): PolicyKind {
  return POLICIES[id]
}
