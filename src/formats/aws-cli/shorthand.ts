import { unknownAt } from '../../value/text.ts'
import type { MapEntry, Value } from '../../value/value.ts'
import { after, type Segment, spanIn, type Word } from './script.ts'
import { placeOfWord, textOf } from './values.ts'

/**
 * An object in the AWS CLI's own words: `TagKey=Team,TagValue=payments`, and `Name={a=b,c=d}` for one in it. Unknown where it
 * has quotes, lists or anything else of which this reader is not sure.
 * Source: https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-shorthand.html, 2026-11-24.
 */
export function shorthandOf(word: Word): Value {
  const span = placeOfWord(word)
  const unknown = unknownAt(span, 'kmslint does not read this shorthand')
  const nested = /^(\w+)=\{/.exec(word.segments[0]?.text ?? '')
  if (nested) return nestedOf(word, nested[1] ?? '', nested[0].length) ?? unknown
  const entries = pairsOf(word)
  return entries ? { kind: 'map', span, entries, complete: true } : unknown
}

/** One object that holds another, and nothing else. */
function nestedOf(word: Word, name: string, opener: number): Value | undefined {
  const inner = after(word, opener)
  const last = inner.segments.at(-1)
  if (!last || last.hole || !last.text.endsWith('}')) return undefined
  const cut = { ...last, text: last.text.slice(0, -1), span: spanIn(last, 0, last.text.length - 1) }
  const segments = [...inner.segments.slice(0, -1), ...(cut.text === '' ? [] : [cut])]
  const span = placeOfWord(word)
  const entries = pairsOf({ ...inner, segments })
  if (!entries) return undefined
  const [key = span] = entries.map(({ keySpan }) => keySpan)
  const value: Value = { kind: 'map', span, entries, complete: true }
  return { kind: 'map', span, entries: [{ key: name, keySpan: key, value }], complete: true }
}

function pairsOf(word: Word): readonly MapEntry[] | undefined {
  const entries = partsOf(word).map(pairOf)
  return entries.every(entry => entry !== undefined) ? entries : undefined
}

function pairOf(part: Word): MapEntry | undefined {
  const [head] = part.segments
  const name = head?.hole ? undefined : /^[\w.:/-]+(?==)/.exec(head?.text ?? '')?.[0]
  if (!head || name === undefined) return undefined
  const value = after(part, name.length + 1)
  if (/["'{}[\]=\\]/.test(value.segments.map(({ text, hole }) => (hole ? '' : text)).join('')))
    return undefined
  return {
    key: name,
    keySpan: part.script.place(spanIn(head, 0, name.length)),
    value: textOf({ ...value, span: spanOf(value) }),
  }
}

function spanOf({ segments, span }: Word) {
  return { start: segments[0]?.span.start ?? span.start, end: segments.at(-1)?.span.end ?? span.end }
}

/** What stands between the commas. */
function partsOf(word: Word): Word[] {
  const parts: Segment[][] = [[]]
  for (const segment of word.segments) {
    if (segment.hole) parts.at(-1)?.push(segment)
    else {
      let at = 0
      for (const [index, text] of segment.text.split(',').entries()) {
        if (index > 0) parts.push([])
        if (text !== '') parts.at(-1)?.push({ ...segment, text, span: spanIn(segment, at, at + text.length) })
        at += text.length + 1
      }
    }
  }
  return parts.map(segments => ({ ...word, segments, span: spanOf({ ...word, segments }) }))
}
