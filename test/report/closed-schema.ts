import type { AnySchemaObject } from 'ajv'

/** The schema with no members but those it names: the published ones are open, so that members can be added. */
export function closed(schema: AnySchemaObject): AnySchemaObject {
  const parts = Object.entries(schema).map(([name, part]) => [
    name,
    typeof part === 'object' && !Array.isArray(part) ? closed(part) : part,
  ])
  const copy = Object.fromEntries(parts)
  return copy.type === 'object' ? { additionalProperties: false, ...copy } : copy
}
