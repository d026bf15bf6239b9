import { DEFAULT_USAGE } from '../usages.ts'
import { DEFAULTS, type Maker } from './maker.ts'

/**
 * The module amazon.aws.kms_key, which was community.aws.aws_kms before. It sends ENCRYPT_DECRYPT for every key whose
 * key_usage is left out, and AWS_KMS as the origin of all. The choices of key_spec and key_usage are the same in all
 * versions; the operations of grants are passed on as they are. `alias/` is optional. Tags are a map.
 * Source: the argument_spec of plugins/modules/kms_key.py in https://github.com/ansible-collections/amazon.aws (5.5.0 and
 * later have multi_region), 2026-11-24.
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
  specs: [
    'SYMMETRIC_DEFAULT',
    'RSA_2048',
    'RSA_3072',
    'RSA_4096',
    'ECC_NIST_P256',
    'ECC_NIST_P384',
    'ECC_NIST_P521',
    'ECC_SECG_P256K1',
  ],
  deprecatedSpecs: [],
  usages: ['ENCRYPT_DECRYPT', 'SIGN_VERIFY'],
  origins: [],
  defaults: { ...DEFAULTS, usageOf: () => DEFAULT_USAGE },
  repeatedTag: 'impossible',
  addsAliasPrefix: true,
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
