import enums from './generated/enums.json' with { type: 'json' }
import { DEFAULT_ORIGIN, KEY_ORIGINS, type KeyOrigin } from './origins.ts'
import { DEFAULT_SPEC, isSymmetricEncryption, KEY_SPECS, type KeySpec } from './specs.ts'
import { DEFAULT_USAGE, KEY_USAGES, type KeyUsage } from './usages.ts'

/** Who creates a key from what a document says, and what that maker accepts and assumes. */
export interface Maker {
  readonly id: 'cloudformation' | 'api'
  /** As messages name it. */
  readonly title: string
  /** The names this maker gives to the properties of the model; undefined where it has no such property. */
  readonly names: Readonly<Record<PropertyName, string | undefined>>
  /** The values it accepts today, which may be fewer than KMS has. */
  readonly specs: readonly KeySpec[]
  readonly deprecatedSpecs: readonly KeySpec[]
  readonly usages: readonly KeyUsage[]
  readonly origins: readonly KeyOrigin[]
  /** What properties left out come to. */
  readonly defaults: MakerDefaults
  /** What becomes of two tags with one key. */
  readonly repeatedTag: 'refused' | 'last kept'
}

export interface MakerDefaults {
  readonly spec: KeySpec
  /** The usage that a key of this spec gets when none is given; undefined where the request is refused for lack of one. */
  readonly usageOf: (spec: KeySpec) => KeyUsage | undefined
  readonly origin: KeyOrigin
  readonly multiRegion: boolean
  readonly enabled: boolean
  readonly rotation: boolean
  readonly lockoutCheckBypassed: boolean
}

/** The model's names for what a document declares. */
export type PropertyName =
  | 'spec'
  | 'deprecatedSpec'
  | 'usage'
  | 'origin'
  | 'multiRegion'
  | 'enabled'
  | 'rotation'
  | 'rotationPeriod'
  | 'deletionWindow'
  | 'lockoutCheckBypassed'
  | 'description'
  | 'policy'
  | 'tags'
  | 'aliasName'
  | 'target'
  | 'primary'
  | 'replicaRegion'

const DEFAULTS = {
  spec: DEFAULT_SPEC,
  origin: DEFAULT_ORIGIN,
  multiRegion: false,
  enabled: true,
  rotation: false,
  lockoutCheckBypassed: false,
} as const

const SHARED_NAMES = {
  spec: 'KeySpec',
  usage: 'KeyUsage',
  origin: 'Origin',
  multiRegion: 'MultiRegion',
  lockoutCheckBypassed: 'BypassPolicyLockoutSafetyCheck',
  description: 'Description',
  tags: 'Tags',
  aliasName: 'AliasName',
  target: 'TargetKeyId',
} as const

/**
 * AWS::KMS::Key, AWS::KMS::ReplicaKey and AWS::KMS::Alias.
 * Source: @aws-cdk/aws-service-spec 0.1.216; the handler of the resource, ModelAdapter.setDefaultsForCreateKey in
 * https://github.com/aws-cloudformation/aws-cloudformation-resource-providers-kms, sends ENCRYPT_DECRYPT for every key
 * whose KeyUsage is left out; of two tags with one key it sends the last (its pull request 29). 2026-11-24.
 */
export const CLOUDFORMATION: Maker = {
  id: 'cloudformation',
  title: 'CloudFormation',
  names: {
    ...SHARED_NAMES,
    deprecatedSpec: undefined,
    enabled: 'Enabled',
    rotation: 'EnableKeyRotation',
    rotationPeriod: 'RotationPeriodInDays',
    deletionWindow: 'PendingWindowInDays',
    policy: 'KeyPolicy',
    primary: 'PrimaryKeyArn',
    replicaRegion: undefined,
  },
  specs: KEY_SPECS.filter(isIn(enums.cloudformation.KeySpec)),
  deprecatedSpecs: [],
  usages: KEY_USAGES.filter(isIn(enums.cloudformation.KeyUsage)),
  origins: KEY_ORIGINS.filter(isIn(enums.cloudformation.Origin)),
  defaults: { ...DEFAULTS, usageOf: () => DEFAULT_USAGE },
  repeatedTag: 'last kept',
}

/**
 * CreateKey, CreateAlias and ReplicateKey of the KMS API. Rotation, the deletion window and the enabled state have requests of their own.
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
  specs: KEY_SPECS.filter(isIn(enums.api.KeySpec)),
  deprecatedSpecs: KEY_SPECS.filter(isIn(enums.api.CustomerMasterKeySpec)),
  usages: KEY_USAGES.filter(isIn(enums.api.KeyUsage)),
  origins: KEY_ORIGINS.filter(isIn(enums.api.Origin)),
  defaults: { ...DEFAULTS, usageOf: spec => (isSymmetricEncryption(spec) ? DEFAULT_USAGE : undefined) },
  repeatedTag: 'refused',
}

/**
 * What DescribeKey answers of a key that is there: neither its policy nor its tags; the deprecated name of KeySpec says the same.
 * Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyMetadata.html, 2026-11-24.
 */
export const API_ANSWER: Maker = {
  ...API,
  names: {
    ...API.names,
    deprecatedSpec: undefined,
    policy: undefined,
    tags: undefined,
    lockoutCheckBypassed: undefined,
  },
}

/** Whether a document written for this maker can say such a thing at all. */
export function declares(maker: Maker, property: PropertyName): boolean {
  return maker.names[property] !== undefined
}

function isIn(values: readonly string[]): (value: string) => boolean {
  return value => values.includes(value)
}
