import { withPrefix } from '../kms/aliases.ts'
import { identityOf } from '../value/text.ts'
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
