import { familyOf, type KeyFamily, type KeySpec } from './specs.ts'
import { LIKELY, NO, type Support, UNKNOWN, YES } from './support.ts'

interface OriginFacts {
  /** Kinds of key other than `others`. */
  readonly families: Partial<Readonly<Record<KeyFamily, Support>>>
  readonly others: Support
  /** Whether a multi-Region primary key may have this origin. */
  readonly multiRegion: boolean
}

/** AWS_CLOUDHSM and EXTERNAL_KEY_STORE. */
const CUSTOM_KEY_STORE: OriginFacts = { families: { symmetric: YES }, others: NO, multiRegion: false }

/**
 * Where key material may come from.
 * Sources, 2026-11-24: Origin and CustomKeyStoreId of https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html;
 * Origin of AWS::KMS::Key in @aws-cdk/aws-service-spec 0.1.216 ("not supported for ML-DSA keys").
 * AWS contradicts itself on EXTERNAL: the description of CreateKey and ImportKeyMaterial allow symmetric, HMAC and asymmetric
 * keys; that of Origin, and https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-compare.html, still say symmetric
 * only. The former is the newer text, and what KMS does: https://github.com/localstack/localstack/issues/10677 shows it with RSA.
 * No page says of ML-KEM whether its keys can be imported.
 */
const ORIGINS = {
  AWS_KMS: { families: {}, others: YES, multiRegion: true },
  EXTERNAL: {
    families: { 'ml-dsa': NO, 'ml-kem': UNKNOWN, 'ecc-edwards': LIKELY, sm2: LIKELY },
    others: YES,
    multiRegion: true,
  },
  AWS_CLOUDHSM: CUSTOM_KEY_STORE,
  EXTERNAL_KEY_STORE: CUSTOM_KEY_STORE,
} as const satisfies Record<string, OriginFacts>

/** An Origin of the KMS API. */
export type KeyOrigin = keyof typeof ORIGINS

export const KEY_ORIGINS = Object.keys(ORIGINS) as readonly KeyOrigin[]

/** Where key material comes from when Origin is left out, whoever makes the key. */
export const DEFAULT_ORIGIN: KeyOrigin = 'AWS_KMS'

/** Exact: KMS compares enum values with case. */
export function isKeyOrigin(name: string): name is KeyOrigin {
  return Object.hasOwn(ORIGINS, name)
}

/** Whether a key of this spec may have material of this origin. Whether a maker offers the origin at all is the maker's to say. */
export function originSupports(origin: KeyOrigin, spec: KeySpec): Support {
  const { families, others }: OriginFacts = ORIGINS[origin]
  return families[familyOf(spec)] ?? others
}

/**
 * Whether a multi-Region key may have material of this origin: not in custom key stores.
 * Source: MultiRegion of CreateKey, same page and date. Every kind of key may be multi-Region, though of SM2 it is not certain:
 * the guide of 2023 listed both China Regions among those without multi-Region keys.
 */
export function originSupportsMultiRegion(origin: KeyOrigin): boolean {
  return ORIGINS[origin].multiRegion
}
