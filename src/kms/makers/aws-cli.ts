import { API } from './api.ts'
import type { Maker } from './maker.ts'

/**
 * Commands of the AWS CLI that make a key and go on to change it: what has a request of its own is one more of its properties.
 * Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKeyRotation.html and
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html, 2026-11-24.
 */
export const AWS_CLI: Maker = {
  ...API,
  title: 'the AWS CLI',
  names: {
    ...API.names,
    rotation: 'EnableKeyRotation',
    rotationPeriod: 'RotationPeriodInDays',
    deletionWindow: 'PendingWindowInDays',
  },
  requests: { rotation: 'EnableKeyRotation' },
}
