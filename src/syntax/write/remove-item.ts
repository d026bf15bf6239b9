import type { Edit } from '../../text/edit.ts'
import { lineStart } from '../../text/lines.ts'
import { contains } from '../../text/span.ts'
import type { Node, SequenceNode, Tree } from '../tree.ts'
import { afterBreak, isEditable, isTouched, lineEnd } from './place.ts'

/**
 * Takes an item out of a list of several, with its line or its comma, and a comment on the line. Undefined where it cannot
 * be taken out alone: the only item, broken text, what an alias repeats.
 */
export function removeItem(tree: Tree, list: SequenceNode, index: number): Edit | undefined {
  const item = list.items[index]
  if (!item || list.items.length < 2 || !isEditable(tree, list)) return undefined
  if (!list.items.every(({ span }) => contains(list.span, span))) return undefined
  const { text } = tree.source
  const edit = list.flow ? outOfFlow(text, list.items, index) : outOfBlock(text, item)
  return edit && !isTouched(tree, edit) ? edit : undefined
}

function outOfFlow(text: string, items: readonly Node[], index: number): Edit | undefined {
  const [before, item, after] = [items[index - 1], items[index], items[index + 1]]
  if (!item) return undefined
  const [from, to] = after ? [item, after] : [before, item]
  if (!from || !to || !/^\s*,\s*$/.test(text.slice(from.span.end, startOf(to)))) return undefined
  return after
    ? { start: startOf(item), end: startOf(after), text: '' }
    : { start: from.span.end, end: item.span.end, text: '' }
}

/** From its dash, alone at the start of its line, to the end of the line it ends on. */
function outOfBlock(text: string, item: Node): Edit | undefined {
  const start = lineStart(text, startOf(item))
  if (!/^ *- +$/.test(text.slice(start, startOf(item)))) return undefined
  if (/[\r\n]/.test(text.charAt(item.span.end - 1))) return { start, end: item.span.end, text: '' }
  const end = lineEnd(text, item.span.end)
  if (!/^[ \t]*(?:#.*)?$/.test(text.slice(item.span.end, end))) return undefined
  return { start, end: afterBreak(text, end), text: '' }
}

function startOf({ span, tagSpan }: Node): number {
  return tagSpan ? Math.min(tagSpan.start, span.start) : span.start
}
