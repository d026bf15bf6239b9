import { lineStart } from '../../text/lines.ts'
import { contains, type Span } from '../../text/span.ts'
import { nodeAt } from '../path.ts'
import type { Entry, MappingNode, Node, Tree } from '../tree.ts'

/**
 * Whether a node may be edited: the text is well-formed, the node stands in it under its own span, and no alias repeats
 * it elsewhere.
 */
export function isEditable(tree: Tree, node: Node): boolean {
  if (tree.problems.some(({ code }) => code !== 'duplicate-key')) return false
  return nodeAt(tree, node.span) === node && !tree.shared.some(shared => contains(shared, node.span))
}

/** The entries written in the mapping itself, not merged from elsewhere. */
export function ownEntries(mapping: MappingNode): Entry[] {
  return mapping.entries.filter(({ key }) => contains(mapping.span, key.span))
}

/** Whether an entry's value stands behind its key: an alias' value does not. */
export function isInPlace({ key, value }: Entry, mapping: MappingNode): boolean {
  return value.span.start >= key.span.end && contains(mapping.span, value.span)
}

/** The end of the line, its break left out. */
export function lineEnd(text: string, at: number): number {
  const found = text.slice(at).search(/[\r\n]/)
  return found < 0 ? text.length : at + found
}

/** Behind the line break at `at`. */
export function afterBreak(text: string, at: number): number {
  return at + (/^(?:\r\n?|\n)/.exec(text.slice(at, at + 2))?.[0].length ?? 0)
}

/** The line break this text uses. */
export function breakOf(text: string): string {
  return /\r\n?|\n/.exec(text)?.[0] ?? '\n'
}

/** One step of indentation, as the first indented line has it. */
export function indentUnit(text: string): string {
  const indent = /[\r\n]([ \t]+)[^\s#]/.exec(text)?.[1] ?? ''
  return indent.length > 0 && indent.length <= 8 ? indent : '  '
}

/** What stands before `at` on its line. */
export function prefixOf(text: string, at: number): string {
  return text.slice(lineStart(text, at), at).replace(/^\uFEFF/, '')
}

export function isTouched(tree: Tree, removed: Span): boolean {
  return tree.shared.some(({ start, end }) => start < removed.end && removed.start < end)
}
