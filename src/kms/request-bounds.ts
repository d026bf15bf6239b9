import {
  ALIAS_NAME_LENGTH,
  DESCRIPTION_LENGTH,
  type Range,
  TAG_KEY_LENGTH,
  TAG_VALUE_LENGTH,
} from './limits.ts'

/**
 * How long the texts of requests to the KMS API may be, by the names of members, which mean the same in each request: the
 * SDK says nothing of it. The characters a policy may have are told from its own text.
 * Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html, the same of API_CreateAlias,
 * API_CreateGrant, API_PutKeyPolicy, API_ReplicateKey and API_Tag, and the same in the model of botocore 1.43.11, 2026-11-24.
 */
export const REQUEST_LENGTHS: Readonly<Record<string, Range>> = {
  AliasName: ALIAS_NAME_LENGTH,
  CustomKeyStoreId: { min: 1, max: 64 },
  Description: DESCRIPTION_LENGTH,
  GranteePrincipal: { min: 1, max: 256 },
  KeyId: { min: 1, max: 2048 },
  Name: { min: 1, max: 256 },
  PolicyName: { min: 1, max: 128 },
  ReplicaRegion: { min: 1, max: 32 },
  RetiringPrincipal: { min: 1, max: 256 },
  TagKey: TAG_KEY_LENGTH,
  TagValue: TAG_VALUE_LENGTH,
  TargetKeyId: { min: 1, max: 2048 },
  XksKeyId: { min: 1, max: 128 },
}
