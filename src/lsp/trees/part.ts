import type { Entry, MappingNode, Tree } from '../../syntax/tree.ts'
import { lineStart } from '../../text/lines.ts'
import type { Span } from '../../text/span.ts'

/** A part of a YAML document that can be read by itself: the lines of one entry of a section. */
export interface Part {
  readonly root: MappingNode
  /** The section's place in the root, and the entry's in the section. */
  readonly section: number
  readonly entry: number
  /** The entry's lines, from the start of its first to the start of the line of what follows. */
  readonly lines: Span
  /** Before each of the section's entries. */
  readonly indent: string
  /** Whether something follows in the section, in the root, or nowhere. */
  readonly follows: 'section' | 'root' | 'nothing'
}

/** The part that a change lies in; undefined where it reaches beyond one. */
export function partWith(change: Span, { source: { text }, documents }: Tree): Part | undefined {
  const root = documents.length === 1 ? documents[0]?.root : undefined
  if (!isPlainBlock(root) || lineStart(text, root.span.start) !== root.span.start) return undefined
  const section = lastBefore(root.entries, change.start)
  const mapping = root.entries[section]?.value
  if (!isPlainBlock(mapping)) return undefined
  const entry = lastBefore(mapping.entries, change.start)
  const start = startOf(mapping.entries[entry], text)
  const indent = text.slice(start, mapping.entries[entry]?.key.span.start)
  const next = mapping.entries[entry + 1] ?? root.entries[section + 1]
  const end = next ? startOf(next, text) : text.length
  const follows = mapping.entries[entry + 1] ? 'section' : next ? 'root' : 'nothing'
  const isWhole = start !== undefined && end !== undefined && change.end <= end && /^ +$/.test(indent)
  return isWhole ? { root, section, entry, lines: { start, end }, indent, follows } : undefined
}

function isPlainBlock(node: Tree['documents'][number]['root']): node is MappingNode {
  return node?.kind === 'mapping' && !node.flow && !node.merges
}

/** The last entry whose key begins before, or at, an offset; -1 where none does. */
function lastBefore(entries: readonly Entry[], offset: number): number {
  return entries.findLastIndex(({ key }) => key.span.start <= offset)
}

/** Where the line of an entry begins, if nothing but blanks stands before its key. */
function startOf(entry: Entry | undefined, text: string): number | undefined {
  if (!entry) return undefined
  const start = lineStart(text, entry.key.span.start)
  return /^ *$/.test(text.slice(start, entry.key.span.start)) ? start : undefined
}
