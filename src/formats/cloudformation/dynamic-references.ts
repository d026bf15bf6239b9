import { joinPieces } from '../../value/text.ts'
import type { Hole, Piece, Value } from '../../value/value.ts'

const OPENING = '{{resolve:'
const CLOSING = '}}'
const HOLE: Hole = { name: 'a dynamic reference', kind: 'other' }

/**
 * The value with holes for `{{resolve:ssm:name}}` and its like, which CloudFormation fills in when it deploys.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html, 2026-11-24.
 */
export function withoutDynamicReferences(value: Value): Value {
  if (value.kind !== 'text' || !value.pieces.some(isOpening)) return value
  const pieces: Piece[] = []
  let isInside = false
  for (const piece of value.pieces) {
    if (typeof piece === 'string') isInside = cut(piece, isInside, pieces)
    else if (!isInside) pieces.push(piece)
  }
  return { ...value, pieces: joinPieces(pieces) }
}

function isOpening(piece: Piece): boolean {
  return typeof piece === 'string' && piece.includes(OPENING)
}

/** Adds what of a text is outside of references, which may begin in one piece and end in another; whether it ends inside one. */
function cut(text: string, isInside: boolean, pieces: Piece[]): boolean {
  const mark = isInside ? CLOSING : OPENING
  const at = text.indexOf(mark)
  if (!isInside) pieces.push(at < 0 ? text : text.slice(0, at))
  if (at < 0) return isInside
  if (!isInside) pieces.push(HOLE)
  return cut(text.slice(at + mark.length), !isInside, pieces)
}
