import type { KeyOrigin } from './origins.ts'
import type { KeyFamily } from './specs.ts'

/**
 * What each kind of key is, for people.
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html, 2026-11-24.
 */
export const FAMILY_DESCRIPTIONS: Readonly<Record<KeyFamily, string>> = {
  symmetric: 'a symmetric encryption key (AES-256-GCM; SM4 in China)',
  rsa: 'an RSA key pair',
  'ecc-nist': 'a key pair on an elliptic curve of NIST',
  'ecc-edwards': 'a key pair on the Edwards curve of Ed25519',
  'ecc-secg': 'a key pair on secp256k1, the curve of many cryptocurrencies',
  hmac: 'a secret key for message authentication codes',
  sm2: 'a key pair for SM2',
  'ml-dsa': 'a key pair for ML-DSA, signatures that resist quantum computers (FIPS 204)',
  'ml-kem': 'a key pair for ML-KEM, key encapsulation that resists quantum computers (FIPS 203)',
}

/**
 * Where each origin has the key material come from, for people.
 * Source: Origin of https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html, 2026-11-24.
 */
export const ORIGIN_DESCRIPTIONS: Readonly<Record<KeyOrigin, string>> = {
  AWS_KMS: 'KMS makes the key material',
  EXTERNAL: 'you import the key material; until then the key cannot be used',
  AWS_CLOUDHSM: 'the key material is made in your CloudHSM cluster, a custom key store',
  EXTERNAL_KEY_STORE: 'the key material stays in a key manager outside of AWS',
}
