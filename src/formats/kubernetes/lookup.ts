import { entryOf, knownText, type Value } from '../../value/value.ts'

/** What stands at the end of a path of names. */
export function at(value: Value | undefined, ...path: readonly string[]): Value | undefined {
  return path.reduce<Value | undefined>(
    (from, name) => (from?.kind === 'map' ? entryOf(from, name)?.value : undefined),
    value,
  )
}

/** The text there, if all of it is known. */
export function textAt(value: Value | undefined, ...path: readonly string[]): string | undefined {
  const found = at(value, ...path)
  return found?.kind === 'text' ? knownText(found) : undefined
}
