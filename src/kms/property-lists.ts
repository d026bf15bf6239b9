import { CFN_SCHEMAS, type KmsResourceType } from './cfn-schemas.ts'
import { ACK_PENDING_WINDOW } from './makers/ack.ts'
import { ANSIBLE_SYNONYMS } from './makers/ansible.ts'
import { EXTERNAL_NAME } from './makers/crossplane.ts'
import { inCamelCase } from './makers/terraform-provider.ts'
import { TERRAFORM_SCHEMAS, type TerraformType } from './terraform-schemas.ts'

/** Things of which the names of all properties are known, and no more: what they take, those who make them judge. */
export type ListName = keyof typeof LISTS

/** The names that are offered, and those that are taken as well. */
export interface PropertyList {
  readonly names: readonly string[]
  readonly also: readonly string[]
}

const KINDS = {
  Key: 'aws_kms_key',
  ExternalKey: 'aws_kms_external_key',
  ReplicaKey: 'aws_kms_replica_key',
  ReplicaExternalKey: 'aws_kms_replica_external_key',
  Alias: 'aws_kms_alias',
} as const satisfies Readonly<Record<string, TerraformType>>

/** Parameters that every module of amazon.aws has. Source: its documentation fragments common, region and tags, 2026-11-24. */
const OF_ALL_MODULES = `access_key aws_access_key aws_access_key_id ec2_access_key secret_key aws_secret_key
  aws_secret_access_key ec2_secret_key session_token aws_session_token security_token aws_security_token access_token profile
  aws_profile region aws_region ec2_region endpoint_url aws_endpoint_url ec2_url s3_url validate_certs aws_ca_bundle
  aws_config debug_botocore_endpoint_logs`.split(/\s+/)

/**
 * Source: those of Terraform's provider as @pulumi/aws 7.48.0 and package/crds of provider-upjet-aws have them; CloudFormation's
 * as @pulumi/aws-native 1.79.0 has them; generator.yaml of ACK's kms-controller; the argument_spec of amazon.aws.kms_key.
 * 2026-11-24.
 */
const LISTS = {
  'aws:kms:Key': ofProvider('Key'),
  'aws:kms:ExternalKey': ofProvider('ExternalKey'),
  'aws:kms:ReplicaKey': ofProvider('ReplicaKey'),
  'aws:kms:ReplicaExternalKey': ofProvider('ReplicaExternalKey'),
  'aws:kms:Alias': ofProvider('Alias'),
  'aws-native:kms:Key': ofCloudFormation('AWS::KMS::Key'),
  'aws-native:kms:ReplicaKey': ofCloudFormation('AWS::KMS::ReplicaKey'),
  'aws-native:kms:Alias': ofCloudFormation('AWS::KMS::Alias'),
  "Crossplane's Key": ofCrossplane('Key'),
  "Crossplane's ExternalKey": ofCrossplane('ExternalKey'),
  "Crossplane's ReplicaKey": ofCrossplane('ReplicaKey'),
  "Crossplane's ReplicaExternalKey": ofCrossplane('ReplicaExternalKey'),
  "Crossplane's Alias": ofCrossplane('Alias'),
  "ACK's Key": ofAck([
    'bypassPolicyLockoutSafetyCheck',
    'customKeyStoreID',
    'description',
    'enableKeyRotation',
    'keySpec',
    'keyUsage',
    'multiRegion',
    'origin',
    'policy',
    'tags',
  ]),
  "ACK's ReplicaKey": ofAck([
    'bypassPolicyLockoutSafetyCheck',
    'description',
    'keyID',
    'keyRef',
    'policy',
    'replicaRegion',
    'tags',
  ]),
  "ACK's Alias": ofAck(['name', 'targetKeyID', 'targetKeyRef']),
  'amazon.aws.kms_key': {
    names: [
      'alias',
      'key_id',
      'enable_key_rotation',
      'state',
      'enabled',
      'description',
      'multi_region',
      'pending_window',
      'purge_grants',
      'grants',
      'policy',
      'key_spec',
      'key_usage',
      'tags',
      'purge_tags',
    ],
    also: [...Object.keys(ANSIBLE_SYNONYMS), ...OF_ALL_MODULES],
  },
} as const satisfies Readonly<Record<string, PropertyList>>

/** The names of a thing's properties; undefined for what has none here. */
export function propertyList(name: string): PropertyList | undefined {
  const lists: Readonly<Record<string, PropertyList>> = LISTS
  return Object.hasOwn(lists, name) ? lists[name] : undefined
}

export function isListName(name: string): name is ListName {
  return Object.hasOwn(LISTS, name)
}

function ofProvider(kind: keyof typeof KINDS): PropertyList {
  const { properties } = TERRAFORM_SCHEMAS[KINDS[kind]]
  return { names: [...Object.keys(properties as object).map(inCamelCase), 'region'], also: [] }
}

/** Another object may stand for a key or for its material, and an alias's name stands outside. */
function ofCrossplane(kind: keyof typeof KINDS): PropertyList {
  const { names } = ofProvider(kind)
  const chosen = names.filter(name => /^(?:targetKeyId|primaryKeyArn)$/.test(name))
  const beside = [EXTERNAL_NAME, 'keyMaterialBase64SecretRef', 'tagsAll', '$patch']
  return { names, also: [...chosen.flatMap(name => [`${name}Ref`, `${name}Selector`]), ...beside] }
}

/** The window stands in an annotation; `$patch` tells Kustomize what to do. */
function ofAck(names: readonly string[]): PropertyList {
  return { names, also: [ACK_PENDING_WINDOW, '$patch'] }
}

function ofCloudFormation(type: KmsResourceType): PropertyList {
  const { properties } = CFN_SCHEMAS[type]
  const names = Object.keys(properties as object)
  return { names: names.map(name => `${name[0]?.toLowerCase()}${name.slice(1)}`), also: [] }
}
