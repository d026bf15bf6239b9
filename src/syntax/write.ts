import type { Edit } from '../text/edit.ts'
import { find } from './lookup.ts'
import type { MappingNode, ScalarNode, Tree } from './tree.ts'

type Scalar = string | number | boolean

/** Other text in a scalar's place, in its own quotes. */
export function replaceScalar(_tree: Tree, { span, style }: ScalarNode, text: string): Edit | undefined {
  if (style === 'literal' || style === 'folded') return undefined
  if (style === 'plain' && !/^[A-Za-z][\w/.-]*$/.test(text) && !/^\d+$/.test(text)) return undefined
  const quote = style === 'double' ? '"' : style === 'single' ? "'" : ''
  return /["'\\\r\n]/.test(text) ? undefined : { ...span, text: quote + text + quote }
}

/** A new entry at the end of a mapping, in the mapping's style. */
export function insertEntry(tree: Tree, mapping: MappingNode, key: string, value: Scalar): Edit | undefined {
  const last = mapping.entries.at(-1)
  if (!last || last.key.span.start < mapping.span.start || last.value.span.end > mapping.span.end)
    return undefined
  const { text } = tree.source
  const at = mapping.flow ? last.value.span.end : endOfLine(text, last.value.span.end)
  const first = mapping.entries[0]
  if (!first || (last.value.kind === 'scalar' && ['literal', 'folded'].includes(last.value.style)))
    return undefined
  const break_ = text.includes('\r\n') ? '\r\n' : '\n'
  const own = lineIndent(text, first.key.span.start)
  const separate = own === undefined ? ' ' : break_ + own
  if (!mapping.flow)
    return own === undefined ? undefined : { start: at, end: at, text: `${separate}${key}: ${value}` }
  const written = tree.language === 'json' ? JSON.stringify(key) : key
  const shown = tree.language === 'json' ? JSON.stringify(value) : String(value)
  return { start: at, end: at, text: `,${separate}${written}: ${shown}` }
}

/** The entry's whole line, or the entry and a comma beside it. */
export function removeEntry(tree: Tree, mapping: MappingNode, key: string): Edit | undefined {
  const entry = find(mapping, key)
  const index = entry ? mapping.entries.indexOf(entry) : -1
  if (!entry || mapping.entries.length < 2 || entry.key.span.start < mapping.span.start) return undefined
  const { text } = tree.source
  if (!mapping.flow) {
    const indent = lineIndent(text, entry.key.span.start)
    if (indent === undefined) return undefined
    const end = endOfLine(text, entry.value.span.end)
    return {
      start: entry.key.span.start - indent.length,
      end: end + (/^\r?\n/.exec(text.slice(end, end + 2))?.[0].length ?? 0),
      text: '',
    }
  }
  const before = mapping.entries[index - 1]
  const after = mapping.entries[index + 1]
  if (after) return { start: entry.key.span.start, end: after.key.span.start, text: '' }
  return before && { start: before.value.span.end, end: entry.value.span.end, text: '' }
}

function endOfLine(text: string, from: number): number {
  const found = text.slice(from).search(/\r?\n/)
  return found < 0 ? text.length : from + found
}

/** The blanks before an offset, where nothing else stands before it on its line. */
function lineIndent(text: string, offset: number): string | undefined {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
  const before = text.slice(start, offset)
  return /^[ \t]*$/.test(before) ? before : undefined
}
