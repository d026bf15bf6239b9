import type { Span } from '../text/span.ts'
import type { Entry, MappingNode, Node, ScalarNode } from './tree.ts'

/** A merge key (`<<`): the mappings whose entries it takes over, and how many entries stand before it. */
export interface Merge {
  readonly at: Span
  readonly before: number
  readonly sources: readonly MappingNode[]
}

export function isMergeKey({ value, style, tag }: ScalarNode): boolean {
  return value === '<<' && style === 'plain' && (tag === undefined || tag === '!!merge')
}

/** The mappings that a merge key's value names; undefined where it names anything else. */
export function mergeSources(value: Node): readonly MappingNode[] | undefined {
  const sources = value.kind === 'sequence' ? value.items : [value]
  return sources.every(node => node.kind === 'mapping') ? sources : undefined
}

/**
 * The entries of a mapping with its merges carried out, each in its place: a mapping's own entries win over merged ones,
 * earlier merges over later ones. A source that `mayTake` refuses is left out.
 */
export function carryOut(
  own: readonly Entry[],
  merges: readonly Merge[],
  mayTake: (count: number, at: Span) => boolean,
): Entry[] {
  const taken = new Set(own.map(({ key }) => key.value))
  const entries: Entry[] = []
  let done = 0
  for (const { at, before, sources } of merges) {
    for (; done < before; done++) entries.push(own[done] as Entry)
    for (const source of sources) {
      if (!mayTake(source.entries.length, at)) continue
      for (const entry of source.entries) {
        if (taken.has(entry.key.value)) continue
        taken.add(entry.key.value)
        entries.push(entry)
      }
    }
  }
  for (; done < own.length; done++) entries.push(own[done] as Entry)
  return entries
}
