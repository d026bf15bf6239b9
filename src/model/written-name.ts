import type { PropertyName } from '../kms/makers/maker.ts'
import { entryOf, type Place } from '../value/value.ts'
import type { Declared } from './model.ts'

/** Where a property's name stands; undefined where it is not given, or the properties could not be read. */
export function writtenName({ properties, maker }: Declared, property: PropertyName): Place | undefined {
  const name = maker.names[property]
  const entry = properties && name !== undefined ? entryOf(properties, name) : undefined
  return entry && { span: entry.keySpan }
}
