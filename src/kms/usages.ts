import { familyOf, isKeySpec, type KeyFamily, type KeySpec } from './specs.ts'

/**
 * Which KeyUsage each kind of key supports: 28 legal pairs of the 100.
 * Source: KeyUsage and KeySpec of CreateKey, https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html
 * (@aws-sdk/client-kms 3.1164.0), 2026-11-24. A test reads the same bullets out of the SDK and compares every pair.
 */
const USAGES_OF = {
  symmetric: ['ENCRYPT_DECRYPT'],
  rsa: ['ENCRYPT_DECRYPT', 'SIGN_VERIFY'],
  'ecc-nist': ['SIGN_VERIFY', 'KEY_AGREEMENT'],
  // Only the description of KeySpec says so; that of KeyUsage speaks of all NIST curves.
  'ecc-edwards': ['SIGN_VERIFY'],
  'ecc-secg': ['SIGN_VERIFY'],
  hmac: ['GENERATE_VERIFY_MAC'],
  sm2: ['ENCRYPT_DECRYPT', 'SIGN_VERIFY', 'KEY_AGREEMENT'],
  'ml-dsa': ['SIGN_VERIFY'],
  'ml-kem': ['ENCAPSULATE_DECAPSULATE'],
} as const satisfies Record<KeyFamily, readonly string[]>

/** A KeyUsage of the KMS API. */
export type KeyUsage = (typeof USAGES_OF)[KeyFamily][number]

/** Every KeyUsage, in the order of the table. */
export const KEY_USAGES: readonly KeyUsage[] = [...new Set(Object.values(USAGES_OF).flat())]

/** What KMS takes for a KeyUsage left out, where it may be left out. */
export const DEFAULT_USAGE: KeyUsage = 'ENCRYPT_DECRYPT'

/** Exact: KMS compares enum values with case. */
export function isKeyUsage(name: string): name is KeyUsage {
  return (KEY_USAGES as readonly string[]).includes(name)
}

/** The usages a KeySpec supports; undefined where the text is no KeySpec. */
export function usagesOf(spec: KeySpec): readonly KeyUsage[]
export function usagesOf(spec: string): readonly KeyUsage[] | undefined
export function usagesOf(spec: string): readonly KeyUsage[] | undefined {
  return isKeySpec(spec) ? USAGES_OF[familyOf(spec)] : undefined
}

/** The usage of a KeySpec that supports one only. */
export function onlyUsageOf(spec: KeySpec): KeyUsage | undefined {
  const usages = usagesOf(spec)
  return usages.length === 1 ? usages[0] : undefined
}
