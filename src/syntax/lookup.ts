import type { Entry, MappingNode } from './tree.ts'

const indexes = new WeakMap<MappingNode, Map<string, Entry>>()
/** From this many entries on, an index pays. */
const LARGE = 9

/** The entry called `key`; of duplicates the last, as AWS's parsers have it. */
export function find(mapping: MappingNode, key: string): Entry | undefined {
  if (mapping.entries.length < LARGE) return mapping.entries.findLast(entry => entry.key.value === key)
  let index = indexes.get(mapping)
  if (!index) {
    index = new Map(mapping.entries.map(entry => [entry.key.value, entry]))
    indexes.set(mapping, index)
  }
  return index.get(key)
}
