import { KEY_ORIGINS } from '../origins.ts'
import { DEFAULT_SPEC } from '../specs.ts'
import { DEFAULT_USAGE } from '../usages.ts'
import { API } from './api.ts'
import { DEFAULTS, type Maker } from './maker.ts'

/** The makers of one tool that is, or is made of, Terraform's AWS provider. */
export interface ProviderMakers {
  readonly key: Maker
  /** A key without material of KMS's own, which KMS therefore does not rotate by itself. */
  readonly external: Maker
  readonly replica: Maker
}

/** What a tool has of its own. */
export interface Tool extends Pick<Maker, 'id' | 'title' | 'onImmutable' | 'addsAliasPrefix'> {
  /** The argument that names an alias, where it is another than the provider's. */
  readonly aliasName?: string
}

/**
 * The provider passes on what it is given to CreateKey, and takes the specs and usages of the SDK that it is built with.
 * There is no argument for the origin: it follows from the resource type and from the key store. Tags are a map, in which
 * no key stands twice. The usage that an external key is given is passed on; a symmetric key needs none.
 * Source: https://registry.terraform.io/providers/hashicorp/aws/6.66.0/docs/resources/kms_key, kms_external_key,
 * kms_replica_key, kms_alias, kms_grant; the names of arguments as @cdktn/provider-aws 25.7.0 has them; the schema and the
 * requests in internal/service/kms/key.go of https://github.com/hashicorp/terraform-provider-aws, 2026-11-24.
 */
export function providerMakers(
  { aliasName, ...tool }: Tool,
  spell: (argument: string) => string,
): ProviderMakers {
  const key: Maker = {
    ...tool,
    names: { ...spelt(NAMES, spell), ...(aliasName !== undefined && { aliasName }) },
    grantNames: spelt(GRANT_NAMES, spell),
    specs: API.specs,
    deprecatedSpecs: [],
    usages: API.usages,
    origins: KEY_ORIGINS,
    defaults: { ...DEFAULTS, usageOf: () => DEFAULT_USAGE },
    repeatedTag: 'impossible',
  }
  const external: Maker = {
    ...key,
    names: { ...key.names, ...spelt(EXTERNAL_NAMES, spell) },
    defaults: {
      ...DEFAULTS,
      origin: 'EXTERNAL',
      usageOf: spec => (spec === DEFAULT_SPEC ? DEFAULT_USAGE : undefined),
    },
  }
  const replica = { ...key, names: { ...external.names, ...spelt(REPLICA_NAMES, spell) } }
  return { key, external, replica }
}

const NAMES: Maker['names'] = {
  spec: 'customer_master_key_spec',
  deprecatedSpec: undefined,
  usage: 'key_usage',
  origin: undefined,
  multiRegion: 'multi_region',
  enabled: 'is_enabled',
  rotation: 'enable_key_rotation',
  rotationPeriod: 'rotation_period_in_days',
  deletionWindow: 'deletion_window_in_days',
  lockoutCheckBypassed: 'bypass_policy_lockout_safety_check',
  description: 'description',
  policy: 'policy',
  tags: 'tags',
  aliasName: 'name',
  target: 'target_key_id',
  primary: undefined,
  replicaRegion: undefined,
}

const GRANT_NAMES: NonNullable<Maker['grantNames']> = {
  grantKey: 'key_id',
  grantee: 'grantee_principal',
  granteeService: undefined,
  retiring: 'retiring_principal',
  operations: 'operations',
  constraints: 'constraints',
  contextEquals: 'encryption_context_equals',
  contextSubset: 'encryption_context_subset',
  sourceArn: undefined,
  grantName: 'name',
}

const EXTERNAL_NAMES = {
  spec: 'key_spec',
  enabled: 'enabled',
  rotation: undefined,
  rotationPeriod: undefined,
}

const REPLICA_NAMES = {
  spec: undefined,
  usage: undefined,
  multiRegion: undefined,
  primary: 'primary_key_arn',
  replicaRegion: 'region',
}

function spelt<Names extends object>(names: Names, spell: (argument: string) => string): Names {
  const entries = Object.entries(names).map(([property, name]) => [property, name && spell(name)])
  return Object.fromEntries(entries) as Names
}

/** As tools spell arguments whose languages have no underscores: `keyUsage`. */
export function inCamelCase(argument: string): string {
  return argument.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
