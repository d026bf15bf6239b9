import type { Edit } from '../../text/edit.ts'
import { find } from '../lookup.ts'
import type { Entry, MappingNode, ScalarNode, Tree } from '../tree.ts'
import { type Data, type Layout, writeBlock, writeFlow, writeJson, writeScalar } from './data.ts'
import { breakOf, indentUnit, isEditable, isInPlace, lineEnd, ownEntries, prefixOf } from './place.ts'
import { doubleQuoted, type Quote } from './quote.ts'

/**
 * A new entry of a mapping, behind the entry `afterKey` or at the end, laid out as the mapping is. Undefined where the
 * key is there already, and where the mapping cannot be edited in place: broken text, what an alias repeats, an explicit
 * key (`?`), a pair without brackets.
 */
export function insertEntry(
  tree: Tree,
  mapping: MappingNode,
  key: string,
  value: Data,
  afterKey?: string,
): Edit | undefined {
  if (!isEditable(tree, mapping) || ownEntries(mapping).some(entry => entry.key.value === key))
    return undefined
  const after = afterKey === undefined ? undefined : find(mapping, afterKey)
  return mapping.flow
    ? intoFlow(tree, mapping, key, value, after)
    : intoBlock(tree, mapping, key, value, after)
}

function intoBlock(
  tree: Tree,
  mapping: MappingNode,
  key: string,
  value: Data,
  after: Entry | undefined,
): Edit | undefined {
  const { text } = tree.source
  const own = ownEntries(mapping)
  const indent = own.map(entry => indentOf(text, entry)).find(found => found !== undefined)
  if (indent === undefined) return undefined
  const place =
    after && own.includes(after) && isInPlace(after, mapping) ? after.value.span.end : mapping.span.end
  const lineBreak = breakOf(text)
  const layout: Layout = { lineBreak, indent, unit: yamlUnit(text), colon: ': ', quote: quoteOf(own, text) }
  const written = `${indent}${writeScalar(key, false, layout.quote)}:${writeBlock(value, layout)}`
  // Text that keeps the line breaks behind it (`|+`) ends with the last of them.
  if (/[\r\n]/.test(text.charAt(place - 1))) return { start: place, end: place, text: written + lineBreak }
  const end = lineEnd(text, place)
  if (!/^[ \t]*(?:#.*)?$/.test(text.slice(place, end))) return undefined
  return { start: end, end, text: lineBreak + written }
}

/** The indentation of a mapping in block style, told by one of its keys: first on its line, or behind dashes. */
function indentOf(text: string, { key }: Entry): string | undefined {
  const prefix = prefixOf(text, key.span.start)
  return /^ *(?:- +)*$/.test(prefix) ? ' '.repeat(prefix.length) : undefined
}

function yamlUnit(text: string): string {
  const unit = indentUnit(text)
  return unit.includes('\t') ? '  ' : unit
}

function intoFlow(
  tree: Tree,
  mapping: MappingNode,
  key: string,
  value: Data,
  after: Entry | undefined,
): Edit | undefined {
  const { text } = tree.source
  const { start, end } = mapping.span
  if (text[start] !== '{' || text[end - 1] !== '}' || mapping.merges) return undefined
  const own = ownEntries(mapping)
  const last = after && own.includes(after) ? after : own.at(-1)
  if (!last) return intoEmpty(tree, mapping, key, value)
  const [first] = own
  if (!first || !isInPlace(last, mapping) || last.value.span.start === last.value.span.end) return undefined
  const separator = separatorOf(text, mapping, own)
  const isJson = tree.language === 'json' || first.key.style === 'double'
  const colon = tree.language === 'json' ? colonOf(text, last) : ': '
  const isPretty = /[\r\n]/.test(separator)
  const layout: Layout = {
    lineBreak: breakOf(text),
    indent: isPretty ? (/[ \t]*$/.exec(separator)?.[0] ?? '') : '',
    unit: isPretty ? indentUnit(text) : undefined,
    colon,
    quote: quoteOf(own, text),
  }
  const at = last.value.span.end
  return { start: at, end: at, text: `,${separator}${entryText(key, value, layout, isJson)}` }
}

function entryText(key: string, value: Data, layout: Layout, isJson: boolean): string {
  return isJson
    ? doubleQuoted(key) + layout.colon + writeJson(value, layout)
    : `${writeScalar(key, true, layout.quote)}: ${writeFlow(value, layout)}`
}

/** What stands between a comma and the next key; with one entry, what stands before that, and a blank in a short one. */
function separatorOf(text: string, { span }: MappingNode, own: readonly Entry[]): string {
  const [first, second] = own
  const before = second
    ? /,(\s*)$/.exec(text.slice(first?.key.span.start, second.key.span.start))?.[1]
    : undefined
  if (before !== undefined) return before
  const opening = /^\{(\s*)$/.exec(text.slice(span.start, first?.key.span.start))?.[1] ?? ' '
  if (/[\r\n]/.test(opening)) return opening
  return first && /:$/.test(colonOf(text, first)) && opening === '' ? '' : ' '
}

function colonOf(text: string, { key, value }: Entry): string {
  const between = text.slice(key.span.end, value.span.start)
  return /^ ?: ?$/.test(between) ? between : ': '
}

/** The first entry of `{}`: on lines of its own where the text around has lines. */
function intoEmpty(tree: Tree, { span }: MappingNode, key: string, value: Data): Edit | undefined {
  const { text } = tree.source
  const inner = { start: span.start + 1, end: span.end - 1 }
  if (text.slice(inner.start, inner.end).trim() !== '') return undefined
  const isJson = tree.language === 'json'
  const isPretty = isJson && isSpread(tree)
  const lineBreak = breakOf(text)
  const indent = /^[ \t]*/.exec(prefixOf(text, span.start))?.[0] ?? ''
  const unit = isPretty ? indentUnit(text) : undefined
  const colon = isJson && /":\S/.test(text) && !isPretty ? ':' : ': '
  const layout: Layout = { lineBreak, indent: indent + (unit ?? ''), unit, colon, quote: 'double' }
  const written = entryText(key, value, layout, isJson)
  return { ...inner, text: isPretty ? lineBreak + layout.indent + written + lineBreak + indent : written }
}

/** Whether a JSON text has its entries on lines of their own. */
function isSpread({ source: { text }, documents }: Tree): boolean {
  const root = documents[0]?.root
  return root !== undefined && /^.\s*[\r\n]/.test(text.slice(root.span.start, root.span.start + 1000))
}

/** The quotes that the values nearby have; where they have none, those that the text has elsewhere. */
function quoteOf(own: readonly Entry[], text: string): Quote {
  const isQuoted = (node: { kind: string }): node is ScalarNode => node.kind === 'scalar'
  const styles = own.map(({ value }) => (isQuoted(value) ? value.style : undefined))
  if (styles.includes('double')) return 'double'
  if (styles.includes('single')) return 'single'
  return /[:-] '/.test(text) && !/[:-] "/.test(text) ? 'single' : 'double'
}
