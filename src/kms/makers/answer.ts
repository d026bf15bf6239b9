import { API } from './api.ts'
import type { Maker } from './maker.ts'

/**
 * What KMS answers of a key that is there, put together of DescribeKey, GetKeyPolicy, GetKeyRotationStatus and
 * ListResourceTags. The deprecated name of KeySpec says the same.
 * Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyMetadata.html,
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyRotationStatus.html, 2026-11-24.
 */
export const ANSWER: Maker = {
  ...API,
  names: {
    ...API.names,
    deprecatedSpec: undefined,
    lockoutCheckBypassed: undefined,
    enabled: 'Enabled',
    rotation: 'KeyRotationEnabled',
    rotationPeriod: 'RotationPeriodInDays',
  },
  requests: { rotation: 'EnableKeyRotation' },
}

/**
 * What AWS Config records of a key: KeyMetadata with small first letters, rotation and policy beside it.
 * Source: AWS::KMS::Key.properties.json in https://github.com/awslabs/aws-config-resource-schema, 2026-11-24.
 */
export const CONFIG_ITEM: Maker = {
  ...ANSWER,
  names: {
    ...ANSWER.names,
    spec: 'customerMasterKeySpec',
    usage: 'keyUsage',
    origin: 'origin',
    multiRegion: 'multiRegion',
    description: 'description',
    enabled: 'enabled',
    rotation: 'KeyRotationStatus',
    rotationPeriod: undefined,
    tags: 'tags',
  },
}
