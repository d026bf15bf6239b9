import { nearest } from '../text/nearest.ts'
import { placeOf } from '../value/text.ts'
import { entryOf, knownText, type MapValue, type Place, type TextValue, type Value } from '../value/value.ts'
import type { PolicyDefect } from './policy.ts'

/** Notes a shape that IAM's grammar has no place for. */
export type Complain = (
  kind: PolicyDefect['kind'],
  at: Place,
  element: string,
  expected?: readonly string[],
) => void

/** The value of an element; unknown where the map may hold it without saying so. */
export function elementOf(map: MapValue, name: string): Value {
  const entry = entryOf(map, name)
  if (entry) return entry.value
  if (map.complete) return { kind: 'absent', span: map.span }
  return { ...placeOf(map), kind: 'unknown', because: `${name} may come from what is included here` }
}

/** Complains of entries whose names are no elements, naming the nearest that is one and is not there already. */
export function checkNames(map: MapValue, names: readonly string[], complain: Complain): void {
  for (const { key, keySpan, value } of map.entries) {
    if (names.includes(key) || value.kind === 'absent') continue
    const missing = names.filter(name => entryOf(map, name) === undefined)
    const meant = nearest(key, missing)
    complain('unknown-element', { span: keySpan }, key, meant === undefined ? [] : [meant])
  }
}

/** Whether the value is a text; complains of what neither is one nor could turn out to be. */
export function isText(value: Value, element: string, complain: Complain): value is TextValue {
  if (value.kind === 'absent' || value.kind === 'unknown') return false
  if (value.kind === 'text' && !isNull(value)) return true
  complain('wrong-type', value, element, ['a text'])
  return false
}

export interface Listed {
  readonly items: readonly Value[]
  /** False when the value may turn out to be a list of anything. */
  readonly complete: boolean
}

/** One value and a list of one are the same; what is left out on purpose vanishes. */
export function listed(value: Value): Listed {
  if (value.kind === 'unknown') return { items: [], complete: false }
  if (value.kind === 'list') {
    return { items: value.items.filter(item => item.kind !== 'absent'), complete: true }
  }
  return { items: value.kind === 'absent' ? [] : [value], complete: true }
}

/** The listed values that are, or may be, texts; complains of the rest. */
export function listedTexts(value: Value, element: string, complain: Complain): Listed {
  const { items, complete } = listed(value)
  if (complete && items.length === 0 && value.kind === 'list') complain('empty-list', value, element)
  return { items: items.filter(item => item.kind === 'unknown' || isText(item, element, complain)), complete }
}

function isNull(value: TextValue): boolean {
  return value.plain && ['', 'null', '~', 'Null', 'NULL'].includes(knownText(value) ?? '-')
}
