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

/**
 * What CloudFormation's properties of keys, replica keys and aliases set, for people.
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kms-key.html, and the pages of
 * AWS::KMS::ReplicaKey and AWS::KMS::Alias beside it, 2026-11-24.
 */
export const PROPERTY_DESCRIPTIONS: Readonly<Record<string, string>> = {
  AliasName: 'the name, beginning with alias/; what begins with alias/aws/ is reserved for AWS',
  BypassPolicyLockoutSafetyCheck:
    'takes a key policy even if whoever deploys it can no longer change it afterwards',
  Description: 'a text for people; it is shown in plain text, so it is no place for secrets',
  EnableKeyRotation: 'has KMS rotate the key material by itself; for symmetric encryption keys',
  Enabled: 'whether the key can be used; a disabled key keeps its data unreadable until it is enabled',
  KeyPolicy: 'who may use and administer the key; without it, IAM policies of the account decide',
  KeySpec: 'the kind of key material; it cannot be changed later',
  KeyUsage: 'what the key is for; it cannot be changed later',
  MultiRegion: 'makes a primary key that can be replicated to other Regions; it cannot be changed later',
  Origin: 'where the key material comes from; it cannot be changed later',
  PendingWindowInDays: 'how many days pass between the request to delete the key and its deletion',
  PrimaryKeyArn: 'the ARN of the multi-Region primary key, in another Region of the same partition',
  RotationPeriodInDays: 'how many days lie between two rotations; one year where it is left out',
  Tags: 'names and values to sort keys by, or to decide access by',
  TargetKeyId: 'the key: its id or its ARN',
}
