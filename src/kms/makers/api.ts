import enums from '../generated/enums.json' with { type: 'json' }
import { KEY_ORIGINS } from '../origins.ts'
import { isSymmetricEncryption, KEY_SPECS } from '../specs.ts'
import { DEFAULT_USAGE, KEY_USAGES } from '../usages.ts'
import { DEFAULTS, isIn, type Maker, SHARED_NAMES } from './maker.ts'

/**
 * CreateKey, CreateAlias, ReplicateKey and CreateGrant of the KMS API. Rotation, the deletion window and the enabled state have requests of their own.
 * Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html (@aws-sdk/client-kms 3.1164.0), 2026-11-24:
 * KeyUsage "is optional when you are creating a symmetric encryption KMS key; otherwise, it is required". Two tags with one key are answered with TagException, "Duplicate tag keys", as recorded from the service in
 * https://github.com/localstack/localstack/pull/12142.
 */
export const API: Maker = {
  id: 'api',
  title: 'the KMS API',
  names: {
    ...SHARED_NAMES,
    deprecatedSpec: 'CustomerMasterKeySpec',
    enabled: undefined,
    rotation: undefined,
    rotationPeriod: undefined,
    deletionWindow: undefined,
    policy: 'Policy',
    primary: 'KeyId',
    replicaRegion: 'ReplicaRegion',
  },
  grantNames: {
    grantKey: 'KeyId',
    grantee: 'GranteePrincipal',
    granteeService: 'GranteeServicePrincipal',
    retiring: 'RetiringPrincipal',
    operations: 'Operations',
    constraints: 'Constraints',
    contextEquals: 'EncryptionContextEquals',
    contextSubset: 'EncryptionContextSubset',
    sourceArn: 'SourceArn',
    grantName: 'Name',
  },
  specs: KEY_SPECS.filter(isIn(enums.api.KeySpec)),
  deprecatedSpecs: KEY_SPECS.filter(isIn(enums.api.CustomerMasterKeySpec)),
  usages: KEY_USAGES.filter(isIn(enums.api.KeyUsage)),
  origins: KEY_ORIGINS.filter(isIn(enums.api.Origin)),
  defaults: { ...DEFAULTS, usageOf: spec => (isSymmetricEncryption(spec) ? DEFAULT_USAGE : undefined) },
  repeatedTag: 'refused',
}
