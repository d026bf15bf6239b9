import type { Field } from '../../src/model/field.ts'
import type { Piece } from '../../src/value/value.ts'

/** A field in one line. Sensitive text prints as its mask, what is not known of a text in braces. */
export function printField<T>(field: Field<T>, print: (value: T) => string): string {
  if (field.state === 'absent') return 'absent'
  if (field.state === 'known') return print(field.value)
  const pieces = field.pieces ?? []
  return pieces.length > 0 ? pieces.map(printPiece).join('') : `unknown, ${field.because}`
}

export function printText(value: unknown): string {
  return String(value)
}

function printPiece(piece: Piece): string {
  return typeof piece === 'string' ? piece : `{${piece.name}}`
}
