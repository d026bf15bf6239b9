import { missingAliasPrefix, reservedAliasPrefix } from './alias-names.ts'
import { duplicateAlias, invalidAliasName, invalidAliasTarget } from './aliases.ts'
import { deletionWindowOutOfRange, deletionWindowShort, keyDeletedWithStack } from './deletion.ts'
import { deprecatedKeySpecProperty } from './deprecated-key-spec-property.ts'
import {
  grantOperationUnusableWithKey,
  grantToOtherAccount,
  unboundedGrants,
  unknownGrantOperation,
} from './grants.ts'
import { lockoutCheckBypassed, missingKeyPolicy } from './key-policy.ts'
import { keyUnsuitableForService } from './key-unsuitable-for-service.ts'
import { missingKeyUsage } from './missing-key-usage.ts'
import type { Mistake } from './mistake.ts'
import { wrongPolicies } from './policies.ts'
import { replicaInPrimaryRegion, replicaOfSingleRegionKey } from './replicas.ts'
import {
  rotationDisabled,
  rotationPeriodIgnored,
  rotationPeriodOutOfRange,
  rotationUnsupported,
} from './rotation.ts'
import { schemaViolation } from './schema-violation.ts'
import { specOriginMismatch } from './spec-origin-mismatch.ts'
import { specUnavailableInRegion } from './spec-unavailable-in-region.ts'
import { specUsageMismatch } from './spec-usage-mismatch.ts'
import { suppressionWithoutReason, unusedSuppression } from './suppressions.ts'
import { duplicateTag, reservedTagPrefix, tooManyTags } from './tags.ts'
import { confidentialWordingInMetadata, personalDataInMetadata, secretInMetadata } from './texts.ts'
import { unknownKeySpec, unknownKeyUsage } from './unknown-names.ts'
import { actionUnusableWithKey } from './unusable-action.ts'
import { notQuantumSafe, smallRsaKey } from './weak-keys.ts'

/** Every known way to be wrong. */
export const MISTAKES: readonly Mistake[] = [
  specUsageMismatch,
  missingKeyUsage,
  unknownKeySpec,
  unknownKeyUsage,
  specOriginMismatch,
  specUnavailableInRegion,
  deprecatedKeySpecProperty,
  rotationUnsupported,
  rotationDisabled,
  rotationPeriodIgnored,
  rotationPeriodOutOfRange,
  deletionWindowOutOfRange,
  deletionWindowShort,
  keyDeletedWithStack,
  lockoutCheckBypassed,
  missingKeyPolicy,
  smallRsaKey,
  notQuantumSafe,
  schemaViolation,
  keyUnsuitableForService,
  reservedAliasPrefix,
  missingAliasPrefix,
  invalidAliasName,
  duplicateAlias,
  invalidAliasTarget,
  replicaOfSingleRegionKey,
  replicaInPrimaryRegion,
  reservedTagPrefix,
  duplicateTag,
  tooManyTags,
  secretInMetadata,
  personalDataInMetadata,
  confidentialWordingInMetadata,
  actionUnusableWithKey,
  unknownGrantOperation,
  grantOperationUnusableWithKey,
  grantToOtherAccount,
  unboundedGrants,
  unusedSuppression,
  suppressionWithoutReason,
  wrongPolicies,
].flat()

/** The rules that samples can be wrong for. */
export const WRONG_RULES: readonly string[] = [...new Set(MISTAKES.map(({ rule }) => rule))].sort()
