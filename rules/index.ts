// Written by `npm run generate`: one line for each folder.
import type { Rule } from '../src/rule/rule.ts'
import deletionWindowOutOfRange from './deletion-window-out-of-range/rule.ts'
import deletionWindowShort from './deletion-window-short/rule.ts'
import deprecatedKeySpecProperty from './deprecated-key-spec-property/rule.ts'
import keyDeletedWithStack from './key-deleted-with-stack/rule.ts'
import lockoutCheckBypassed from './lockout-check-bypassed/rule.ts'
import missingAliasPrefix from './missing-alias-prefix/rule.ts'
import missingKeyPolicy from './missing-key-policy/rule.ts'
import missingKeyUsage from './missing-key-usage/rule.ts'
import notQuantumSafe from './not-quantum-safe/rule.ts'
import publicKeyAccess from './public-key-access/rule.ts'
import reservedAliasPrefix from './reserved-alias-prefix/rule.ts'
import rotationDisabled from './rotation-disabled/rule.ts'
import rotationPeriodIgnored from './rotation-period-ignored/rule.ts'
import rotationPeriodOutOfRange from './rotation-period-out-of-range/rule.ts'
import rotationUnsupported from './rotation-unsupported/rule.ts'
import smallRsaKey from './small-rsa-key/rule.ts'
import specOriginMismatch from './spec-origin-mismatch/rule.ts'
import specUnavailableInRegion from './spec-unavailable-in-region/rule.ts'
import specUsageMismatch from './spec-usage-mismatch/rule.ts'
import suppressionWithoutReason from './suppression-without-reason/rule.ts'
import unknownKeySpec from './unknown-key-spec/rule.ts'
import unknownKeyUsage from './unknown-key-usage/rule.ts'
import unusedSuppression from './unused-suppression/rule.ts'

export const RULES: readonly Rule[] = [
  deletionWindowOutOfRange,
  deletionWindowShort,
  deprecatedKeySpecProperty,
  keyDeletedWithStack,
  lockoutCheckBypassed,
  missingAliasPrefix,
  missingKeyPolicy,
  missingKeyUsage,
  notQuantumSafe,
  publicKeyAccess,
  reservedAliasPrefix,
  rotationDisabled,
  rotationPeriodIgnored,
  rotationPeriodOutOfRange,
  rotationUnsupported,
  smallRsaKey,
  specOriginMismatch,
  specUnavailableInRegion,
  specUsageMismatch,
  suppressionWithoutReason,
  unknownKeySpec,
  unknownKeyUsage,
  unusedSuppression,
]
