import { faultsOf, looksInto, type SchemaFault, type SchemaName } from '../kms/schema-faults.ts'
import { entryOf, knownText, type MapValue, type Place, type Value } from '../value/value.ts'
import type { Declared } from './model.ts'
import { isNull, scalarOf } from './read-field.ts'

/** A fault of known properties, and where it is. */
export interface Violation {
  readonly fault: SchemaFault
  /** The steps to what is wrong: names, and indexes of lists. Empty for the properties themselves. */
  readonly path: readonly string[]
  /** What stands there. */
  readonly value: Value
  /** A name that should not be there; what is wrong otherwise. */
  readonly at: Place
}

/** Where properties break their schema, as far as they are known: a value that is not is taken to be right. */
export function schemaViolations({ schema, properties }: Declared): readonly Violation[] {
  if (!schema || !properties) return []
  return violationsIn(schema, properties)
}

function violationsIn(schema: SchemaName, properties: MapValue): readonly Violation[] {
  return faultsOf(schema, propertiesOf(schema, properties)).flatMap(fault => {
    const path = stepsOf(fault.instancePath)
    const value = valueAt(properties, path)
    if (!value || isOpen(value)) return []
    if (fault.keyword === 'required' && value.kind === 'map' && !value.complete) return []
    return [{ fault, path, value, at: placeOf(fault, value) }]
  })
}

function placeOf({ keyword, params }: SchemaFault, value: Value): Place {
  const name = params.additionalProperty
  if (keyword !== 'additionalProperties' || value.kind !== 'map' || typeof name !== 'string') return value
  const entry = entryOf(value, name)
  return entry ? { span: entry.keySpan } : value
}

/** The same, without what is inside of properties of which the schema does not look inside: policies are long. */
function propertiesOf(schema: SchemaName, { entries }: MapValue): object {
  const object: Record<string, unknown> = Object.create(null)
  for (const { key, value } of entries) {
    if (value.kind === 'absent') continue
    object[key] = value.kind === 'map' && !looksInto(schema, key) ? {} : dataOf(value)
  }
  return object
}

/** Plain data for a validator, texts as the booleans and numbers they may be read as. What is not known is null. */
function dataOf(value: Value): unknown {
  if (value.kind === 'list') return value.items.map(dataOf)
  if (value.kind === 'text') return isOpen(value) ? null : scalarOf(knownText(value) ?? '')
  return value.kind === 'map' ? objectOf(value) : null
}

function objectOf({ entries }: MapValue): object {
  const object: Record<string, unknown> = Object.create(null)
  for (const { key, value } of entries) if (value.kind !== 'absent') object[key] = dataOf(value)
  return object
}

function isOpen(value: Value): boolean {
  return (
    value.kind === 'unknown' || (value.kind === 'text' && (isNull(value) || knownText(value) === undefined))
  )
}

/** A JSON Pointer's steps. */
function stepsOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function valueAt(root: Value, path: readonly string[]): Value | undefined {
  return path.reduce<Value | undefined>((value, step) => {
    if (value?.kind === 'list') return value.items[Number(step)]
    return value?.kind === 'map' ? entryOf(value, step)?.value : undefined
  }, root)
}
