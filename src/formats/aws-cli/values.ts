import { readJson } from '../../syntax/json/read.ts'
import type { Node, ScalarNode } from '../../syntax/tree.ts'
import type { Span } from '../../text/span.ts'
import { joinPieces } from '../../value/text.ts'
import type { Hole, MapEntry, Piece, TextValue, Value } from '../../value/value.ts'
import { type Segment, type ShellHole, spanIn, type Word } from './script.ts'

/** Stands for the hole of a number in a text of JSON. */
const MARK = /\uE000(\d+)\uE001/g

/** Where in the document a word stands, its quotes included. */
export function placeOfWord({ script, span }: Word): Span {
  return script.place(span)
}

/** What a word says. */
export function textOf(word: Word): TextValue {
  const pieces = joinPieces(word.segments.map(pieceOf))
  return { kind: 'text', span: placeOfWord(word), pieces, plain: false }
}

function pieceOf({ text, hole }: Segment): Piece {
  return hole ? holeOf(text, hole) : text
}

function holeOf(written: string, { variable, commands }: ShellHole): Hole {
  const name = variable === undefined ? written : `$${variable}`
  const isAccount = commands.length === 1 && /\bget-caller-identity\b.*\bAccount\b/s.test(written)
  return { name, kind: isAccount ? 'account' : 'other' }
}

/** The JSON object or list that a word is, with holes in its texts; undefined where it is none, or a hole decides what it is. */
export function jsonOf(word: Word): Value | undefined {
  const { segments } = word
  const texts = segments.map(({ text, hole }, index) => (hole ? `\uE000${index}\uE001` : text))
  const text = texts.join('')
  if (!/^\s*[{[]/.test(text)) return undefined
  const { documents, problems } = readJson(text)
  const root = documents[0]?.root
  if (!root || problems.some(({ code }) => code !== 'duplicate-key')) return undefined
  const value = new Converter(segments, texts).value(root)
  return value.kind === 'unknown' ? undefined : value
}

class Converter {
  readonly #segments: readonly Segment[]
  /** Where each segment begins in the text. */
  readonly #starts: readonly number[]
  #hasOpenKey = false

  constructor(segments: readonly Segment[], texts: readonly string[]) {
    this.#segments = segments
    let at = 0
    this.#starts = texts.map(text => {
      at += text.length
      return at - text.length
    })
  }

  /** Unknown as a whole where a name in it is not known. */
  value(root: Node): Value {
    const value = this.#valueOf(root)
    return this.#hasOpenKey
      ? { kind: 'unknown', span: value.span, because: 'the shell makes a name in it' }
      : value
  }

  #valueOf(node: Node): Value {
    const span = this.#place(node.span)
    if (node.kind === 'scalar') return this.#text(node, span)
    if (node.kind === 'sequence')
      return { kind: 'list', span, items: node.items.map(item => this.#valueOf(item)) }
    const entries = node.entries.map(({ key, value }): MapEntry => {
      if (key.value.includes('\uE000')) this.#hasOpenKey = true
      return { key: key.value, keySpan: this.#place(key.span), value: this.#valueOf(value) }
    })
    return { kind: 'map', span, entries, complete: true }
  }

  #text({ value, style }: ScalarNode, span: Span): TextValue {
    const pieces: Piece[] = []
    let end = 0
    for (const { 0: mark, 1: number, index } of value.matchAll(MARK)) {
      const segment = this.#segments[Number(number)]
      pieces.push(value.slice(end, index), segment ? pieceOf(segment) : mark)
      end = index + mark.length
    }
    pieces.push(value.slice(end))
    return { kind: 'text', span, pieces: joinPieces(pieces), plain: style === 'plain' }
  }

  #place({ start, end }: Span): Span {
    const first = this.#offsetOf(start)
    const last = this.#offsetOf(Math.max(start, end - 1))
    if (!first || !last) return { start: 0, end: 0 }
    const from = first.segment.script.place(spanIn(first.segment, first.offset, first.offset + 1)).start
    const to = last.segment.script.place(spanIn(last.segment, last.offset, last.offset + 1)).end
    return { start: from, end: Math.max(from, to) }
  }

  #offsetOf(at: number): { segment: Segment; offset: number } | undefined {
    let low = 0
    let high = this.#starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#starts[middle] ?? 0) <= at) low = middle + 1
      else high = middle
    }
    const segment = this.#segments[low - 1]
    if (!segment) return undefined
    const offset = at - (this.#starts[low - 1] ?? 0)
    return { segment, offset: segment.hole ? 0 : offset }
  }
}
