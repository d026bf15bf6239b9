import { nearest } from '../text/nearest.ts'
import generated from './generated/condition-keys.json' with { type: 'json' }

/** What values of a condition key are. */
export type ConditionType = 'ARN' | 'Bool' | 'Date' | 'IPAddress' | 'Numeric' | 'String'

export interface ConditionKey {
  /** As AWS writes it; of a family with its placeholder: `kms:EncryptionContext:${EncryptionContextKey}`. */
  readonly name: string
  readonly type: ConditionType
  /** Types whose operators do for it as well. */
  readonly alsoTypes: readonly ConditionType[]
  /** A request may carry several values: needs ForAnyValue or ForAllValues. */
  readonly multiValued: boolean
  /** Works in IAM policies alone: in a key policy it is never there. */
  readonly iamPoliciesOnly: boolean
  /** The key that took its place. */
  readonly replacedBy: string | undefined
}

/**
 * Dates may be written as seconds since 1970, which AWS's own examples compare as numbers:
 * https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-valid-to. The value of aws:SourceVpcArn
 * is an ARN, whichever operator compares it. 2026-11-24.
 */
const ALSO_TYPES: Readonly<Record<string, readonly ConditionType[]>> = {
  'aws:CurrentTime': ['Numeric'],
  'aws:EpochTime': ['Numeric'],
  'aws:TokenIssueTime': ['Numeric'],
  'kms:ValidTo': ['Numeric'],
  'aws:SourceVpcArn': ['ARN'],
}

/** Source: "Policy type" in https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-resource-aliases, 2026-11-24. */
const IAM_POLICIES_ONLY: readonly string[] = ['kms:ResourceAliases']

/** Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-key-spec-replaced, 2026-11-24. */
const REPLACED_BY: Readonly<Record<string, string>> = {
  'kms:CustomerMasterKeySpec': 'kms:KeySpec',
  'kms:CustomerMasterKeyUsage': 'kms:KeyUsage',
}

const ALL: readonly ConditionKey[] = Object.entries(generated.byType).flatMap(([type, names]) =>
  names.map(name => ({
    name,
    type: type as ConditionType,
    alsoTypes: ALSO_TYPES[name] ?? [],
    multiValued: generated.multiValued.includes(name),
    iamPoliciesOnly: IAM_POLICIES_ONLY.includes(name),
    replacedBy: REPLACED_BY[name],
  })),
)
const BY_LOWER_CASE: ReadonlyMap<string, ConditionKey> = new Map(
  ALL.map(key => [key.name.toLowerCase(), key]),
)

/** Families: a prefix, and what may follow it. */
const FAMILIES = ALL.filter(key => key.name.includes('$')).map(key => ({
  key,
  prefix: key.name.slice(0, key.name.indexOf('$')).toLowerCase(),
}))
const FAMILY_NAMES: readonly string[] = FAMILIES.map(({ key }) => key.name.replace(/\$.*/, ''))
const MEASUREMENTS: ReadonlySet<string> = new Set(generated.attestation.map(name => name.toLowerCase()))
const ATTESTATION = 'kms:recipientattestation:'

/** The key of a name, which AWS compares without case; undefined where there is no such key. */
export function conditionKeyOf(name: string): ConditionKey | undefined {
  const lower = name.toLowerCase()
  return lower.includes('$') ? undefined : (BY_LOWER_CASE.get(lower) ?? familyOf(lower))
}

/** A key as AWS writes it; one of a family, or of no service of AWS, as it is given. */
export function writtenKey(key: string): string {
  const name = conditionKeyOf(key)?.name
  return name === undefined || name.includes('$') ? key : name
}

/** A family takes any name of a tag or encryption context, but only the measurements that an enclave has. */
function familyOf(lower: string): ConditionKey | undefined {
  const family = FAMILIES.find(({ prefix }) => lower.startsWith(prefix) && lower.length > prefix.length)
  if (family?.prefix !== ATTESTATION) return family?.key
  return MEASUREMENTS.has(lower.slice(ATTESTATION.length)) ? family.key : undefined
}

/** Names to choose from when one is misspelt: families by their beginning, measurements one by one. */
export const CONDITION_KEY_NAMES: readonly string[] = [
  ...ALL.map(key => key.name.replace(/\$.*/, '')).filter(name => name.toLowerCase() !== ATTESTATION),
  ...generated.attestation.map(name => `kms:RecipientAttestation:${name}`),
]

/** The key a misspelt one was probably meant to be. In a family, its name is judged and what follows it is kept. */
export function nearestConditionKey(name: string): string | undefined {
  const [, head = '', rest = ''] = /^([^:/]*:[^:/]*[:/])(.+)$/.exec(name) ?? []
  const meant = `${nearest(head, FAMILY_NAMES) ?? ''}${rest}`
  return conditionKeyOf(meant) ? meant : nearest(name, CONDITION_KEY_NAMES)
}
