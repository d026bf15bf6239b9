import { ALIAS_NAME_LENGTH, isWithin } from './limits.ts'

/** Every alias name begins so. Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html, 2026-11-24. */
export const ALIAS_PREFIX = 'alias/'

/**
 * What AWS managed keys are called: nobody else may create such an alias, though everybody may refer to one.
 * The console adds `alias/` itself, so that there the reserved names begin `aws/`. Same source, and
 * https://docs.aws.amazon.com/kms/latest/developerguide/alias-create.html, 2026-11-24.
 */
export const RESERVED_ALIAS = 'aws/'

/**
 * Whether a name, in any of its forms (`alias/aws/…`, `aws/…`, an ARN of one), is reserved. Without case: whether KMS
 * refuses `alias/AWS/…` too is not documented, and such a name could only mislead.
 */
export function isReservedAlias(name: string): boolean {
  return withoutPrefix(name.toLowerCase().replace(/^arn:[^/]*:/, '')).startsWith(RESERVED_ALIAS)
}

/** What follows `alias/`, once. */
export function withoutPrefix(name: string): string {
  return name.startsWith(ALIAS_PREFIX) ? name.slice(ALIAS_PREFIX.length) : name
}

/** The name with its prefix, if it has none; one in other letters is taken for it. */
export function withPrefix(name: string): string {
  return name.startsWith(ALIAS_PREFIX) ? name : ALIAS_PREFIX + name.replace(/^alias\//i, '')
}

/**
 * The characters of an alias name that KMS does not take. Letters, digits, `/`, `_` and `-` are fine.
 * Source: CreateAlias, as above. Its pattern, and CloudFormation's, have a colon too, yet the service answers
 * "contains invalid characters for an alias": https://github.com/hashicorp/terraform-provider-aws/issues/12891.
 */
const FORBIDDEN = /[^a-zA-Z0-9/_-]/gu

/** Those of its characters that KMS does not take, each once, in order. */
export function forbiddenAliasCharacters(name: string): readonly string[] {
  return [...new Set(name.match(FORBIDDEN) ?? [])]
}

/** The name with a hyphen for each character that KMS does not take. */
export function withoutForbiddenCharacters(name: string): string {
  return name.replace(FORBIDDEN, '-')
}

/** Whether KMS takes this as the name of a new alias, its characters apart. */
export function isPossibleAlias(name: string): boolean {
  return (
    name.startsWith(ALIAS_PREFIX) &&
    withoutPrefix(name) !== '' &&
    isWithin(ALIAS_NAME_LENGTH, name.length) &&
    !isReservedAlias(name)
  )
}
