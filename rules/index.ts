// Written by `npm run generate`: one line for each folder.
import type { Rule } from '../src/rule/rule.ts'
import actionUnusableWithKey from './action-unusable-with-key/rule.ts'
import actionWithoutKeyResource from './action-without-key-resource/rule.ts'
import conditionOperatorMismatch from './condition-operator-mismatch/rule.ts'
import duplicateSid from './duplicate-sid/rule.ts'
import invalidPrincipal from './invalid-principal/rule.ts'
import missingAliasPrefix from './missing-alias-prefix/rule.ts'
import missingKeyUsage from './missing-key-usage/rule.ts'
import policyMalformed from './policy-malformed/rule.ts'
import policyTooLarge from './policy-too-large/rule.ts'
import policyVersionOutdated from './policy-version-outdated/rule.ts'
import publicKeyAccess from './public-key-access/rule.ts'
import reservedAliasPrefix from './reserved-alias-prefix/rule.ts'
import rotationDisabled from './rotation-disabled/rule.ts'
import rotationUnsupported from './rotation-unsupported/rule.ts'
import specUsageMismatch from './spec-usage-mismatch/rule.ts'
import statementWithoutEffect from './statement-without-effect/rule.ts'
import unknownAction from './unknown-action/rule.ts'
import unknownConditionKey from './unknown-condition-key/rule.ts'
import unknownKeySpec from './unknown-key-spec/rule.ts'
import unknownKeyUsage from './unknown-key-usage/rule.ts'

export const RULES: readonly Rule[] = [
  actionUnusableWithKey,
  actionWithoutKeyResource,
  conditionOperatorMismatch,
  duplicateSid,
  invalidPrincipal,
  missingAliasPrefix,
  missingKeyUsage,
  policyMalformed,
  policyTooLarge,
  policyVersionOutdated,
  publicKeyAccess,
  reservedAliasPrefix,
  rotationDisabled,
  rotationUnsupported,
  specUsageMismatch,
  statementWithoutEffect,
  unknownAction,
  unknownConditionKey,
  unknownKeySpec,
  unknownKeyUsage,
]
