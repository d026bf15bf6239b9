import { placeOf } from '../value/text.ts'
import { entryOf, knownText, type MapValue, type Place, type Value } from '../value/value.ts'
import type { Element, Policy, PresentElement, Statement } from './policy.ts'
import { sensitiveField, textField } from './read-field.ts'
import { readConditions } from './read-policy-condition.ts'
import { readPrincipals } from './read-policy-principal.ts'
import { type Complain, checkNames, elementOf, isText, listedTexts } from './read-policy-shape.ts'

const ELEMENTS = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
]
const EFFECTS = ['Allow', 'Deny']

export function readStatement(map: MapValue, policy: Policy, index: number, complain: Complain): Statement {
  checkNames(map, ELEMENTS, complain)
  isText(elementOf(map, 'Sid'), 'Sid', complain)
  checkEffect(map, complain)
  const texts = (value: Value, element: string) => {
    const { items, complete } = listedTexts(value, element, complain)
    return { items: items.map(textField), complete }
  }
  return {
    ...placeOf(map),
    kind: 'statement',
    policy,
    index,
    sid: sensitiveField(elementOf(map, 'Sid')),
    effect: textField(elementOf(map, 'Effect')),
    principals: readPrincipalElement(map, complain),
    actions: eitherForm(map, 'Action', complain, texts),
    resources: eitherForm(map, 'Resource', complain, texts),
    ...readConditions(elementOf(map, 'Condition'), complain),
  }
}

function checkEffect(map: MapValue, complain: Complain): void {
  const effect = elementOf(map, 'Effect')
  if (effect.kind === 'absent') complain('no-effect', map, 'Effect', EFFECTS)
  if (!isText(effect, 'Effect', complain)) return
  const text = knownText(effect)
  // "The Effect value is case sensitive."
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_effect.html
  if (text !== undefined && !EFFECTS.includes(text)) complain('bad-effect', effect, 'Effect', EFFECTS)
}

function readPrincipalElement(map: MapValue, complain: Complain): Statement['principals'] {
  const principals = eitherForm(map, 'Principal', complain, (value, element) =>
    readPrincipals(value, element, complain),
  )
  if (principals.state === 'absent') complain('no-principal', map, 'Principal')
  return principals
}

type ReadItems<T> = (value: Value, element: string) => Pick<PresentElement<T>, 'items' | 'complete'>

/** An element or its negated form; both at once are one too many, and the plain form is taken. */
function eitherForm<T>(map: MapValue, name: string, complain: Complain, read: ReadItems<T>): Element<T> {
  const plain = present(map, name)
  const negated = present(map, `Not${name}`)
  if (plain && negated) complain('both-forms', { span: negated.keySpan }, `Not${name}`, [name])
  const entry = plain ?? negated
  if (!entry) return map.complete ? { state: 'absent' } : mayBeThere(map)
  const { key, keySpan, value } = entry
  return { ...placeOf(value), state: 'present', negated: key !== name, keySpan, ...read(value, key) }
}

function present(map: MapValue, name: string) {
  const entry = entryOf(map, name)
  return entry?.value.kind === 'absent' ? undefined : entry
}

/** The element may be among what could not be worked out, in either form: nothing is known of its items. */
function mayBeThere<T>(place: Place): PresentElement<T> {
  return {
    ...placeOf(place),
    state: 'present',
    negated: false,
    keySpan: place.span,
    items: [],
    complete: false,
  }
}
