import { writtenKey } from '../kms/condition-keys.ts'
import { type Field, piecesOf } from '../model/field.ts'
import type { ConditionClause, Element, Statement } from '../model/policy.ts'
import type { Hole, Piece } from '../value/value.ts'
import { hasHole, spell, spellPiece } from './spelling.ts'
import { readable } from './symbols.ts'
import type { World } from './world.ts'

/** What each condition of a statement asks, in the policy's own terms: `kms:ViaService StringEquals ec2.….amazonaws.com`. */
export function conditionWords(
  { conditions, conditionsComplete }: Statement,
  world: World,
): readonly string[] {
  return [
    ...conditions.map(clause => clauseWords(clause, world)),
    ...(conditionsComplete ? [] : ['conditions that could not be worked out']),
  ]
}

const MOST_VALUES = 4

function clauseWords({ operator, key, values, complete }: ConditionClause, world: World): string {
  const all = values.map(value => readable(spell(value, world)))
  const shown = all.length > MOST_VALUES ? all.slice(0, MOST_VALUES - 1) : all
  const more = all.length - shown.length
  const rest = [...(more > 0 ? [`${more} more`] : []), ...(complete ? [] : ['others'])]
  return `${writtenKey(key)} ${operator} ${[...shown, ...rest].join(' or ')}`
}

/** Why parts of a statement are not known, each reason once. */
export function openWords(statement: Statement, world: World): readonly string[] {
  const { effect, principals, actions, resources, conditions, conditionsComplete } = statement
  const fields = [
    effect,
    ...itemsOf(principals).map(({ value }) => value),
    ...itemsOf(actions),
    ...itemsOf(resources),
    ...conditions.flatMap(({ values }) => values),
  ]
  const missing = [
    ...(isComplete(principals) ? [] : ['not all of its principals could be worked out']),
    ...(isComplete(actions) ? [] : ['not all of its actions could be worked out']),
    ...(isComplete(resources) ? [] : ['not all of its resources could be worked out']),
    ...(conditionsComplete && conditions.every(({ complete }) => complete)
      ? []
      : ['not all of its conditions could be worked out']),
  ]
  return [...new Set([...fields.flatMap(field => reasonOf(field, world)), ...missing])]
}

function isComplete<T>(element: Element<T>): boolean {
  return element.state === 'absent' || element.complete
}

function itemsOf<T>(element: Element<T>): readonly T[] {
  return element.state === 'present' ? element.items : []
}

/** Why a text is not known: for its holes, by their names, else for what its format says. */
export function reasonOf(field: Field<string>, world: World): readonly string[] {
  if (field.state !== 'unknown' || !hasHole(spell(field, world))) return []
  const holes = piecesOf(field).flatMap(piece => (isOpen(piece, world) ? [piece.name] : []))
  return holes.length > 0 ? [`${[...new Set(holes)].join(' and ')} is not known`] : [field.because]
}

/** A text with the names of what is not known of it: `arn:aws:iam::111122223333:role/<Name>`. */
export function namedText(field: Field<string>, world: World): string {
  const pieces = piecesOf(field)
  if (pieces.length === 0) return readable(spell(field, world))
  const words = pieces.map(piece => (isOpen(piece, world) ? `<${piece.name}>` : spellPiece(piece, world)))
  return readable(words.join(''))
}

function isOpen(piece: Piece, world: World): piece is Hole {
  return hasHole(spellPiece(piece, world))
}
