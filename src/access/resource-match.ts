import { matchesWildcard } from '../kms/wildcard.ts'
import { hasHole } from './spelling.ts'
import { MAYBE, NO, type Tri, YES } from './tri.ts'
import type { World } from './world.ts'

/**
 * Whether a Resource of a key policy is the key the policy is of: `*` always is, an ARN of some key may be, anything else
 * (an alias, a bucket) cannot be.
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html#key-policy-elements, 2026-11-24.
 */
export function mayBeThisKey(text: string, { partition, region, account }: World): Tri {
  if (/^\*+$/.test(text)) return YES
  if (hasHole(text)) return MAYBE
  const anyKey = `arn:${partition}:kms:${region}:${account}:key/${UNSPELT}`
  if (matchesWildcard(text, anyKey)) return YES
  const parts = text.split(':')
  const resource = parts.slice(5).join(':')
  const ofKms = parts[0] === 'arn' && matchesWildcard(parts[2] ?? '', 'kms')
  if (ofKms && parts.length >= 6) return /^([*?]|key\/|k?e?y?[*?])/.test(resource) ? MAYBE : NO
  // With wildcards across colons, who knows.
  return text.startsWith('arn:') && /[*?]/.test(parts.slice(0, 5).join(':')) && parts.length < 6 ? MAYBE : NO
}

/** An id that no pattern names. */
const UNSPELT = '\uE020'
