import { ALIAS_PREFIX } from './aliases.ts'
import { type Arn, isAccountId, parseArn } from './arns.ts'

/** The four ways to name a key. Source: https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-id, 2026-11-24. */
export type KeyIdentifier =
  | { readonly kind: 'key id'; readonly keyId: string }
  | { readonly kind: 'key ARN'; readonly keyId: string; readonly arn: Arn }
  | { readonly kind: 'alias name'; readonly alias: string }
  | { readonly kind: 'alias ARN'; readonly alias: string; readonly arn: Arn }

/** Key ids of multi-Region keys, primary and replica, begin so. Same source. */
export const MULTI_REGION_PREFIX = 'mrk-'

/** What a text names a key by; undefined where it is none of the four. Aliases are whole: `alias/…`. */
export function parseKeyIdentifier(text: string): KeyIdentifier | undefined {
  if (text.startsWith(ALIAS_PREFIX)) return { kind: 'alias name', alias: text }
  if (isKeyId(text)) return { kind: 'key id', keyId: text }
  const arn = parseArn(text)
  if (arn?.service !== 'kms') return undefined
  if (arn.resource.startsWith(ALIAS_PREFIX)) return { kind: 'alias ARN', alias: arn.resource, arn }
  const [, keyId] = /^key\/(.+)$/.exec(arn.resource) ?? []
  return keyId === undefined ? undefined : { kind: 'key ARN', keyId, arn }
}

/** The account that a key's or an alias's ARN names; undefined for any other text, and where it is no number. */
export function accountOfKey(text: string | undefined): string | undefined {
  const named = text === undefined ? undefined : parseKeyIdentifier(text)
  const account = named && 'arn' in named ? named.arn.account : undefined
  return account !== undefined && isAccountId(account) ? account : undefined
}

/** A UUID, or `mrk-` and 32 hexadecimal digits. */
export function isKeyId(text: string): boolean {
  return /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})$/i.test(text)
}

export function isMultiRegionKeyId(keyId: string): boolean {
  return keyId.startsWith(MULTI_REGION_PREFIX)
}
