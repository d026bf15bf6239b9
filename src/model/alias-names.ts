import { ALIAS_PREFIX, withPrefix } from '../kms/aliases.ts'
import type { Span } from '../text/span.ts'
import { identityOf, joinPieces, placeOf } from '../value/text.ts'
import type { Value } from '../value/value.ts'
import { type Field, piecesOf } from './field.ts'

/**
 * Something that two alias names of one scenario have in common only if they will certainly be the same; undefined where
 * that cannot be told. Case counts. A prefix left out is taken as meant: the name is wrong without it, not another one.
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/alias-about.html, 2026-11-24.
 */
export function aliasNameIdentity(aliasName: Field<string>): string | undefined {
  if (aliasName.state === 'known') return identityOf([withPrefix(aliasName.value)])
  return identityOf(piecesOf(aliasName))
}

/**
 * A name as a maker completes it that puts the prefix before one that has none. It is not written where it stands, so that
 * nobody writes the whole name there; `use` is the name of the property that takes it.
 */
export function completedAliasName(name: Value, use: Span): Value {
  const [head, ...rest] = name.kind === 'text' ? name.pieces : []
  if (name.kind !== 'text' || typeof head !== 'string' || head.startsWith(ALIAS_PREFIX)) return name
  const pieces = joinPieces([withPrefix(head), ...rest])
  return { ...placeOf(name), kind: 'text', use, pieces, plain: false }
}
