import { forbiddenPolicyCharacters } from '../kms/limits.ts'
import type { ScalarNode } from '../syntax/tree.ts'
import { placeOf } from '../value/text.ts'
import type { Place, TextValue, Value } from '../value/value.ts'
import type { ForeignCharacter } from './policy.ts'

/** The first character of each text that KMS takes in no policy. */
export function foreignCharactersOf(value: Value): readonly ForeignCharacter[] {
  if (value.kind === 'text') return foreignCharacterIn(value)
  if (value.kind === 'list') return value.items.flatMap(foreignCharactersOf)
  return value.kind === 'map' ? value.entries.flatMap(entry => foreignCharactersOf(entry.value)) : []
}

function foreignCharacterIn(value: TextValue): readonly ForeignCharacter[] {
  const [character] = value.pieces.flatMap(piece =>
    typeof piece === 'string' ? forbiddenPolicyCharacters(piece) : [],
  )
  const codePoint = character?.codePointAt(0)
  if (character === undefined || codePoint === undefined) return []
  const at = value.node ? placeIn(value.node, character) : placeOf(value)
  return at ? [{ codePoint, at }] : []
}

/**
 * Undefined where the character may be written by an escape: KMS is sent a policy's own escapes as they are, and does not
 * see what they stand for.
 */
function placeIn({ span, style, value, lengthInText }: ScalarNode, character: string): Place | undefined {
  const quote = style === 'single' || style === 'double' ? 1 : 0
  const length = span.end - span.start
  if ((lengthInText ?? length) !== value.length + 2 * quote) return style === 'double' ? undefined : { span }
  // Where the text of JSON stands in quotes itself, nothing may be escaped but the quotes.
  const escaped = length - value.length === 4 * quote
  if (!escaped && length !== value.length + 2 * quote) return { span }
  const start = span.start + (escaped ? 2 * quote : quote) + value.indexOf(character)
  return { span: { start, end: start + character.length } }
}
