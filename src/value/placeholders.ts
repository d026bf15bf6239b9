import type { ScalarNode } from '../syntax/tree.ts'
import { scalarValue } from './from-node.ts'
import { joinPieces } from './text.ts'
import type { Hole, Piece, TextValue } from './value.ts'

/** Reads scalars in which something is still to be put in: what is written around it is known. */
export function scalarsWith(
  placeholder: RegExp,
  holeOf: (written: string) => Hole | string = written => ({ name: written, kind: 'other' }),
): (node: ScalarNode) => TextValue {
  return node => {
    const pieces = piecesOf(node.value, placeholder, holeOf)
    const isKnown = pieces.every(piece => typeof piece === 'string')
    return { ...scalarValue(node), pieces, plain: isKnown && node.style === 'plain' }
  }
}

function piecesOf(text: string, placeholder: RegExp, holeOf: (written: string) => Piece): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const found of text.matchAll(placeholder)) {
    pieces.push(text.slice(end, found.index), holeOf(found[0]))
    end = found.index + found[0].length
  }
  return joinPieces([...pieces, text.slice(end)])
}
