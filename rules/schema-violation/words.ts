import type { SchemaName } from '../../src/kms/schema-faults.ts'
import type { Violation } from '../../src/model/schema-violations.ts'

/** What the properties at the end of a path belong to. */
export function ownerOf(path: readonly string[], schema: SchemaName): string {
  const last = path.at(-1)
  if (last !== undefined) return isIndex(last) ? 'a tag' : last
  return /\W|_/.test(schema) ? schema : `a ${schema} request`
}

/** What is at the end of a path, as a message names it: `Description`, `Key of a tag`. */
export function nameOf(path: readonly string[]): string {
  const [last = '', before] = [...path].reverse()
  if (isIndex(last)) return `each item of ${before}`
  return before === undefined ? last : `${last} of ${isIndex(before) ? 'a tag' : before}`
}

function isIndex(step: string): boolean {
  return /^\d+$/.test(step)
}

const WORDS: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  object: 'a mapping',
}

/** What a schema's `type` asks for. Several are asked for where any text will do. */
export function expected(type: unknown): string {
  return (typeof type === 'string' ? WORDS[type] : undefined) ?? 'a text'
}

/** What a value is instead. */
export function actual({ kind }: Violation['value'], type: unknown): string {
  if (kind === 'list') return 'a list'
  if (kind === 'map') return 'a mapping'
  return type === 'array' || type === 'object' ? 'a text' : 'what is written here'
}
