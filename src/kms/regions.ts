import { familyOf, type KeySpec } from './specs.ts'

/**
 * AWS's partitions by the names of their Regions; what begins with none of these is `aws`.
 * Source: https://docs.aws.amazon.com/general/latest/gr/rande.html and the SDKs' partitions.json, 2026-11-24.
 */
const PARTITION_BY_PREFIX: readonly (readonly [string, string])[] = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
  ['us-iso-', 'aws-iso'],
  ['us-isob-', 'aws-iso-b'],
  ['eu-isoe-', 'aws-iso-e'],
  ['us-isof-', 'aws-iso-f'],
  ['eusc-', 'aws-eusc'],
]

/** Every partition, as ARNs write them. */
export const PARTITIONS: readonly string[] = ['aws', ...PARTITION_BY_PREFIX.map(([, partition]) => partition)]

/** `eu-west-1`, `us-gov-east-1`, `eusc-de-east-1`; the shape only, as new Regions open every year. */
export function isRegionName(text: string): boolean {
  return /^[a-z]{2,4}(-[a-z]+){1,2}-\d{1,2}$/.test(text)
}

export function partitionOf(region: string): string {
  return PARTITION_BY_PREFIX.find(([prefix]) => region.startsWith(prefix))?.[1] ?? 'aws'
}

/**
 * Whether a kind of key is offered in a Region: SM2 in China only, ML-KEM everywhere else.
 * Source: KeySpec of https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html (@aws-sdk/client-kms 3.1164.0), 2026-11-24.
 */
export function isOfferedIn(spec: KeySpec, region: string): boolean {
  const china = partitionOf(region) === 'aws-cn'
  const family = familyOf(spec)
  if (family === 'sm2') return china
  return family !== 'ml-kem' || !china
}
