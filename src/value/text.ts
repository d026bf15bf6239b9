import type { Span } from '../text/span.ts'
import type { Hole, Piece, Place, TextValue, UnknownValue, Value } from './value.ts'

/** Joins pieces, neighbouring strings into one and empty ones left out. */
export function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (piece === '') continue
    if (typeof piece === 'string' && typeof last === 'string') joined[joined.length - 1] = last + piece
    else joined.push(piece)
  }
  return joined
}

/** A text made of what `value` says; a hole where it says nothing that could stand in a text. */
export function piecesOfValue(value: Value): readonly Piece[] {
  return value.kind === 'text' ? value.pieces : [{ name: describe(value), kind: 'other', opaque: true }]
}

function describe(value: Value): string {
  return value.kind === 'unknown' ? value.because : `a ${value.kind}`
}

export function textValue(pieces: readonly Piece[], place: Place, plain = false): TextValue {
  return { ...placeOf(place), kind: 'text', pieces: joinPieces(pieces), plain }
}

/** The place of something, and nothing else of it. */
export function placeOf({ span, use, supposing }: Place): Place {
  // Nearly everything is written where it is used.
  if (!use && !supposing?.length) return { span }
  return { span, ...(use && { use }), ...(supposing?.length && { supposing }) }
}

/** The one hole a text consists of, if it is that. */
export function onlyHole(value: TextValue): Hole | undefined {
  const [only] = value.pieces
  return value.pieces.length === 1 && typeof only === 'object' ? only : undefined
}

export function unknownAt(span: Span, because: string): UnknownValue {
  return { kind: 'unknown', span, because }
}

/**
 * Something that two texts of one scenario have in common only if they will certainly be equal, what is not known of
 * them included; undefined where that cannot be told.
 */
export function identityOf(pieces: readonly Piece[]): string | undefined {
  const isTelling = pieces.length > 0 && pieces.every(piece => typeof piece === 'string' || !piece.opaque)
  return isTelling ? JSON.stringify(pieces) : undefined
}
