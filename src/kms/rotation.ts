import type { KeyOrigin } from './origins.ts'
import { isSymmetricEncryption, type KeySpec } from './specs.ts'

/**
 * Whether automatic rotation can be enabled: for symmetric encryption keys whose material KMS made. Imported symmetric material
 * can be rotated on demand only, which CloudFormation cannot ask for.
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html; CloudFormation's handler refuses the rest with
 * "You cannot set the EnableKeyRotation property to true on asymmetric or external keys". 2026-11-24.
 */
export function canRotateAutomatically(spec: KeySpec, origin: KeyOrigin): boolean {
  return isSymmetricEncryption(spec) && origin === 'AWS_KMS'
}
