import { missingAliasPrefix, reservedAliasPrefix } from './alias-names.ts'
import { missingKeyUsage } from './missing-key-usage.ts'
import type { Mistake } from './mistake.ts'
import { wrongPolicies } from './policies.ts'
import { rotationDisabled, rotationUnsupported } from './rotation.ts'
import { specUsageMismatch } from './spec-usage-mismatch.ts'
import { unknownKeySpec, unknownKeyUsage } from './unknown-names.ts'

/** Every known way to be wrong. */
export const MISTAKES: readonly Mistake[] = [
  ...specUsageMismatch,
  ...missingKeyUsage,
  ...unknownKeySpec,
  ...unknownKeyUsage,
  ...rotationDisabled,
  ...rotationUnsupported,
  ...missingAliasPrefix,
  ...reservedAliasPrefix,
  ...wrongPolicies,
]

/** The rules that samples can be wrong for. */
export const WRONG_RULES: readonly string[] = [...new Set(MISTAKES.map(({ rule }) => rule))].sort()
