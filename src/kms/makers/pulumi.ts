import enums from '../generated/enums.json' with { type: 'json' }
import { KEY_ORIGINS } from '../origins.ts'
import { KEY_SPECS } from '../specs.ts'
import { KEY_USAGES } from '../usages.ts'
import { isIn, type Maker } from './maker.ts'
import { inCamelCase, providerMakers } from './terraform-provider.ts'

/**
 * Pulumi's AWS provider is made of Terraform's and has its arguments in camel case, its defaults and its lack of an origin.
 * Source: https://www.pulumi.com/registry/packages/aws/api-docs/kms/ (@pulumi/aws 7.48.0), 2026-11-24.
 */
const MAKERS = providerMakers({ id: 'pulumi', title: 'Pulumi', onImmutable: 'replaced' }, inCamelCase)

/** aws:kms:Key, Alias and Grant. */
export const PULUMI = MAKERS.key

/** aws:kms:ExternalKey. */
export const PULUMI_EXTERNAL = MAKERS.external

/** aws:kms:ReplicaKey and ReplicaExternalKey. */
export const PULUMI_REPLICA = MAKERS.replica

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
  repeatedTag: 'last kept',
  onImmutable: 'refused',
}
