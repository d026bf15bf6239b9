// Written by `npm run generate`: one line for each folder.
import type { Rule } from '../src/rule/rule.ts'
import duplicateAlias from './duplicate-alias/rule.ts'
import duplicateTag from './duplicate-tag/rule.ts'
import invalidAliasName from './invalid-alias-name/rule.ts'
import invalidAliasTarget from './invalid-alias-target/rule.ts'
import missingAliasPrefix from './missing-alias-prefix/rule.ts'
import missingKeyUsage from './missing-key-usage/rule.ts'
import publicKeyAccess from './public-key-access/rule.ts'
import replicaInPrimaryRegion from './replica-in-primary-region/rule.ts'
import replicaOfSingleRegionKey from './replica-of-single-region-key/rule.ts'
import reservedAliasPrefix from './reserved-alias-prefix/rule.ts'
import reservedTagPrefix from './reserved-tag-prefix/rule.ts'
import rotationDisabled from './rotation-disabled/rule.ts'
import rotationUnsupported from './rotation-unsupported/rule.ts'
import specUsageMismatch from './spec-usage-mismatch/rule.ts'
import tooManyTags from './too-many-tags/rule.ts'
import unknownKeySpec from './unknown-key-spec/rule.ts'
import unknownKeyUsage from './unknown-key-usage/rule.ts'

export const RULES: readonly Rule[] = [
  duplicateAlias,
  duplicateTag,
  invalidAliasName,
  invalidAliasTarget,
  missingAliasPrefix,
  missingKeyUsage,
  publicKeyAccess,
  replicaInPrimaryRegion,
  replicaOfSingleRegionKey,
  reservedAliasPrefix,
  reservedTagPrefix,
  rotationDisabled,
  rotationUnsupported,
  specUsageMismatch,
  tooManyTags,
  unknownKeySpec,
  unknownKeyUsage,
]
