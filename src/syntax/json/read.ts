import type { Span } from '../../text/span.ts'
import { Builder } from '../build.ts'
import { MAX_ERRORS } from '../limits.ts'
import { emptyNode, scalarNode } from '../nodes.ts'
import type { ScalarNode } from '../tree.ts'
import { WRONG } from './messages.ts'
import { Scanner, type Token } from './scan.ts'

const WORD = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)$/

/** What may come next. `first`: right after an opening bracket, where the closing one may come too. */
type State = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'comma' | 'end'

/** Reads one JSON text. Never throws: what is wrong becomes problems, and reading goes on as far as sense can be made. */
export function readJson(text: string): Builder {
  return new Reader(text).read()
}

class Reader {
  readonly #text: string
  readonly #builder: Builder
  readonly #scanner: Scanner
  #state: State = 'value'
  #errors = 0
  /** Where the last token but white space ended: what is missing is missing there. */
  #last = 0

  constructor(text: string) {
    this.#text = text
    this.#builder = new Builder(text)
    this.#scanner = new Scanner(text, (message, at) => this.#error(message, at))
  }

  read(): Builder {
    const scanner = this.#scanner
    let token = scanner.next()
    if (token === 'end') this.#state = 'end'
    while (token !== 'end' && this.#step(token)) {
      this.#last = scanner.end
      token = scanner.next()
    }
    // Of all that is open at the end, the innermost is told: one bracket is missing more often than many.
    if (token === 'end') this.#closeUnclosed()
    this.#builder.endDocument({ start: 0, end: this.#text.length }, this.#last)
    return this.#builder
  }

  /** Takes one token; false to read no further. */
  #step(token: Token): boolean {
    switch (this.#state) {
      case 'first-value':
        return token === ']' ? this.#close(token) : this.#value(token)
      case 'first-key':
        return token === '}' ? this.#close(token) : this.#key(token)
      case 'value':
        return this.#value(token)
      case 'key':
        return this.#key(token)
      case 'colon':
        return this.#colon(token)
      case 'comma':
        return this.#comma(token)
      case 'end':
        this.#error(WRONG.trailing, this.#scanner.span)
        return false
    }
  }

  #value(token: Token): boolean {
    const { span } = this.#scanner
    switch (token) {
      case 'string':
        return this.#scalar(scalarNode(span, this.#scanner.value, 'double'))
      case 'word':
        return this.#word(span)
      case '{':
      case '[':
        return this.#open(token)
      case '}':
      case ']':
        return this.#missing(token)
      default:
        this.#error(WRONG.notAValue(token), span)
        if (token === ',') this.#leaveOut()
        return true
    }
  }

  #word(span: Span): boolean {
    const word = this.#text.slice(span.start, span.end)
    if (!WORD.test(word)) this.#error(WRONG.word, span)
    return this.#scalar(scalarNode(span, word, 'plain'))
  }

  #scalar(node: ScalarNode): boolean {
    this.#builder.scalar(node)
    this.#afterValue()
    return true
  }

  #open(token: '{' | '['): boolean {
    const { start } = this.#scanner
    if (this.#builder.isTooDeep(start)) return false
    this.#builder.open({ kind: token === '{' ? 'mapping' : 'sequence', start, flow: true })
    this.#state = token === '{' ? 'first-key' : 'first-value'
    return true
  }

  /** A closing bracket where a value should be. */
  #missing(token: '}' | ']'): boolean {
    const { span } = this.#scanner
    if (this.#builder.awaitsValue) {
      this.#error(WRONG.noValue, span)
      this.#leaveOut()
    } else if (this.#builder.inner && !this.#builder.isEmpty) {
      this.#error(WRONG.lastComma, span)
    }
    return this.#close(token)
  }

  #key(token: Token): boolean {
    const { span } = this.#scanner
    switch (token) {
      case 'string':
        this.#builder.scalar(scalarNode(span, this.#scanner.value, 'double'))
        this.#state = 'colon'
        return true
      case 'word':
        this.#error(WRONG.bareKey, span)
        this.#builder.scalar(scalarNode(span, this.#text.slice(span.start, span.end), 'plain'))
        this.#state = 'colon'
        return true
      case '}':
        this.#error(WRONG.lastComma, span)
        return this.#close(token)
      case ']':
        return this.#close(token)
      case '{':
      case '[':
        this.#error(WRONG.notAKey(token), span)
        this.#builder.scalar(emptyNode(span.start))
        return this.#open(token)
      default:
        this.#error(WRONG.notAKey(token), span)
        return true
    }
  }

  #colon(token: Token): boolean {
    this.#state = 'value'
    if (token === ':') return true
    this.#error(WRONG.noColon, { start: this.#last, end: this.#last })
    if (token !== ',' && token !== '}' && token !== ']') return this.#value(token)
    this.#leaveOut()
    return token === ',' || this.#close(token)
  }

  #comma(token: Token): boolean {
    if (token === '}' || token === ']') return this.#close(token)
    if (token === ':') {
      this.#error(WRONG.strayColon, this.#scanner.span)
      return true
    }
    this.#state = this.#builder.inner?.kind === 'mapping' ? 'key' : 'value'
    if (token === ',') return true
    this.#error(WRONG.noComma, { start: this.#last, end: this.#last })
    return this.#step(token)
  }

  /** Closes what the bracket closes. One that fits nothing open is passed over. */
  #close(bracket: '}' | ']'): boolean {
    const kind = bracket === '}' ? 'mapping' : 'sequence'
    if (this.#builder.inner?.kind !== kind && !this.#builder.isOpen(kind)) {
      this.#error(WRONG.strayBracket(bracket), this.#scanner.span)
      return true
    }
    while (this.#builder.inner?.kind !== kind) this.#closeUnclosed()
    this.#builder.close(this.#scanner.end)
    this.#afterValue()
    return true
  }

  #closeUnclosed(): void {
    const { inner } = this.#builder
    if (!inner) return
    const { start, kind } = inner
    const message = kind === 'mapping' ? WRONG.unclosed('{', '}') : WRONG.unclosed('[', ']')
    this.#error(message, { start, end: start + 1 })
    if (this.#builder.awaitsValue) this.#builder.scalar(emptyNode(this.#last))
    this.#builder.close(this.#last)
  }

  #afterValue(): void {
    this.#state = this.#builder.inner ? 'comma' : 'end'
  }

  /** Puts nothing where a value is missing. */
  #leaveOut(): void {
    if (this.#builder.awaitsValue) this.#builder.scalar(emptyNode(this.#last))
    if (this.#builder.inner) this.#state = this.#builder.inner.kind === 'mapping' ? 'key' : 'value'
  }

  #error(message: string, at: Span): void {
    if (++this.#errors <= MAX_ERRORS) this.#builder.problem('invalid-syntax', message, at)
  }
}
