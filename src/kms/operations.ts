import enums from './generated/enums.json' with { type: 'json' }
import { isAsymmetric, isSymmetricEncryption, KEY_SPECS, type KeySpec } from './specs.ts'
import { type KeyUsage, usagesOf } from './usages.ts'

/**
 * The cryptographic actions of each usage.
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-compare.html, 2026-11-24; ENCAPSULATE_DECAPSULATE from
 * the operations of the same names, https://docs.aws.amazon.com/kms/latest/APIReference/API_Encapsulate.html.
 */
const ACTIONS_OF: Readonly<Record<KeyUsage, readonly string[]>> = {
  ENCRYPT_DECRYPT: ['Encrypt', 'Decrypt', 'ReEncryptFrom', 'ReEncryptTo'],
  SIGN_VERIFY: ['Sign', 'Verify'],
  KEY_AGREEMENT: ['DeriveSharedSecret'],
  GENERATE_VERIFY_MAC: ['GenerateMac', 'VerifyMac'],
  ENCAPSULATE_DECAPSULATE: ['Encapsulate', 'Decapsulate'],
}

/** Data keys, and data key pairs whatever their own spec, are generated under symmetric encryption keys only. Same source. */
const OF_SYMMETRIC_ENCRYPTION: readonly string[] = [
  'GenerateDataKey',
  'GenerateDataKeyWithoutPlaintext',
  'GenerateDataKeyPair',
  'GenerateDataKeyPairWithoutPlaintext',
]

/** Only a key pair has a public key. */
const OF_ASYMMETRIC: readonly string[] = ['GetPublicKey']

/** The actions for which the kind of a key matters. All others, such as DescribeKey, can be done with every key. */
export const KEY_TYPE_ACTIONS: readonly string[] = [
  ...Object.values(ACTIONS_OF).flat(),
  ...OF_SYMMETRIC_ENCRYPTION,
  ...OF_ASYMMETRIC,
]

/** The cryptographic actions that a usage is named for. */
export function actionsOfUsage(usage: KeyUsage): readonly string[] {
  return ACTIONS_OF[usage]
}

/** The operations that a grant may allow. */
export const GRANT_OPERATIONS: readonly string[] = enums.api.GrantOperation

/** Those of KEY_TYPE_ACTIONS that a key of this spec and usage can perform. */
export function actionsOfKey(spec: KeySpec, usage: KeyUsage): readonly string[] {
  return [
    ...ACTIONS_OF[usage],
    ...(isSymmetricEncryption(spec) ? OF_SYMMETRIC_ENCRYPTION : []),
    ...(isAsymmetric(spec) ? OF_ASYMMETRIC : []),
  ]
}

/** Whether an action, by its exact name, can be done with a key of this spec and usage. */
export function canPerform(action: string, spec: KeySpec, usage: KeyUsage): boolean {
  return !KEY_TYPE_ACTIONS.includes(action) || actionsOfKey(spec, usage).includes(action)
}

/** Whether there is a kind of key with which all of these can be done. */
export function goTogether(actions: readonly string[]): boolean {
  return KEY_SPECS.some(spec =>
    usagesOf(spec).some(usage => actions.every(action => canPerform(action, spec, usage))),
  )
}

/** An encryption context goes with symmetric encryption only. Source: the same page. */
export function takesEncryptionContext(spec: KeySpec): boolean {
  return isSymmetricEncryption(spec)
}
