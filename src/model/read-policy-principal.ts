import { knownText, type MapEntry, type Value } from '../value/value.ts'
import type { PresentElement, PrincipalEntry } from './policy.ts'
import { textField } from './read-field.ts'
import { type Complain, listedTexts } from './read-policy-shape.ts'

type Principals = Pick<PresentElement<PrincipalEntry>, 'items' | 'complete'>

const EXPECTED = ['"*"', 'an object with AWS, Service, Federated or CanonicalUser']
const NOTHING_KNOWN: Principals = { items: [], complete: false }

/** The principals an element names: all of them at once as `"*"`, or by type. Types are taken as written. */
export function readPrincipals(value: Value, element: string, complain: Complain): Principals {
  if (value.kind === 'map') return readTypes(value.entries, value.complete, element, value, complain)
  if (value.kind === 'unknown') return NOTHING_KNOWN
  const text = value.kind === 'text' ? knownText(value) : ''
  if (text === undefined) return NOTHING_KNOWN
  if (text === '*')
    return { items: [{ type: '*', typeSpan: value.span, value: textField(value) }], complete: true }
  complain('wrong-type', value, element, EXPECTED)
  return { items: [], complete: true }
}

function readTypes(
  entries: readonly MapEntry[],
  complete: boolean,
  element: string,
  map: Value,
  complain: Complain,
): Principals {
  if (entries.length === 0 && complete) complain('empty-list', map, element)
  const read = entries.map(({ key, keySpan, value }) => {
    const listed = listedTexts(value, key, complain)
    const items = listed.items.map(item => ({ type: key, typeSpan: keySpan, value: textField(item) }))
    return { items, complete: listed.complete }
  })
  return {
    items: read.flatMap(({ items }) => items),
    complete: complete && read.every(part => part.complete),
  }
}
