// Written by `npm run generate`: one line for each folder.
import type { Rule } from '../src/rule/rule.ts'
import administratorCanDecrypt from './administrator-can-decrypt/rule.ts'
import allowNotAction from './allow-not-action/rule.ts'
import allowNotPrincipal from './allow-not-principal/rule.ts'
import confusedDeputy from './confused-deputy/rule.ts'
import crossAccountAccess from './cross-account-access/rule.ts'
import crossAccountAdministration from './cross-account-administration/rule.ts'
import denyNotPrincipal from './deny-not-principal/rule.ts'
import excessiveActions from './excessive-actions/rule.ts'
import iamUserPrincipal from './iam-user-principal/rule.ts'
import ineffectiveCondition from './ineffective-condition/rule.ts'
import missingAliasPrefix from './missing-alias-prefix/rule.ts'
import missingKeyUsage from './missing-key-usage/rule.ts'
import missingRootDelegation from './missing-root-delegation/rule.ts'
import policyChangeGivesUse from './policy-change-gives-use/rule.ts'
import policyLockout from './policy-lockout/rule.ts'
import publicKeyAccess from './public-key-access/rule.ts'
import redundantStatement from './redundant-statement/rule.ts'
import reservedAliasPrefix from './reserved-alias-prefix/rule.ts'
import rotationDisabled from './rotation-disabled/rule.ts'
import rotationUnsupported from './rotation-unsupported/rule.ts'
import specUsageMismatch from './spec-usage-mismatch/rule.ts'
import unboundedGrants from './unbounded-grants/rule.ts'
import unknownKeySpec from './unknown-key-spec/rule.ts'
import unknownKeyUsage from './unknown-key-usage/rule.ts'

export const RULES: readonly Rule[] = [
  administratorCanDecrypt,
  allowNotAction,
  allowNotPrincipal,
  confusedDeputy,
  crossAccountAccess,
  crossAccountAdministration,
  denyNotPrincipal,
  excessiveActions,
  iamUserPrincipal,
  ineffectiveCondition,
  missingAliasPrefix,
  missingKeyUsage,
  missingRootDelegation,
  policyChangeGivesUse,
  policyLockout,
  publicKeyAccess,
  redundantStatement,
  reservedAliasPrefix,
  rotationDisabled,
  rotationUnsupported,
  specUsageMismatch,
  unboundedGrants,
  unknownKeySpec,
  unknownKeyUsage,
]
