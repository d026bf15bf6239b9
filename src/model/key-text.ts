import type { Hole } from '../value/value.ts'
import { type Field, GAP, textWithGaps } from './field.ts'
import type { KeyReference } from './model.ts'

/** The text that names a key, with a gap for what is not known of it; empty where it is not named by text. */
export function keyText(field: Field<KeyReference>, fill: (hole: Hole) => string = () => GAP): string {
  if (field.state === 'known') return field.value.to === 'text' ? field.value.text : ''
  return textWithGaps(field, fill)
}
