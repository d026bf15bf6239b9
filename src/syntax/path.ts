import { contains, type Span, spansEqual } from '../text/span.ts'
import type { Entry, MappingNode, Node, SequenceNode, Tree } from './tree.ts'

/**
 * Where a place stands, from its document's root: `Resources/SigningKey/Properties/KeyUsage`, items of lists by their
 * index from 0, a key under its own name. Behind the first document, paths start with the document's number: `#2/…`.
 * What aliases repeat has the path of where it is written. Empty for the root and for places outside every document.
 */
export function pathAt(tree: Tree, place: Span | number): string {
  const span = typeof place === 'number' ? { start: place, end: place } : place
  const index = tree.documents.findIndex(({ root }) => root && contains(extentOf(root), span))
  const root = tree.documents[index]?.root
  if (!root) return ''
  return [...(index > 0 ? [`#${index + 1}`] : []), ...stepsTo(root, span)].join('/')
}

/** The outermost node whose span is exactly this, keys included. */
export function nodeAt(tree: Tree, span: Span): Node | undefined {
  const found = tree.documents.find(({ root }) => root && contains(extentOf(root), span))
  let node = found?.root
  while (node && !spansEqual(node.span, span)) node = childAt(node, span)
  return node
}

function childAt(node: Node, span: Span): Node | undefined {
  if (node.kind === 'scalar') return undefined
  if (node.kind === 'sequence') return node.items[itemAt(node, span)]
  const entry = entryAt(node, span)
  return entry && (contains(entry.key.span, span) ? entry.key : entry.value)
}

function stepsTo(root: Node, span: Span): string[] {
  const steps: string[] = []
  let node: Node | undefined = root
  while (node && node.kind !== 'scalar' && !spansEqual(node.span, span)) {
    const child = childAt(node, span)
    const step = node.kind === 'sequence' ? itemAt(node, span) : entryAt(node, span)?.key.value
    if (child === undefined || step === undefined) break
    steps.push(String(step))
    node = child
  }
  return steps
}

function itemAt({ items }: SequenceNode, span: Span): number {
  return items.findIndex(item => contains(extentOf(item), span))
}

/** The entry written there: one that is merged from elsewhere, or whose value is an alias, reaches no further than it does here. */
function entryAt(mapping: MappingNode, span: Span): Entry | undefined {
  const entry = lastBefore(entriesHere(mapping), span.start)
  if (!entry) return undefined
  const { key, value } = entry
  const isHere = value.span.start >= key.span.end && contains(mapping.span, value.span)
  const end = isHere ? value.span.end : key.span.end
  return contains({ start: extentOf(key).start, end }, span) ? entry : undefined
}

const here = new WeakMap<MappingNode, readonly Entry[]>()

/** The entries of which the mapping's own text has the keys, in the order of the text. */
function entriesHere(mapping: MappingNode): readonly Entry[] {
  const known = here.get(mapping)
  if (known) return known
  const entries = mapping.entries
    .filter(({ key }) => contains(mapping.span, key.span))
    .sort((a, b) => a.key.span.start - b.key.span.start)
  here.set(mapping, entries)
  return entries
}

/** The last entry that begins at or before an offset, found by halving: a mapping may have thousands. */
function lastBefore(entries: readonly Entry[], offset: number): Entry | undefined {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    const key = entries[middle]?.key
    if (key && extentOf(key).start <= offset) low = middle + 1
    else high = middle
  }
  return entries[low - 1]
}

/** A node's text and its tag's. */
function extentOf({ span, tagSpan }: Node): Span {
  return tagSpan ? { start: Math.min(tagSpan.start, span.start), end: span.end } : span
}
