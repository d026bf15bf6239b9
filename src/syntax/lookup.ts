import type { Entry, MappingNode } from './tree.ts'

/** Up to here, looking at each entry is as fast as an index. */
const FEW = 8

const indexes = new WeakMap<MappingNode, ReadonlyMap<string, Entry>>()

/** The entry called `key`; of several, the last, as AWS's parsers have it. */
export function find(mapping: MappingNode, key: string): Entry | undefined {
  const { entries } = mapping
  if (entries.length > FEW) return indexOf(mapping).get(key)
  return entries.findLast(entry => entry.key.value === key)
}

function indexOf(mapping: MappingNode): ReadonlyMap<string, Entry> {
  const known = indexes.get(mapping)
  if (known) return known
  const index = new Map(mapping.entries.map(entry => [entry.key.value, entry]))
  indexes.set(mapping, index)
  return index
}
