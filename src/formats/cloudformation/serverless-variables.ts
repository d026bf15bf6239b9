import { joinPieces, unknownAt } from '../../value/text.ts'
import type { Hole, Piece, Value } from '../../value/value.ts'

/** Where a variable begins: its source, and a colon or what it takes; CloudFormation's own `${AWS::Region}` is none. */
const OPENING = /\$\{\s*(?!AWS::)[a-zA-Z0-9_-]+[:(]/g

const KNOWN: Readonly<Record<string, Hole['kind']>> = { 'aws:accountId': 'account', 'aws:region': 'region' }

/**
 * The value with holes for Serverless Framework's variables, such as `${self:custom.name}` and `${opt:stage, 'dev'}`, which
 * are filled in before CloudFormation sees the template. One that is all there is may stand for anything, a mapping too.
 * Source: https://www.serverless.com/framework/docs/guides/variables, 2026-11-24.
 */
export function withoutServerlessVariables(value: Value): Value {
  if (value.kind !== 'text') return value
  const pieces = value.pieces.flatMap(piece => (typeof piece === 'string' ? cut(piece) : piece))
  const [only] = pieces
  if (pieces.length === 1 && typeof only === 'object' && value.pieces[0] !== only)
    return unknownAt(value.span, `it is the variable ${only.name}`)
  return { ...value, pieces: joinPieces(pieces) }
}

function cut(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const { index } of text.matchAll(OPENING)) {
    if (index < from) continue
    const end = closingOf(text, index)
    const name = text.slice(index + 2, end - 1).trim()
    pieces.push(text.slice(from, index), { name, kind: KNOWN[name] ?? 'other' })
    from = end
  }
  return [...pieces, text.slice(from)].filter(piece => piece !== '')
}

/** After the brace that closes the one at `start + 1`: variables may stand inside one another. */
function closingOf(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    if (text[at] === '{') depth++
    if (text[at] === '}' && --depth === 0) return at + 1
  }
  return text.length
}
