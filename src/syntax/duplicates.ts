import type { Entry, ScalarNode } from './tree.ts'

/** Up to here, looking at each key is faster than a table. */
const FEW = 8

/** The keys of one mapping as it is read, to find one that is given twice. */
export class GivenKeys {
  #firsts: Map<string, ScalarNode> | undefined

  /** The first key of the same name among `entries`, to which this one is about to be added. */
  firstOf(key: ScalarNode, entries: readonly Entry[]): ScalarNode | undefined {
    if (entries.length < FEW) {
      for (const entry of entries) if (entry.key.value === key.value) return entry.key
      return undefined
    }
    this.#firsts ??= tableOf(entries)
    const first = this.#firsts.get(key.value)
    if (!first) this.#firsts.set(key.value, key)
    return first
  }
}

function tableOf(entries: readonly Entry[]): Map<string, ScalarNode> {
  const firsts = new Map<string, ScalarNode>()
  for (const { key } of entries) if (!firsts.has(key.value)) firsts.set(key.value, key)
  return firsts
}
