/** Resource types of Terraform's AWS provider that have a schema here. */
export type TerraformType = keyof typeof ARGUMENTS

/**
 * The arguments of these resources and what they take; `!` is what one must have.
 * Source: https://registry.terraform.io/providers/hashicorp/aws/6.66.0/docs, as @cdktn/provider-aws 25.7.0 has them from the
 * provider's schema. 2026-11-24.
 */
const ARGUMENTS = {
  aws_kms_key: {
    bypass_policy_lockout_safety_check: 'boolean',
    custom_key_store_id: 'string',
    customer_master_key_spec: 'string',
    deletion_window_in_days: 'integer',
    description: 'string',
    enable_key_rotation: 'boolean',
    is_enabled: 'boolean',
    key_usage: 'string',
    multi_region: 'boolean',
    policy: 'string',
    rotation_period_in_days: 'integer',
    tags: 'map',
    xks_key_id: 'string',
  },
  aws_kms_external_key: {
    bypass_policy_lockout_safety_check: 'boolean',
    deletion_window_in_days: 'integer',
    description: 'string',
    enabled: 'boolean',
    key_material_base64: 'string',
    key_spec: 'string',
    key_usage: 'string',
    multi_region: 'boolean',
    policy: 'string',
    tags: 'map',
    valid_to: 'string',
  },
  aws_kms_replica_key: {
    bypass_policy_lockout_safety_check: 'boolean',
    deletion_window_in_days: 'integer',
    description: 'string',
    enabled: 'boolean',
    policy: 'string',
    primary_key_arn: 'string!',
    tags: 'map',
  },
  aws_kms_replica_external_key: {
    bypass_policy_lockout_safety_check: 'boolean',
    deletion_window_in_days: 'integer',
    description: 'string',
    enabled: 'boolean',
    key_material_base64: 'string',
    policy: 'string',
    primary_key_arn: 'string!',
    tags: 'map',
    valid_to: 'string',
  },
  aws_kms_alias: { name: 'string', name_prefix: 'string', target_key_id: 'string!' },
} as const

/**
 * What every resource may have besides: the provider's own, what it fills in, and Terraform's meta-arguments.
 * https://developer.hashicorp.com/terraform/language/meta-arguments, 2026-11-24
 */
const ALWAYS =
  '^(?:region|id|tags_all|timeouts|connection|count|depends_on|dynamic|for_each|lifecycle|provider|provisioner)$'

/** JSON Schemas (draft 7) of what stands in a block of JSON configuration. Expressions apart, values must be of their type. */
export const TERRAFORM_SCHEMAS: Readonly<Record<TerraformType, Readonly<Record<string, unknown>>>> = {
  aws_kms_key: schemaOf(ARGUMENTS.aws_kms_key),
  aws_kms_external_key: schemaOf(ARGUMENTS.aws_kms_external_key),
  aws_kms_replica_key: schemaOf(ARGUMENTS.aws_kms_replica_key),
  aws_kms_replica_external_key: schemaOf(ARGUMENTS.aws_kms_replica_external_key),
  aws_kms_alias: schemaOf(ARGUMENTS.aws_kms_alias),
}

export function isTerraformType(type: string): type is TerraformType {
  return Object.hasOwn(TERRAFORM_SCHEMAS, type)
}

function schemaOf(types: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  const all = Object.entries(types)
  const required = all.flatMap(([name, type]) => (type.endsWith('!') ? [name] : []))
  const properties = all.map(([name, type]) => [name, typeSchema(type.replace('!', ''))] as const)
  return {
    type: 'object',
    additionalProperties: false,
    ...(required.length > 0 && { required }),
    patternProperties: { [ALWAYS]: {} },
    properties: Object.fromEntries(properties),
  }
}

function typeSchema(type: string): object {
  return type === 'map' ? { type: 'object', additionalProperties: { type: 'string' } } : { type }
}
