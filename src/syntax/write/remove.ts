import type { Edit } from '../../text/edit.ts'
import { lineStart } from '../../text/lines.ts'
import type { Entry, MappingNode, Node, Tree } from '../tree.ts'
import {
  afterBreak,
  breakOf,
  isEditable,
  isInPlace,
  isTouched,
  lineEnd,
  ownEntries,
  prefixOf,
} from './place.ts'

/**
 * Takes an entry out of a mapping, with its line or its comma, and a comment on the line; the last one leaves `{}`.
 * Undefined where there is none, or more than one, of this key, and where it cannot be taken out alone: broken text, what
 * an alias repeats, merge keys (which might bring the key back), an explicit key (`?`).
 */
export function removeEntry(tree: Tree, mapping: MappingNode, key: string): Edit | undefined {
  const { entries } = mapping
  const index = entries.findIndex(entry => entry.key.value === key)
  const entry = entries[index]
  if (!entry || entries.findLastIndex(other => other.key.value === key) !== index) return undefined
  if (mapping.merges || !isEditable(tree, mapping) || ownEntries(mapping).length !== entries.length)
    return undefined
  if (!isInPlace(entry, mapping)) return undefined
  const neighbours = { mapping, entry, before: entries[index - 1], after: entries[index + 1] }
  const { text } = tree.source
  const edit = mapping.flow ? outOfFlow(text, neighbours) : outOfBlock(text, neighbours)
  return edit && !isTouched(tree, edit) ? edit : undefined
}

interface Neighbours {
  readonly mapping: MappingNode
  readonly entry: Entry
  readonly before: Entry | undefined
  readonly after: Entry | undefined
}

function outOfFlow(text: string, { mapping, entry, before, after }: Neighbours): Edit | undefined {
  const { start, end } = mapping.span
  if (text[start] !== '{' || text[end - 1] !== '}') return undefined
  const isComma = (from: number, to: number) => from <= to && /^\s*,\s*$/.test(text.slice(from, to))
  const comesFirst = before
    ? isComma(endOf(before, mapping), entry.key.span.start)
    : /^\{\s*$/.test(text.slice(start, entry.key.span.start))
  if (!comesFirst) return undefined
  if (after) {
    const isNext = isComma(entry.value.span.end, after.key.span.start)
    return isNext ? { start: entry.key.span.start, end: after.key.span.start, text: '' } : undefined
  }
  if (before) return { start: endOf(before, mapping), end: entry.value.span.end, text: '' }
  const isAlone = /^\s*,?\s*\}$/.test(text.slice(entry.value.span.end, end))
  return isAlone ? { start: start + 1, end: end - 1, text: '' } : undefined
}

/** The end of an entry; nowhere for one whose value is an alias. */
function endOf(entry: Entry, mapping: MappingNode): number {
  return isInPlace(entry, mapping) ? entry.value.span.end : Number.POSITIVE_INFINITY
}

function outOfBlock(text: string, { mapping, entry, before, after }: Neighbours): Edit | undefined {
  const { start: keyStart } = entry.key.span
  const prefix = prefixOf(text, keyStart)
  if (!/^ *(?:- +)*$/.test(prefix)) return undefined
  if (!before && !after) return alone(text, mapping)
  const end = endOfLines(text, entry.value)
  if (end === undefined) return undefined
  if (prefix.trim() !== '') return after && upTo(text, keyStart, end, after)
  if (before && wouldGrow(text, before, end)) return undefined
  const start = lineStart(text, keyStart) + (text[lineStart(text, keyStart)] === '\uFEFF' ? 1 : 0)
  const isLastLine = end === text.length && !/[\r\n]$/.test(text)
  return { start: isLastLine ? endOfLineBefore(text, start) : start, end, text: '' }
}

/** A mapping needs its entries in block style; without any it is `{}`. */
function alone(text: string, { span }: MappingNode): Edit {
  const keepsBreak = /[\r\n]$/.test(text.slice(span.start, span.end))
  return { ...span, text: keepsBreak ? `{}${breakOf(text)}` : '{}' }
}

/** Behind the line a value ends on; undefined where something but a comment follows it there. */
function endOfLines(text: string, { span }: Node): number | undefined {
  if (/[\r\n]/.test(text.charAt(span.end - 1))) return span.end
  const end = lineEnd(text, span.end)
  return /^[ \t]*(?:#.*)?$/.test(text.slice(span.end, end)) ? afterBreak(text, end) : undefined
}

/** Behind a dash, the next entry takes the place of the first. */
function upTo(text: string, start: number, end: number, after: Entry): Edit | undefined {
  const next = after.key.span.start
  return /^\s*$/.test(text.slice(end, next)) ? { start, end: next, text: '' } : undefined
}

/** Whether lines that follow the removed ones would become part of a block scalar before them. */
function wouldGrow(text: string, before: Entry, end: number): boolean {
  let last: Node | undefined = before.value
  while (last && last.kind !== 'scalar')
    last = last.kind === 'sequence' ? last.items.at(-1) : last.entries.at(-1)?.value
  if (last?.style !== 'literal' && last?.style !== 'folded') return false
  const isKeeping = /[\r\n]$/.test(text.slice(last.span.start, last.span.end))
  return /^\s*#/.test(text.slice(end)) || (isKeeping && /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end)))
}

function endOfLineBefore(text: string, start: number): number {
  if (text.slice(start - 2, start) === '\r\n') return start - 2
  return start - 1
}
