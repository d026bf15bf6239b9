import { Cursor } from './cursor.ts'
import type { Command, Segment, Word } from './script.ts'

/** Substitutions in substitutions: what is deeper is text. */
const DEEPEST = 20

/** A parameter whose name is all there is to it. */
const PARAMETER = /\$(?:\w+|[@*#?$!-]|\{\w+\})/y

const ENDS_WORD = new Set(' \t\r\n;&|()<>')

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '\\': '\\',
  "'": "'",
  '"': '"',
}

/** Reads words: their quotes, escapes and what the shell puts in. */
export abstract class Words extends Cursor {
  protected depth = 0

  /** The commands of a substitution, up to and with what closes it. */
  protected abstract substituted(closer: string): readonly Command[]

  protected word(closer = ''): Word {
    const start = this.at
    const segments: Segment[] = []
    let splits = false
    while (!this.isAtEnd) {
      const char = this.char()
      if ('$`<>'.includes(char) && this.#hole(segments, closer)) splits = true
      else if (ENDS_WORD.has(char) || char === closer) break
      else if (char === "'") this.#single(segments)
      else if (char === '"') this.#double(segments, closer)
      else if (this.startsWith("$'")) this.#ansi(segments)
      else if (char === '\\') this.#escape(segments)
      else this.plain(segments, /[^\s;&|()<>'"$\\`]+/y)
    }
    this.at = Math.min(this.at, this.text.length)
    return { script: this.script, span: { start, end: this.at }, segments, splits }
  }

  /** All there is as a here-document, with what the shell puts into it unless its mark was quoted. */
  protected document(isQuoted: boolean): Word {
    const segments: Segment[] = []
    while (!this.isAtEnd) {
      const char = this.char()
      const mayBeHole = isQuoted ? this.isTemplated() : '$`<'.includes(char)
      if (mayBeHole && this.#hole(segments, '')) continue
      if (!isQuoted && char === '\\' && '$`\\\n'.includes(this.char(1))) this.#escape(segments)
      else this.plain(segments, isQuoted ? /[^$<]+/y : /[^$`\\<]+/y)
    }
    return { script: this.script, span: { start: 0, end: this.text.length }, segments, splits: false }
  }

  /** A hole for what the shell, or a program before it, puts in here; nothing where it puts in nothing. */
  #hole(segments: Segment[], closer: string): boolean {
    const start = this.at
    const templated = this.takeTemplated()
    const parameter = templated ? undefined : this.take(PARAMETER)
    const commands = templated || parameter !== undefined ? [] : this.#substitution(closer)
    if (!commands) return false
    const variable = /^\$\{?([A-Za-z_]\w*)/.exec(parameter ?? '')?.[1]
    this.add(segments, start, undefined, { commands, ...(variable !== undefined && { variable }) })
    return true
  }

  /** `$(…)`, `$((…))`, `${…}`, `<(…)` and what stands in backticks. */
  #substitution(closer: string): readonly Command[] | undefined {
    const pair = this.char() + this.char(1)
    if (this.startsWith('$((')) this.at = this.find('))') + 2
    else if (pair === '${') this.#braced()
    else if (this.depth >= DEEPEST) return undefined
    else if (['$(', '<(', '>('].includes(pair)) return this.#nested(2, ')')
    else if (this.char() === '`' && closer !== '`') return this.#nested(1, '`')
    else return undefined
    return []
  }

  #nested(opener: number, closer: string): readonly Command[] {
    this.at += opener
    this.depth++
    const commands = this.substituted(closer)
    this.depth--
    return commands
  }

  #braced(): void {
    let depth = 0
    while (!this.isAtEnd) {
      const char = this.char()
      this.at++
      if (char === '{') depth++
      else if (char === '}' && --depth === 0) return
    }
  }

  #single(segments: Segment[]): void {
    this.at++
    while (!this.isAtEnd && this.char() !== "'") {
      if (!this.isTemplated() || !this.#hole(segments, '`')) this.plain(segments, /[^'$<]+/y)
    }
    this.at++
  }

  #double(segments: Segment[], closer: string): void {
    this.at++
    while (!this.isAtEnd && this.char() !== '"') {
      const char = this.char()
      const mayBeHole = '$`'.includes(char) || this.isTemplated()
      if (mayBeHole && this.#hole(segments, closer)) continue
      if (char === '\\' && '$`"\\\r\n'.includes(this.char(1))) this.#escape(segments)
      else this.plain(segments, /[^"$`\\<]+/y)
    }
    this.at++
  }

  /** `$'…'`: of its escapes those that stand for themselves and white space are known. */
  #ansi(segments: Segment[]): void {
    this.at += 2
    while (!this.isAtEnd && this.char() !== "'") {
      const start = this.at
      if (this.char() !== '\\') this.plain(segments, /[^'\\]+/y)
      else {
        const meant = ESCAPES[this.char(1)]
        this.at += 2
        this.add(segments, start, meant, meant === undefined ? { commands: [] } : undefined)
      }
    }
    this.at++
  }

  #escape(segments: Segment[]): void {
    const start = this.at
    const continued = this.continues()
    this.at += continued || 2
    if (!continued) this.add(segments, start, this.text.slice(start + 1, this.at) || '\\')
  }
}
