import type { Node } from '../../syntax/tree.ts'
import { scalarValue } from '../../value/from-node.ts'
import { unknownAt } from '../../value/text.ts'
import type { MapEntry, Value } from '../../value/value.ts'
import { entryAt, isNull, isTrue, itemsOf, mappingOf, memberOf } from './nodes.ts'

/** A value as plans and states record it, beside what they say about it in trees of the same shape. */
export interface Recorded {
  readonly value: Node | undefined
  /** `true` where it is known only after the plan is applied. */
  readonly unknown?: Node | undefined
  /** `true` where it is marked as sensitive. */
  readonly secret?: Node | undefined
  /** The expressions it comes of; undefined where nothing is configured. */
  readonly expression?: Node | undefined
}

/** What an expression will come to: asked where a value is known only after the plan is applied. */
export type Foresee = (expression: Node | undefined, at: Node) => Value

/** A value that what is marked as sensitive is left out of, so that no message can repeat it. */
export function recordedValue(recorded: Recorded, foresee: Foresee): Value {
  const { value, unknown, secret, expression } = recorded
  if (unknown && isTrue(unknown)) return foresee(expression, unknown)
  if (!value) return { kind: 'absent', span: unknown?.span ?? { start: 0, end: 0 } }
  if (secret && isTrue(secret)) return unknownAt(value.span, 'it is marked as sensitive')
  if (value.kind === 'scalar')
    return isNull(value) ? { kind: 'absent', span: value.span } : scalarValue(value)
  if (value.kind === 'mapping')
    return { kind: 'map', span: value.span, entries: entriesOf(recorded, foresee), complete: true }
  const items = value.items.map((item, index) => recordedValue(itemOf(recorded, item, index), foresee))
  return { kind: 'list', span: value.span, items }
}

/** What is known, and what will be. */
function entriesOf({ value, ...about }: Recorded, foresee: Foresee): MapEntry[] {
  const known = mappingOf(value)?.entries ?? []
  const awaited = mappingOf(about.unknown)?.entries ?? []
  const others = awaited.filter(({ key }) => !known.some(entry => entry.key.value === key.value))
  return [
    ...known.map(({ key, value }) => [key, value] as const),
    ...others.map(({ key }) => [key, undefined] as const),
  ].map(([key, node]) => entryAt(key, recordedValue(memberIn(about, key.value, node), foresee)))
}

function memberIn(about: Omit<Recorded, 'value'>, name: string, value: Node | undefined): Recorded {
  return {
    value,
    unknown: memberOf(about.unknown, name),
    secret: memberOf(about.secret, name),
    expression: memberOf(about.expression, name),
  }
}

/** The expressions of a block that there are several of stand in another order, where it is a set. */
function itemOf({ value, unknown, secret, expression }: Recorded, item: Node, index: number): Recorded {
  const isOnly = itemsOf(value).length === 1
  return {
    value: item,
    unknown: itemsOf(unknown)[index],
    secret: itemsOf(secret)[index],
    expression: isOnly ? (itemsOf(expression)[0] ?? mappingOf(expression)) : undefined,
  }
}

/** The providers' first kit for plugins cannot tell an argument that is left out from an empty one. */
export function withoutBlanks(values: Value): Value {
  if (values.kind !== 'map') return values
  return { ...values, entries: values.entries.filter(({ value }) => !isBlank(value)) }
}

function isBlank(value: Value): boolean {
  return value.kind === 'text' && (value.pieces.length === 0 || (value.plain && value.pieces[0] === '0'))
}

/** A record of what is already there has nothing to foresee. */
export const NOTHING_AWAITED: Foresee = (_, { span }) => unknownAt(span, 'it is not known yet')
