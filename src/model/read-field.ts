import { Sensitive } from '../text/sensitive.ts'
import { placeOf } from '../value/text.ts'
import { entryOf, knownText, type MapValue, type Place, type Value } from '../value/value.ts'
import { ABSENT, type Field, type Unknown } from './field.ts'

/** What a property map says of `name`; unknown when the map, or this part of it, could not be worked out. */
export function propertyOf(properties: Value, name: string | undefined): Value {
  if (name === undefined) return { kind: 'absent', span: properties.span }
  if (properties.kind === 'map') return memberOf(properties, name)
  return properties.kind === 'absent'
    ? properties
    : { ...placeOf(properties), kind: 'unknown', because: 'the properties could not be read' }
}

function memberOf(map: MapValue, name: string): Value {
  const entry = entryOf(map, name)
  if (entry) return entry.value
  if (map.complete) return { kind: 'absent', span: map.span }
  return { ...placeOf(map), kind: 'unknown', because: `${name} may be given elsewhere` }
}

/** A field from a value: `read` turns its known text into what the field holds, undefined where it is no such thing. */
export function fieldOf<T>(value: Value, read: (text: string) => T | undefined): Field<T> {
  if (value.kind === 'absent') return ABSENT
  if (value.kind === 'unknown') return unknownField(value, value.because)
  if (value.kind !== 'text') return unknownField(value, `a ${value.kind} stands where a single value should`)
  if (isNull(value)) return ABSENT
  const text = knownText(value)
  const known = text === undefined ? undefined : read(text)
  if (known !== undefined) return { ...placeOf(value), state: 'known', value: known }
  return { ...unknownField(value, 'it could not be worked out'), pieces: value.pieces }
}

/** `null`, `~` and nothing at all: AWS takes them as left out. */
export function isNull(value: Value): boolean {
  return (
    value.kind === 'text' &&
    value.plain &&
    ['', 'null', '~', 'Null', 'NULL'].includes(knownText(value) ?? '-')
  )
}

function unknownField(place: Place, because: string): Unknown {
  return { ...placeOf(place), state: 'unknown', because }
}

export function textField(value: Value): Field<string> {
  return fieldOf(value, text => text)
}

export function sensitiveField(value: Value): Field<Sensitive> {
  return fieldOf(value, text => new Sensitive(text))
}

/** Booleans as CloudFormation takes them: YAML 1.1's words, quoted or not. */
export function booleanField(value: Value): Field<boolean> {
  return fieldOf(value, readBoolean)
}

export function numberField(value: Value): Field<number> {
  return fieldOf(value, readNumber)
}

/** A text as the boolean or the number it may be read as; else itself. */
export function scalarOf(text: string): boolean | number | string {
  return readBoolean(text) ?? readNumber(text) ?? text
}

function readNumber(text: string): number | undefined {
  return /^[-+]?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined
}

function readBoolean(text: string): boolean | undefined {
  if (/^(true|yes|on)$/i.test(text)) return true
  return /^(false|no|off)$/i.test(text) ? false : undefined
}
