/** Every alias name begins so. Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html, 2026-11-24. */
export const ALIAS_PREFIX = 'alias/'

/**
 * What AWS managed keys are called: nobody else may create such an alias, though everybody may refer to one.
 * The console adds `alias/` itself, so that there the reserved names begin `aws/`. Same source, and
 * https://docs.aws.amazon.com/kms/latest/developerguide/alias-create.html, 2026-11-24.
 */
export const RESERVED_ALIAS = 'aws/'

/** Without case: whether KMS refuses `alias/AWS/…` too is not documented, and such a name could only mislead. */
export function isReservedAlias(name: string): boolean {
  return withoutPrefix(name).toLowerCase().startsWith(RESERVED_ALIAS)
}

/** What follows `alias/`, once. */
export function withoutPrefix(name: string): string {
  return name.startsWith(ALIAS_PREFIX) ? name.slice(ALIAS_PREFIX.length) : name
}

/**
 * The characters of an alias name that KMS does not take, each once, in order. Letters, digits, `/`, `_` and `-` are fine.
 * Source: CreateAlias, as above. Its pattern, and CloudFormation's, have a colon too, yet the service answers
 * "contains invalid characters for an alias": https://github.com/hashicorp/terraform-provider-aws/issues/12891.
 */
export function forbiddenAliasCharacters(name: string): readonly string[] {
  return [...new Set(name.match(/[^a-zA-Z0-9/_-]/gu) ?? [])]
}
