import { RESERVED_TAG_PREFIX } from '../kms/limits.ts'
import { identityOf } from '../value/text.ts'
import type { Piece } from '../value/value.ts'
import type { Tag, Tags } from './model.ts'

/**
 * The tags whose keys are certainly equal, as groups of two and more, each in order. Case counts: `Team` and `team` are
 * two keys. Source: https://docs.aws.amazon.com/kms/latest/developerguide/tagging-keys.html, 2026-11-24.
 */
export function repeatedKeys({ items }: Tags): (readonly [Tag, Tag, ...Tag[]])[] {
  const byKey = new Map<string, Tag[]>()
  for (const tag of items) {
    const identity = identityOf(keyPieces(tag))
    if (identity !== undefined) byKey.set(identity, [...(byKey.get(identity) ?? []), tag])
  }
  return [...byKey.values()].filter((group): group is [Tag, Tag, ...Tag[]] => group.length > 1)
}

/** Whether a tag's key certainly begins with what AWS keeps for itself, in any case. */
export function isReservedTag(tag: Tag): boolean {
  const [head] = keyPieces(tag)
  return typeof head === 'string' && head.toLowerCase().startsWith(RESERVED_TAG_PREFIX)
}

/** Stays in this file: a tag may hold what no report should. */
function keyPieces({ key }: Tag): readonly Piece[] {
  if (key.state === 'known') return [key.value.reveal()]
  return key.state === 'unknown' ? (key.pieces ?? []) : []
}
