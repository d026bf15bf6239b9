import enums from '../generated/enums.json' with { type: 'json' }
import { KEY_ORIGINS } from '../origins.ts'
import { DEFAULT_SPEC, KEY_SPECS } from '../specs.ts'
import { DEFAULT_USAGE, KEY_USAGES } from '../usages.ts'
import { DEFAULTS, isIn, type Maker } from './maker.ts'

/**
 * aws:kms:Key, Alias and Grant of Pulumi's AWS provider. It is made of Terraform's and has its arguments in camel case, its
 * defaults and its lack of an origin.
 * Source: https://www.pulumi.com/registry/packages/aws/api-docs/kms/ (@pulumi/aws 7.48.0), 2026-11-24.
 */
export const PULUMI: Maker = {
  id: 'pulumi',
  title: 'Pulumi',
  names: {
    spec: 'customerMasterKeySpec',
    deprecatedSpec: undefined,
    usage: 'keyUsage',
    origin: undefined,
    multiRegion: 'multiRegion',
    enabled: 'isEnabled',
    rotation: 'enableKeyRotation',
    rotationPeriod: 'rotationPeriodInDays',
    deletionWindow: 'deletionWindowInDays',
    lockoutCheckBypassed: 'bypassPolicyLockoutSafetyCheck',
    description: 'description',
    policy: 'policy',
    tags: 'tags',
    aliasName: 'name',
    target: 'targetKeyId',
    primary: undefined,
    replicaRegion: undefined,
  },
  grantNames: {
    grantKey: 'keyId',
    grantee: 'granteePrincipal',
    granteeService: undefined,
    retiring: 'retiringPrincipal',
    operations: 'operations',
    constraints: 'constraints',
    contextEquals: 'encryptionContextEquals',
    contextSubset: 'encryptionContextSubset',
    sourceArn: undefined,
    grantName: 'name',
  },
  specs: KEY_SPECS.filter(isIn(enums.api.KeySpec)),
  deprecatedSpecs: [],
  usages: KEY_USAGES.filter(isIn(enums.api.KeyUsage)),
  origins: KEY_ORIGINS,
  defaults: { ...DEFAULTS, usageOf: () => DEFAULT_USAGE },
  repeatedTag: 'last kept',
}

/** aws:kms:ExternalKey: a key whose material is imported, which KMS does not rotate by itself. */
export const PULUMI_EXTERNAL: Maker = {
  ...PULUMI,
  names: {
    ...PULUMI.names,
    spec: 'keySpec',
    enabled: 'enabled',
    rotation: undefined,
    rotationPeriod: undefined,
  },
  defaults: {
    ...DEFAULTS,
    origin: 'EXTERNAL',
    usageOf: spec => (spec === DEFAULT_SPEC ? DEFAULT_USAGE : undefined),
  },
}

/** aws:kms:ReplicaKey and ReplicaExternalKey. */
export const PULUMI_REPLICA: Maker = {
  ...PULUMI,
  names: {
    ...PULUMI_EXTERNAL.names,
    spec: undefined,
    usage: undefined,
    multiRegion: undefined,
    primary: 'primaryKeyArn',
    replicaRegion: 'region',
  },
}

/**
 * aws-native:kms:Key, Alias and ReplicaKey: the properties of CloudFormation's resources in camel case, made by the same
 * handlers.
 * Source: https://www.pulumi.com/registry/packages/aws-native/api-docs/kms/ (@pulumi/aws-native 1.79.0), 2026-11-24.
 */
export const PULUMI_NATIVE: Maker = {
  ...PULUMI,
  title: 'aws-native of Pulumi',
  names: {
    ...PULUMI.names,
    spec: 'keySpec',
    origin: 'origin',
    enabled: 'enabled',
    deletionWindow: 'pendingWindowInDays',
    policy: 'keyPolicy',
    aliasName: 'aliasName',
    primary: 'primaryKeyArn',
  },
  specs: KEY_SPECS.filter(isIn(enums.cloudformation.KeySpec)),
  usages: KEY_USAGES.filter(isIn(enums.cloudformation.KeyUsage)),
  origins: KEY_ORIGINS.filter(isIn(enums.cloudformation.Origin)),
}
