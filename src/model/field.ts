import type { Hole, Piece, Place } from '../value/value.ts'

/** Three answers, not two. A rule is silent about what is unknown. */
export type Field<T> = Known<T> | Unknown | Absent

export interface Known<T> extends Place {
  readonly state: 'known'
  readonly value: T
}

export interface Unknown extends Place {
  readonly state: 'unknown'
  /** What stands in the way, in the document's own words: "the parameter Spec has no default". */
  readonly because: string
  /** For a text of which parts are known: the known parts and the holes between them. */
  readonly pieces?: readonly Piece[]
}

export interface Absent {
  readonly state: 'absent'
}

export const ABSENT: Absent = { state: 'absent' }

/** The value, if it is known. */
export function known<T>(field: Field<T>): T | undefined {
  return field.state === 'known' ? field.value : undefined
}

/** A text's parts: one string when it is known, known parts and holes when it is not, none when there is no text. */
export function piecesOf(field: Field<string>): readonly Piece[] {
  if (field.state === 'known') return [field.value]
  return field.state === 'unknown' ? (field.pieces ?? []) : []
}

/** Stands for what is not known of a text. No name, ARN or tag key holds it. */
export const GAP = '\u0000'

/** A text with a gap, or what `fill` says, wherever a part of it is not known; empty where nothing is. */
export function textWithGaps(field: Field<string>, fill: (hole: Hole) => string = () => GAP): string {
  return piecesOf(field)
    .map(piece => (typeof piece === 'string' ? piece : fill(piece)))
    .join('')
}

/** What a text certainly begins with; empty when nothing is known. */
export function headOf(field: Field<string>): string {
  const [first] = piecesOf(field)
  return typeof first === 'string' ? first : ''
}

/** A parameter's empty default: nothing yet, for whoever deploys to fill in. */
export function isLeftBlank(field: Field<string>): boolean {
  return field.state === 'known' && field.value === '' && field.use !== undefined
}
