import { DEFAULT_USAGE } from '../usages.ts'
import { API } from './api.ts'
import { DEFAULTS, type Maker } from './maker.ts'

/**
 * The module amazon.aws.kms_key, which was community.aws.aws_kms before. It sends ENCRYPT_DECRYPT for every key whose
 * key_usage is left out, and AWS_KMS as the origin of all. Which specs it takes differs between versions, so those of the
 * API are allowed. Tags are a map.
 * Source: plugins/modules/kms_key.py and changelogs/fragments/1290-create_multi_region_key.yml of
 * https://github.com/ansible-collections/amazon.aws, 2026-11-24.
 */
export const ANSIBLE: Maker = {
  id: 'ansible',
  title: 'Ansible',
  names: {
    spec: 'key_spec',
    deprecatedSpec: undefined,
    usage: 'key_usage',
    origin: undefined,
    multiRegion: 'multi_region',
    enabled: 'enabled',
    rotation: 'enable_key_rotation',
    rotationPeriod: undefined,
    deletionWindow: 'pending_window',
    lockoutCheckBypassed: undefined,
    description: 'description',
    policy: 'policy',
    tags: 'tags',
    aliasName: 'alias',
    target: undefined,
    primary: undefined,
    replicaRegion: undefined,
  },
  grantNames: {
    grantKey: undefined,
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
  specs: API.specs,
  deprecatedSpecs: [],
  usages: API.usages,
  origins: [],
  defaults: { ...DEFAULTS, usageOf: () => DEFAULT_USAGE },
  repeatedTag: 'impossible',
}

/**
 * Other names that the module takes for its parameters.
 * Source: the argument_spec of plugins/modules/kms_key.py, 2026-11-24.
 */
export const ANSIBLE_SYNONYMS: Readonly<Record<string, string>> = {
  key_alias: 'alias',
  key_arn: 'key_id',
  customer_master_key_spec: 'key_spec',
  deletion_delay: 'pending_window',
  resource_tags: 'tags',
}
