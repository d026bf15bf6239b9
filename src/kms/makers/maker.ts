import { DEFAULT_ORIGIN, type KeyOrigin } from '../origins.ts'
import { DEFAULT_SPEC, type KeySpec } from '../specs.ts'
import type { KeyUsage } from '../usages.ts'

/** Who creates a key from what a document says, and what that maker accepts and assumes. */
export interface Maker {
  /** Which words it takes: makers of one id read the same properties. */
  readonly id: string
  /** As messages name it. */
  readonly title: string
  /** The names this maker gives to the properties of the model; undefined where it has no such property. */
  readonly names: Readonly<Record<PropertyName, string | undefined>>
  /** The same for grants; undefined where it makes none. */
  readonly grantNames?: Readonly<Record<GrantPropertyName, string | undefined>>
  /** The values it accepts today, which may be fewer than KMS has. */
  readonly specs: readonly KeySpec[]
  readonly deprecatedSpecs: readonly KeySpec[]
  readonly usages: readonly KeyUsage[]
  readonly origins: readonly KeyOrigin[]
  /** What properties left out come to. */
  readonly defaults: MakerDefaults
  /** Of keys that are there already: the requests that change what a file about them cannot. */
  readonly requests?: Readonly<Partial<Record<PropertyName, string>>>
  /** What becomes of two tags with one key, if there can be such. */
  readonly repeatedTag: 'refused' | 'last kept' | 'impossible'
  /** That it puts the prefix before an alias's name that has none. */
  readonly addsAliasPrefix?: true
  /** What comes of a changed document where a thing cannot change so; undefined where each document makes things anew. */
  readonly onImmutable?: 'refused' | 'replaced'
  /** That all a document declares is made in one stack, and so in one account and Region. */
  readonly makesStacks?: true
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

/** The model's names for what a grant declares. */
export type GrantPropertyName =
  | 'grantKey'
  | 'grantee'
  | 'granteeService'
  | 'retiring'
  | 'operations'
  | 'constraints'
  | 'contextEquals'
  | 'contextSubset'
  | 'sourceArn'
  | 'grantName'

/** What the service itself makes of properties left out, whoever asks. */
export const DEFAULTS = {
  spec: DEFAULT_SPEC,
  origin: DEFAULT_ORIGIN,
  multiRegion: false,
  enabled: true,
  rotation: false,
  lockoutCheckBypassed: false,
} as const

/** The API's own names for what most makers call so too. */
export const SHARED_NAMES = {
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

/** What is said of a property where its maker has no name for it. */
const PLAIN_NAMES: Readonly<Record<PropertyName | GrantPropertyName, string>> = {
  spec: 'key spec',
  deprecatedSpec: 'older key spec',
  usage: 'key usage',
  origin: 'origin',
  multiRegion: 'multi-Region setting',
  enabled: 'enabled state',
  rotation: 'rotation',
  rotationPeriod: 'rotation period',
  deletionWindow: 'deletion window',
  lockoutCheckBypassed: 'bypass of the lockout check',
  description: 'description',
  policy: 'key policy',
  tags: 'tags',
  aliasName: 'alias name',
  target: 'target key',
  primary: 'primary key',
  replicaRegion: 'replica Region',
  grantKey: 'key',
  grantee: 'grantee',
  granteeService: 'grantee service',
  retiring: 'retiring principal',
  operations: 'operations',
  constraints: 'constraints',
  contextEquals: 'encryption context constraint',
  contextSubset: 'encryption context constraint',
  sourceArn: 'source ARN constraint',
  grantName: 'grant name',
}

/** A property as messages name it: by its name in documents for this maker. */
export function nameFor({ names, grantNames }: Maker, property: PropertyName | GrantPropertyName): string {
  // Asked for every key, whether or not anything is said of it: the tables are not put together for it.
  const name =
    property in names ? names[property as PropertyName] : grantNames?.[property as GrantPropertyName]
  return name ?? PLAIN_NAMES[property]
}

/** Whether a document written for this maker can say such a thing at all. */
export function declares(maker: Maker, property: PropertyName): boolean {
  return maker.names[property] !== undefined
}

/** The values that one list has and another allows. */
export function isIn(values: readonly string[]): (value: string) => boolean {
  return value => values.includes(value)
}
