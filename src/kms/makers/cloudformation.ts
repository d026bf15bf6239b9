import enums from '../generated/enums.json' with { type: 'json' }
import { KEY_ORIGINS } from '../origins.ts'
import { KEY_SPECS } from '../specs.ts'
import { DEFAULT_USAGE, KEY_USAGES } from '../usages.ts'
import { DEFAULTS, isIn, type Maker, SHARED_NAMES } from './maker.ts'

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
  onImmutable: 'refused',
  makesStacks: true,
}
