import enums from '../generated/enums.json' with { type: 'json' }
import { KEY_ORIGINS, type KeyOrigin } from '../origins.ts'
import { DEFAULT_SPEC, KEY_SPECS } from '../specs.ts'
import { DEFAULT_USAGE, KEY_USAGES } from '../usages.ts'
import { DEFAULTS, isIn, type Maker } from './maker.ts'

/**
 * aws_kms_key, aws_kms_alias and aws_kms_grant of Terraform's AWS provider, which OpenTofu and CDK for Terraform use as well. It passes on
 * what it is given to CreateKey, and takes the specs and usages of the SDK that it is built with. There is no argument for
 * the origin: it follows from the resource type and from the key store. Tags are a map, in which no key stands twice.
 * Source: https://registry.terraform.io/providers/hashicorp/aws/6.66.0/docs/resources/kms_key, kms_alias, kms_grant; the names of
 * arguments as @cdktn/provider-aws 25.7.0 has them; the schema and the requests in internal/service/kms/key.go of
 * https://github.com/hashicorp/terraform-provider-aws, 2026-11-24.
 */
export const TERRAFORM: Maker = {
  id: 'terraform',
  title: 'Terraform',
  names: {
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
  },
  grantNames: {
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
  },
  specs: KEY_SPECS.filter(isIn(enums.api.KeySpec)),
  deprecatedSpecs: [],
  usages: KEY_USAGES.filter(isIn(enums.api.KeyUsage)),
  origins: KEY_ORIGINS,
  defaults: { ...DEFAULTS, usageOf: () => DEFAULT_USAGE },
  repeatedTag: 'impossible',
  onImmutable: 'replaced',
}

/**
 * aws_kms_external_key: a key without material of KMS's own, which KMS therefore does not rotate by itself. The usage it is
 * given is passed on; a symmetric key needs none.
 * Source: https://registry.terraform.io/providers/hashicorp/aws/6.66.0/docs/resources/kms_external_key, 2026-11-24.
 */
export const TERRAFORM_EXTERNAL: Maker = {
  ...TERRAFORM,
  names: {
    ...TERRAFORM.names,
    spec: 'key_spec',
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

/**
 * aws_kms_replica_key and aws_kms_replica_external_key.
 * Source: https://registry.terraform.io/providers/hashicorp/aws/6.66.0/docs/resources/kms_replica_key, 2026-11-24.
 */
export const TERRAFORM_REPLICA: Maker = {
  ...TERRAFORM,
  names: {
    ...TERRAFORM_EXTERNAL.names,
    spec: undefined,
    usage: undefined,
    multiRegion: undefined,
    primary: 'primary_key_arn',
    replicaRegion: 'region',
  },
}

/** aws_kms_key where it is told of a custom key store, whose keys are of that store's origin. */
export function terraformIn(origin: KeyOrigin): Maker {
  return { ...TERRAFORM, defaults: { ...TERRAFORM.defaults, origin } }
}
