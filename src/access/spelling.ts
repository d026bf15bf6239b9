import { type Field, piecesOf } from '../model/field.ts'
import type { Hole, Piece } from '../value/value.ts'
import { HOLE, nameOf, withoutSymbols } from './symbols.ts'
import type { World } from './world.ts'

/** A text as one string in a world: account, Region and partition filled in, symbols for own roles, holes for the rest. */
export function spell(field: Field<string>, world: World): string {
  if (field.state === 'known') return withoutSymbols(field.value)
  const pieces = piecesOf(field)
  if (pieces.length === 0) return field.state === 'absent' ? '' : HOLE
  return pieces.map(piece => spellPiece(piece, world)).join('')
}

export function spellPiece(piece: Piece, world: World): string {
  if (typeof piece === 'string') return withoutSymbols(piece)
  if (piece.kind === 'resource') return spellResource(piece, world)
  if (piece.kind !== 'other') return world[piece.kind]
  return piece.name === 'AWS::URLSuffix' ? urlSuffix(world) : HOLE
}

function urlSuffix({ partition }: World): string {
  return partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com'
}

const PRINCIPALS: Readonly<Record<string, string>> = {
  'AWS::IAM::Role': 'role',
  'AWS::IAM::User': 'user',
  'AWS::IAM::Group': 'group',
}

/** Roles and users of the same document are of the key's account, and their names are their own. `Ref` gives the name. */
function spellResource(hole: Hole, world: World): string {
  const kind = PRINCIPALS[hole.resourceType ?? '']
  if (kind === undefined) return HOLE
  if (hole.attribute === undefined) return nameOf(hole.name)
  return hole.attribute === 'Arn'
    ? `arn:${world.partition}:iam::${world.account}:${kind}/${nameOf(hole.name)}`
    : HOLE
}

export function hasHole(text: string): boolean {
  return text.includes(HOLE)
}
