import type { ReadText } from '../../lint/read-text.ts'
import type { Node } from '../../syntax/tree.ts'
import type { Span } from '../../text/span.ts'
import type { Subject } from '../place.ts'

/** Something a document declares, in whichever of its scenarios it was met first. */
export interface Declaration {
  readonly subject: Subject
  /** Its name where it is declared. */
  readonly at: Span
  /** All of it. */
  readonly extent: Span
}

/** The keys, replica keys and aliases of a text, in its order. What stands for a key and its alias at once is the key. */
export function declarationsIn({ groups, tree }: ReadText): Declaration[] {
  const found = new Map<number, Declaration>()
  for (const { model } of groups.flat()) {
    for (const subject of [...model.keys, ...model.replicas, ...model.aliases]) {
      const at = subject.at.span
      if (found.has(at.start)) continue
      const roots = tree.documents.flatMap(({ root }) => root ?? [])
      found.set(at.start, { subject, at, extent: extentOf(subject, roots) ?? at })
    }
  }
  return [...found.values()].sort((a, b) => a.at.start - b.at.start)
}

/** The entry that a subject's name is the key of; else the smallest part of the text that has both its name and its properties. */
function extentOf(subject: Subject, nodes: readonly Node[]): Span | undefined {
  const name = subject.at.span
  const node = nodes.find(({ span }) => covers(span, name))
  if (node?.kind === 'sequence') return extentOf(subject, node.items) ?? whole(node.span, subject)
  if (node?.kind !== 'mapping') return undefined
  const named = node.entries.find(({ key }) => key.span.start === name.start)
  if (named) return { start: name.start, end: named.value.span.end }
  const values = node.entries.map(({ value }) => value)
  return extentOf(subject, values) ?? whole(node.span, subject)
}

function whole(span: Span, { properties }: Subject): Span | undefined {
  return !properties || covers(span, properties.span) ? span : undefined
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
