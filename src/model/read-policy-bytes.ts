import { placeOf } from '../value/text.ts'
import { knownText, type Value } from '../value/value.ts'
import { ABSENT, type Field } from './field.ts'

/** How many UTF-8 bytes a value takes as JSON with no white space between its parts. */
export function bytesOf(value: Value): Field<number> {
  if (value.kind === 'absent') return ABSENT
  const size = sizeOf(value)
  if (size === undefined) return { ...placeOf(value), state: 'unknown', because: 'parts of it are not known' }
  return { ...placeOf(value), state: 'known', value: size }
}

function sizeOf(value: Value): number | undefined {
  if (value.kind === 'text') {
    const text = knownText(value)
    return text === undefined ? undefined : sizeOfScalar(text, value.plain)
  }
  if (value.kind === 'list') return sizeOfParts(value.items.map(item => [item, 0]))
  if (value.kind === 'map' && value.complete) {
    return sizeOfParts(value.entries.map(({ key, value }) => [value, sizeOfScalar(key, false) + ':'.length]))
  }
  return undefined
}

/** Brackets, commas, and each part after so many bytes of its own; parts left out on purpose take none. */
function sizeOfParts(parts: readonly (readonly [Value, number])[]): number | undefined {
  const there = parts.filter(([value]) => value.kind !== 'absent')
  let total = '[]'.length + Math.max(0, there.length - 1)
  for (const [value, before] of there) {
    const size = sizeOf(value)
    if (size === undefined) return undefined
    total += before + size
  }
  return total
}

/** Numbers and booleans written without quotes stay without. */
function sizeOfScalar(text: string, plain: boolean): number {
  if (plain && /^(true|false|null|-?(0|[1-9]\d*)(\.\d+)?)$/.test(text)) return text.length
  if (UNESCAPED.test(text)) return text.length + '""'.length
  const json = JSON.stringify(text)
  return /^[\0-\x7f]*$/.test(json) ? json.length : new TextEncoder().encode(json).length
}

/** What is written in JSON as it is, one byte for each character: nearly all texts of policies. */
const UNESCAPED = /^[ !#-[\]-~]*$/
