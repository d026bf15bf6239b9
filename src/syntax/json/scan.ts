import type { Span } from '../../text/span.ts'
import { withoutEscapes } from './escapes.ts'
import { WRONG } from './messages.ts'

export type Token = '{' | '}' | '[' | ']' | ':' | ',' | 'string' | 'word' | 'end'

export type Complain = (message: string, at: Span) => void

/** What ends a word. Anything else belongs to one, so that each stretch of nonsense is one error. */
const WORD = /[^\s,:{}[\]"]+/y
const COMMENT = /\/\*.*?(?:\*\/|$)|(?:\/\/|#)[^\r\n]*/sy

const BYTE_ORDER_MARK = 0xfeff

/** Cuts JSON into tokens. What is not JSON (comments, single quotes, open strings) is read as meant, with a complaint. */
export class Scanner {
  token: Token = 'end'
  start = 0
  end = 0
  /** Of a string: the text it stands for. */
  value = ''
  readonly #text: string
  readonly #complain: Complain
  #commented = false

  constructor(text: string, complain: Complain) {
    this.#text = text
    this.#complain = complain
    if (text.charCodeAt(0) === BYTE_ORDER_MARK) this.end = 1
  }

  get span(): Span {
    return { start: this.start, end: this.end }
  }

  next(): Token {
    let token = this.#scan()
    while (token === 'comment') token = this.#scan()
    this.token = token
    return token
  }

  #scan(): Token | 'comment' {
    const text = this.#text
    let at = this.end
    let code = text.charCodeAt(at)
    while (code === 32 || code === 10 || code === 13 || code === 9) code = text.charCodeAt(++at)
    this.start = at
    this.end = at + 1
    switch (code) {
      case 34:
        return this.#string(code)
      case 123:
        return '{'
      case 125:
        return '}'
      case 91:
        return '['
      case 93:
        return ']'
      case 58:
        return ':'
      case 44:
        return ','
      default:
        return this.#other(code)
    }
  }

  #other(code: number): Token | 'comment' {
    if (Number.isNaN(code)) {
      this.end = this.start
      return 'end'
    }
    if (code === 47 || code === 35) return this.#comment()
    if (code !== 39) return this.#word()
    this.#complain(WRONG.singleQuotes, this.span)
    return this.#string(code)
  }

  #word(): Token {
    WORD.lastIndex = this.start
    // White space that JSON does not know, such as U+00A0, is no word of its own.
    if (WORD.test(this.#text)) this.end = WORD.lastIndex
    return 'word'
  }

  #comment(): Token | 'comment' {
    COMMENT.lastIndex = this.start
    if (!COMMENT.test(this.#text)) return this.#word()
    this.end = COMMENT.lastIndex
    if (!this.#commented) this.#complain(WRONG.comment, this.span)
    this.#commented = true
    return 'comment'
  }

  #string(quote: number): Token {
    const text = this.#text
    const start = this.start + 1
    let at = start
    let plain = true
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === quote) break
      if (code === 92) {
        plain = false
        at++
      } else if (code < 32) {
        if (code === 10 || code === 13) break
        this.#complain(WRONG.control, { start: at, end: at + 1 })
      }
    }
    const closed = text.charCodeAt(at) === quote
    const end = Math.min(at, text.length)
    this.end = closed ? end + 1 : end
    if (!closed) this.#complain(WRONG.openText, this.span)
    this.value = plain ? text.slice(start, end) : withoutEscapes(text, start, end, this.#complain)
    return 'string'
  }
}
