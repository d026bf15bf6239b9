/**
 * The kinds of key material KMS offers.
 * Source: the KeySpec of CreateKey, https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html
 * (@aws-sdk/client-kms 3.1164.0), 2026-11-24. A test compares this table with the SDK's enum.
 */
const FAMILY_OF = {
  SYMMETRIC_DEFAULT: 'symmetric',
  RSA_2048: 'rsa',
  RSA_3072: 'rsa',
  RSA_4096: 'rsa',
  ECC_NIST_P256: 'ecc-nist',
  ECC_NIST_P384: 'ecc-nist',
  ECC_NIST_P521: 'ecc-nist',
  // The documentation lists it under NIST curves, but it signs and verifies only.
  ECC_NIST_EDWARDS25519: 'ecc-edwards',
  ECC_SECG_P256K1: 'ecc-secg',
  HMAC_224: 'hmac',
  HMAC_256: 'hmac',
  HMAC_384: 'hmac',
  HMAC_512: 'hmac',
  SM2: 'sm2',
  ML_DSA_44: 'ml-dsa',
  ML_DSA_65: 'ml-dsa',
  ML_DSA_87: 'ml-dsa',
  ML_KEM_512: 'ml-kem',
  ML_KEM_768: 'ml-kem',
  ML_KEM_1024: 'ml-kem',
} as const

/** A KeySpec of the KMS API. */
export type KeySpec = keyof typeof FAMILY_OF

/** Key specs that KMS treats alike: the same usages, origins and Regions. */
export type KeyFamily = (typeof FAMILY_OF)[KeySpec]

/** Every KeySpec, the default first, then as the documentation groups them. */
export const KEY_SPECS = Object.keys(FAMILY_OF) as readonly KeySpec[]

/** What a key is when neither KeySpec nor its older name is given, whoever makes it. */
export const DEFAULT_SPEC: KeySpec = 'SYMMETRIC_DEFAULT'

/** Exact: KMS compares enum values with case. */
export function isKeySpec(name: string): name is KeySpec {
  return Object.hasOwn(FAMILY_OF, name)
}

export function familyOf(spec: KeySpec): KeyFamily {
  return FAMILY_OF[spec]
}

/** A symmetric encryption key: the one kind that AWS services encrypt data with. HMAC keys are symmetric too, but not this. */
export function isSymmetricEncryption(spec: KeySpec): boolean {
  return familyOf(spec) === 'symmetric'
}

/** A key pair: it has a public key. */
export function isAsymmetric(spec: KeySpec): boolean {
  return !['symmetric', 'hmac'].includes(familyOf(spec))
}

/** NIST's post-quantum standards: FIPS 203 (ML-KEM) and FIPS 204 (ML-DSA). */
export function isPostQuantum(spec: KeySpec): boolean {
  return ['ml-dsa', 'ml-kem'].includes(familyOf(spec))
}
