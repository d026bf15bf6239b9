import type { Entry, MappingNode, Node, ScalarNode, SequenceNode } from '../../syntax/tree.ts'
import type { Span } from '../../text/span.ts'

/** Where a part of an expression stands in the source. */
export type PlaceOf = (from: number, to: number) => Span

/**
 * What an expression of `jsonencode({ … })` writes out, as nodes such as JSON has: objects, lists, strings, numbers.
 * Any other expression in it is a template that consists of it. Undefined for another expression, and for one that is broken.
 * https://developer.hashicorp.com/terraform/language/expressions/types#literal-expressions, 2026-11-24
 */
export function writtenOut(expression: string, placeOf: PlaceOf): Node | undefined {
  if (!/^jsonencode\s*\(/.test(expression)) return undefined
  const reader = new Reader(expression, placeOf)
  const node = reader.call()
  return reader.isAtEnd ? node : undefined
}

const SPACE = /(?:[ \t]+|\/\*[\s\S]*?\*\/)*/y
const LINES = /(?:\s+|(?:#|\/\/)[^\n]*|\/\*[\s\S]*?\*\/)*/y
const STRING = /"(?:[^"\\\n]|\\.)*"/y
const LITERAL = /-?\d+(?:\.\d+)?\b|(?:true|false|null)\b/y
const NAME = /[A-Za-z_][\w-]*/y
/** What ends a value in an object, a list or a call. */
const END = /(?=[,}\])\r\n#]|\/\/|$)/y

/** Deeper than any policy is nested. What is in there is an expression like any other. */
const DEEPEST = 50

class Reader {
  readonly #text: string
  readonly #placeOf: PlaceOf
  #at = 0
  #depth = 0

  constructor(text: string, placeOf: PlaceOf) {
    this.#text = text
    this.#placeOf = placeOf
  }

  get isAtEnd(): boolean {
    return this.#at === this.#text.length
  }

  call(): Node | undefined {
    this.#at = this.#text.indexOf('(') + 1
    this.#take(LINES)
    const node = this.#value()
    this.#take(LINES)
    return this.#takeMark(')') ? node : undefined
  }

  #value(): Node {
    const start = this.#at
    this.#depth++
    const node = this.#depth > DEEPEST ? undefined : this.#literal()
    this.#depth--
    this.#take(SPACE)
    if (node && this.#take(END) !== undefined) return node
    // Operators, calls, names: worked out elsewhere, if at all.
    this.#at = start
    this.#skip()
    const text = this.#text.slice(start, this.#at).trimEnd()
    return this.#scalar(`\${${text}}`, 'double', start, start + text.length)
  }

  #literal(): Node | undefined {
    const start = this.#at
    if (this.#takeMark('{')) return this.#bracketed('}', () => this.#entry(), start, this.#mapping)
    if (this.#takeMark('[')) return this.#bracketed(']', () => this.#value(), start, this.#sequence)
    const string = this.#take(STRING)
    if (string !== undefined) return this.#scalar(unescaped(string), 'double', start, this.#at)
    const word = this.#take(LITERAL)
    return word === undefined ? undefined : this.#scalar(word, 'plain', start, this.#at)
  }

  /** Items up to a bracket; undefined where something else stands there, such as `for`. */
  #bracketed<Item>(
    end: string,
    item: () => Item | undefined,
    start: number,
    make: (items: Item[], span: Span) => Node,
  ): Node | undefined {
    const items: Item[] = []
    this.#take(LINES)
    while (!this.#takeMark(end)) {
      const from = this.#at
      const one = /^for\b/.test(this.#text.slice(from, from + 4)) ? undefined : item()
      // Nothing at all stands there where a bracket of another kind does.
      if (one === undefined || this.#at === from || this.isAtEnd) return undefined
      items.push(one)
      this.#take(LINES)
      if (this.#takeMark(',')) this.#take(LINES)
    }
    return make(items, this.#placeOf(start, this.#at))
  }

  readonly #mapping = (entries: Entry[], span: Span): MappingNode => ({
    kind: 'mapping',
    span,
    entries,
    flow: true,
  })

  readonly #sequence = (items: Node[], span: Span): SequenceNode => ({
    kind: 'sequence',
    span,
    items,
    flow: true,
  })

  /** `Effect = "Allow"`, `"Effect": "Allow"`; a name in brackets is worked out elsewhere. */
  #entry(): Entry | undefined {
    const start = this.#at
    const string = this.#take(STRING)
    const name = string === undefined ? this.#take(NAME) : unescaped(string)
    if (name === undefined) return undefined
    const key = this.#scalar(name, 'double', start, this.#at)
    this.#take(SPACE)
    if (!this.#takeMark('=') && !this.#takeMark(':')) return undefined
    this.#take(LINES)
    return { key, value: this.#value() }
  }

  /** To the end of a value, over all that is in brackets and quotes. */
  #skip(): void {
    const token = /"(?:[^"\\]|\\.)*"|[([{]|[)\]}]|[,\n]/g
    token.lastIndex = this.#at
    let depth = 0
    for (let found = token.exec(this.#text); found; found = token.exec(this.#text)) {
      const [mark] = found
      if (/^[)\]},\n]$/.test(mark) && depth === 0) break
      if (/^[([{]$/.test(mark)) depth++
      if (/^[)\]}]$/.test(mark)) depth--
      this.#at = token.lastIndex
    }
    this.#at = token.lastIndex === 0 ? this.#text.length : token.lastIndex - 1
  }

  #scalar(value: string, style: ScalarNode['style'], from: number, to: number): ScalarNode {
    return { kind: 'scalar', value, style, span: this.#placeOf(from, to) }
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0]
    this.#at += found?.length ?? 0
    return found
  }

  #takeMark(mark: string): boolean {
    const is = this.#text.startsWith(mark, this.#at)
    if (is) this.#at += mark.length
    return is
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' }

function unescaped(string: string): string {
  return string.slice(1, -1).replace(/\\(.)/g, (whole, letter: string) => ESCAPES[letter] ?? whole)
}
