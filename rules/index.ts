// Written by `npm run generate`: one line for each folder.
import type { Rule } from '../src/rule/rule.ts'
import accessWidened from './access-widened/rule.ts'
import actionUnusableWithKey from './action-unusable-with-key/rule.ts'
import actionWithoutKeyResource from './action-without-key-resource/rule.ts'
import administratorCanDecrypt from './administrator-can-decrypt/rule.ts'
import aliasNameChanged from './alias-name-changed/rule.ts'
import allowNotAction from './allow-not-action/rule.ts'
import allowNotPrincipal from './allow-not-principal/rule.ts'
import conditionOperatorMismatch from './condition-operator-mismatch/rule.ts'
import confidentialWordingInMetadata from './confidential-wording-in-metadata/rule.ts'
import confusedDeputy from './confused-deputy/rule.ts'
import crossAccountAccess from './cross-account-access/rule.ts'
import crossAccountAdministration from './cross-account-administration/rule.ts'
import deletionWindowOutOfRange from './deletion-window-out-of-range/rule.ts'
import deletionWindowShort from './deletion-window-short/rule.ts'
import denyNotPrincipal from './deny-not-principal/rule.ts'
import deprecatedKeySpecProperty from './deprecated-key-spec-property/rule.ts'
import duplicateAlias from './duplicate-alias/rule.ts'
import duplicateSid from './duplicate-sid/rule.ts'
import duplicateTag from './duplicate-tag/rule.ts'
import excessiveActions from './excessive-actions/rule.ts'
import grantOperationUnusableWithKey from './grant-operation-unusable-with-key/rule.ts'
import grantToOtherAccount from './grant-to-other-account/rule.ts'
import iamUserPrincipal from './iam-user-principal/rule.ts'
import immutablePropertyChanged from './immutable-property-changed/rule.ts'
import ineffectiveCondition from './ineffective-condition/rule.ts'
import invalidAliasName from './invalid-alias-name/rule.ts'
import invalidAliasTarget from './invalid-alias-target/rule.ts'
import invalidPrincipal from './invalid-principal/rule.ts'
import keyDeletedWithStack from './key-deleted-with-stack/rule.ts'
import keyRemoved from './key-removed/rule.ts'
import keyUnsuitableForService from './key-unsuitable-for-service/rule.ts'
import lockoutCheckBypassed from './lockout-check-bypassed/rule.ts'
import missingAliasPrefix from './missing-alias-prefix/rule.ts'
import missingKeyPolicy from './missing-key-policy/rule.ts'
import missingKeyUsage from './missing-key-usage/rule.ts'
import missingRootDelegation from './missing-root-delegation/rule.ts'
import notQuantumSafe from './not-quantum-safe/rule.ts'
import personalDataInMetadata from './personal-data-in-metadata/rule.ts'
import policyChangeGivesUse from './policy-change-gives-use/rule.ts'
import policyLockout from './policy-lockout/rule.ts'
import policyMalformed from './policy-malformed/rule.ts'
import policyTooLarge from './policy-too-large/rule.ts'
import policyVersionOutdated from './policy-version-outdated/rule.ts'
import publicKeyAccess from './public-key-access/rule.ts'
import redundantStatement from './redundant-statement/rule.ts'
import replicaInPrimaryRegion from './replica-in-primary-region/rule.ts'
import replicaOfSingleRegionKey from './replica-of-single-region-key/rule.ts'
import reservedAliasPrefix from './reserved-alias-prefix/rule.ts'
import reservedTagPrefix from './reserved-tag-prefix/rule.ts'
import rotationDisabled from './rotation-disabled/rule.ts'
import rotationPeriodIgnored from './rotation-period-ignored/rule.ts'
import rotationPeriodOutOfRange from './rotation-period-out-of-range/rule.ts'
import rotationTurnedOff from './rotation-turned-off/rule.ts'
import rotationUnsupported from './rotation-unsupported/rule.ts'
import schemaViolation from './schema-violation/rule.ts'
import secretInMetadata from './secret-in-metadata/rule.ts'
import smallRsaKey from './small-rsa-key/rule.ts'
import specOriginMismatch from './spec-origin-mismatch/rule.ts'
import specUnavailableInRegion from './spec-unavailable-in-region/rule.ts'
import specUsageMismatch from './spec-usage-mismatch/rule.ts'
import statementWithoutEffect from './statement-without-effect/rule.ts'
import suppressionWithoutReason from './suppression-without-reason/rule.ts'
import tooManyTags from './too-many-tags/rule.ts'
import unboundedGrants from './unbounded-grants/rule.ts'
import unknownAction from './unknown-action/rule.ts'
import unknownConditionKey from './unknown-condition-key/rule.ts'
import unknownGrantOperation from './unknown-grant-operation/rule.ts'
import unknownKeySpec from './unknown-key-spec/rule.ts'
import unknownKeyUsage from './unknown-key-usage/rule.ts'
import unusedSuppression from './unused-suppression/rule.ts'

export const RULES: readonly Rule[] = [
  accessWidened,
  actionUnusableWithKey,
  actionWithoutKeyResource,
  administratorCanDecrypt,
  aliasNameChanged,
  allowNotAction,
  allowNotPrincipal,
  conditionOperatorMismatch,
  confidentialWordingInMetadata,
  confusedDeputy,
  crossAccountAccess,
  crossAccountAdministration,
  deletionWindowOutOfRange,
  deletionWindowShort,
  denyNotPrincipal,
  deprecatedKeySpecProperty,
  duplicateAlias,
  duplicateSid,
  duplicateTag,
  excessiveActions,
  grantOperationUnusableWithKey,
  grantToOtherAccount,
  iamUserPrincipal,
  immutablePropertyChanged,
  ineffectiveCondition,
  invalidAliasName,
  invalidAliasTarget,
  invalidPrincipal,
  keyDeletedWithStack,
  keyRemoved,
  keyUnsuitableForService,
  lockoutCheckBypassed,
  missingAliasPrefix,
  missingKeyPolicy,
  missingKeyUsage,
  missingRootDelegation,
  notQuantumSafe,
  personalDataInMetadata,
  policyChangeGivesUse,
  policyLockout,
  policyMalformed,
  policyTooLarge,
  policyVersionOutdated,
  publicKeyAccess,
  redundantStatement,
  replicaInPrimaryRegion,
  replicaOfSingleRegionKey,
  reservedAliasPrefix,
  reservedTagPrefix,
  rotationDisabled,
  rotationPeriodIgnored,
  rotationPeriodOutOfRange,
  rotationTurnedOff,
  rotationUnsupported,
  schemaViolation,
  secretInMetadata,
  smallRsaKey,
  specOriginMismatch,
  specUnavailableInRegion,
  specUsageMismatch,
  statementWithoutEffect,
  suppressionWithoutReason,
  tooManyTags,
  unboundedGrants,
  unknownAction,
  unknownConditionKey,
  unknownGrantOperation,
  unknownKeySpec,
  unknownKeyUsage,
  unusedSuppression,
]
