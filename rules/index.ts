// Written by `npm run generate`: one line for each folder.
import type { Rule } from '../src/rule/rule.ts'
import confidentialWordingInMetadata from './confidential-wording-in-metadata/rule.ts'
import missingAliasPrefix from './missing-alias-prefix/rule.ts'
import missingKeyUsage from './missing-key-usage/rule.ts'
import personalDataInMetadata from './personal-data-in-metadata/rule.ts'
import publicKeyAccess from './public-key-access/rule.ts'
import reservedAliasPrefix from './reserved-alias-prefix/rule.ts'
import rotationDisabled from './rotation-disabled/rule.ts'
import rotationUnsupported from './rotation-unsupported/rule.ts'
import secretInMetadata from './secret-in-metadata/rule.ts'
import specUsageMismatch from './spec-usage-mismatch/rule.ts'
import unknownKeySpec from './unknown-key-spec/rule.ts'
import unknownKeyUsage from './unknown-key-usage/rule.ts'

export const RULES: readonly Rule[] = [
  confidentialWordingInMetadata,
  missingAliasPrefix,
  missingKeyUsage,
  personalDataInMetadata,
  publicKeyAccess,
  reservedAliasPrefix,
  rotationDisabled,
  rotationUnsupported,
  secretInMetadata,
  specUsageMismatch,
  unknownKeySpec,
  unknownKeyUsage,
]
