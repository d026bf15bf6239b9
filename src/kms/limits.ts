/** What a number or a size may be; both ends are allowed. */
export interface Range {
  readonly min: number
  readonly max: number
}

/**
 * PendingWindowInDays: days between the request to delete a key and its deletion.
 * Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html, 2026-11-24.
 */
export const DELETION_WINDOW_DAYS: Range = { min: 7, max: 30 }

/** Days KMS waits when PendingWindowInDays is not given. Same source. */
export const DEFAULT_DELETION_WINDOW_DAYS = 30

/**
 * RotationPeriodInDays: days between automatic rotations.
 * Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKeyRotation.html, 2026-11-24.
 */
export const ROTATION_PERIOD_DAYS: Range = { min: 90, max: 2560 }

/** Days between rotations when RotationPeriodInDays is not given. Same source. */
export const DEFAULT_ROTATION_PERIOD_DAYS = 365

/** Characters of a Description. Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html, 2026-11-24. */
export const DESCRIPTION_LENGTH: Range = { min: 0, max: 8192 }

/**
 * Bytes of a key policy; a quota that cannot be raised.
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/resource-limits.html, 2026-11-24.
 */
export const KEY_POLICY_BYTES: Range = { min: 1, max: 32_768 }

/**
 * The characters of a key policy that KMS does not take; tab, line feed, carriage return and U+0020 to U+00FF are fine.
 * Source: the pattern of Policy in https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html, 2026-11-24.
 */
export function forbiddenPolicyCharacters(policy: string): readonly string[] {
  return [...new Set(policy.match(/[^\t\n\r\u0020-\u00ff]/gu) ?? [])]
}

/**
 * Tags of a key, AWS's own not counted.
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/tagging-keys.html, 2026-11-24. CloudFormation's registry has
 * no such limit for keys; the service refuses more ("Too many tags": https://github.com/localstack/localstack/pull/12142).
 */
export const TAGS_PER_KEY: Range = { min: 0, max: 50 }

/** Characters of a tag's key. Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Tag.html, 2026-11-24. */
export const TAG_KEY_LENGTH: Range = { min: 1, max: 128 }

/** Characters of a tag's value; it may be empty. Same source. */
export const TAG_VALUE_LENGTH: Range = { min: 0, max: 256 }

/**
 * Tag keys that begin so, in any case, are AWS's own.
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-kms-key-tag.html; for the case
 * https://docs.aws.amazon.com/batch/latest/userguide/tag-restrictions.html, 2026-11-24.
 */
export const RESERVED_TAG_PREFIX = 'aws:'

/**
 * Characters of an alias name, its prefix included.
 * Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html, 2026-11-24.
 */
export const ALIAS_NAME_LENGTH: Range = { min: 1, max: 256 }

/**
 * Aliases of one key; a quota that can be raised.
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/resource-limits.html, 2026-11-24.
 */
export const ALIASES_PER_KEY: Range = { min: 0, max: 50 }

export function isWithin(range: Range, value: number): boolean {
  return value >= range.min && value <= range.max
}

/** The nearest allowed number: what a fix would put. */
export function clamp(range: Range, value: number): number {
  return Math.min(range.max, Math.max(range.min, value))
}
