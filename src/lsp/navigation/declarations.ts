import type { ReadText } from '../../lint/read-text.ts'
import { known } from '../../model/field.ts'
import type { Alias, Consumer, Key, Replica } from '../../model/model.ts'
import { find } from '../../syntax/lookup.ts'
import type { Span } from '../../text/span.ts'

/** Something a document declares, in whichever of its scenarios it was met first. */
export interface Declaration {
  readonly subject: Key | Replica | Alias
  /** Its name where it is declared. */
  readonly at: Span
  /** All of it. */
  readonly extent: Span
}

/** The keys, replica keys and aliases of a text, in its order. */
export function declarationsIn(read: ReadText): Declaration[] {
  const found = new Map<number, Declaration>()
  for (const { model } of read.groups.flat()) {
    for (const subject of [...model.keys, ...model.replicas, ...model.aliases]) {
      const at = subject.at.span
      if (!found.has(at.start)) found.set(at.start, { subject, at, extent: extentOf(subject.name, at, read) })
    }
  }
  return [...found.values()].sort((a, b) => a.at.start - b.at.start)
}

function extentOf(name: string, at: Span, { tree }: ReadText): Span {
  for (const { root } of tree.documents) {
    const resources = root?.kind === 'mapping' ? find(root, 'Resources')?.value : undefined
    const entry = resources?.kind === 'mapping' ? find(resources, name) : undefined
    if (entry?.key.span.start === at.start) return { start: at.start, end: entry.value.span.end }
  }
  return at
}

/** Where a text refers to something by its name. */
export interface Reference {
  readonly at: Span
  readonly to: string
}

/** Names of resources wherever they are used, and names of aliases that stand for keys of the same document. */
export function referencesIn(read: ReadText): Reference[] {
  const { format, tree, groups } = read
  const mentions = tree.documents.flatMap(document => format?.mentions?.(document, tree) ?? [])
  const found = new Map(mentions.map(({ name, at }) => [at.start, { at, to: name }]))
  for (const { model } of groups.flat()) {
    for (const consumer of model.consumers) {
      const reference = byAlias(consumer)
      if (reference && !found.has(reference.at.start)) found.set(reference.at.start, reference)
    }
  }
  return [...found.values()].sort((a, b) => a.at.start - b.at.start)
}

function byAlias({ key }: Consumer): Reference | undefined {
  const value = known(key)
  if (key.state !== 'known' || value?.to !== 'alias' || !value.key) return undefined
  return { at: key.span, to: value.key.name }
}
