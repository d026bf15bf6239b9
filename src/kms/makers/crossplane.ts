import enums from '../generated/enums.json' with { type: 'json' }
import { KEY_ORIGINS } from '../origins.ts'
import { DEFAULT_SPEC, isSymmetricEncryption, KEY_SPECS } from '../specs.ts'
import { DEFAULT_USAGE, KEY_USAGES } from '../usages.ts'
import { DEFAULTS, isIn, type Maker } from './maker.ts'

/** The annotation that names what an object stands for at AWS; where it is left out, the object's own name does. */
export const EXTERNAL_NAME = 'crossplane.io/external-name'

/**
 * Key, Alias and Grant of `kms.aws.upbound.io` and `kms.aws.m.upbound.io`. They are made of Terraform's AWS provider and have its
 * arguments in camel case, its defaults and its lack of an origin.
 * Source: package/crds of https://github.com/crossplane-contrib/provider-upjet-aws, 2026-11-24; the alias's prefix is
 * added where it is left out, as in its examples/kms.
 */
export const CROSSPLANE: Maker = {
  id: 'crossplane',
  title: 'Crossplane',
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
    aliasName: EXTERNAL_NAME,
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
  repeatedTag: 'impossible',
}

/** ExternalKey: a key whose material is imported, which KMS does not rotate by itself. */
export const CROSSPLANE_EXTERNAL: Maker = {
  ...CROSSPLANE,
  names: {
    ...CROSSPLANE.names,
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

/** ReplicaKey and ReplicaExternalKey. */
export const CROSSPLANE_REPLICA: Maker = {
  ...CROSSPLANE,
  names: {
    ...CROSSPLANE_EXTERNAL.names,
    spec: undefined,
    usage: undefined,
    multiRegion: undefined,
    primary: 'primaryKeyArn',
    replicaRegion: 'region',
  },
}

/**
 * Key, Alias and Grant of `kms.aws.crossplane.io`, which asks the KMS API itself: it leaves the defaults to it, and takes tags as a
 * list. Newer versions have `keySpec`.
 * Source: package/crds and pkg/controller/kms of https://github.com/crossplane-contrib/provider-aws, 2026-11-24.
 */
export const CROSSPLANE_CLASSIC: Maker = {
  ...CROSSPLANE,
  names: {
    ...CROSSPLANE.names,
    origin: 'origin',
    enabled: 'enabled',
    rotationPeriod: undefined,
    deletionWindow: 'pendingWindowInDays',
  },
  origins: KEY_ORIGINS.filter(isIn(enums.api.Origin)),
  defaults: { ...DEFAULTS, usageOf: spec => (isSymmetricEncryption(spec) ? DEFAULT_USAGE : undefined) },
  repeatedTag: 'refused',
}
