import type { Script, Segment, ShellHole } from './script.ts'

/** What a pipeline's own program puts in before the shell sees the script, in quotes as well. */
const TEMPLATED =
  /\$\{\{[^{}]*\}\}|\$\[\[[^[\]]*\]\]|<<\s{0,9}(?:parameters|pipeline|matrix)\.[\w.-]+\s{0,9}>>/y

/** A place in a script, which only moves on. */
export class Cursor {
  protected readonly script: Script
  protected readonly text: string
  protected at = 0

  constructor(script: Script) {
    this.script = script
    this.text = script.text
  }

  protected get isAtEnd(): boolean {
    return this.at >= this.text.length
  }

  protected char(offset = 0): string {
    return this.text.charAt(this.at + offset)
  }

  protected startsWith(text: string): boolean {
    return this.text.startsWith(text, this.at)
  }

  protected find(what: string, from = this.at): number {
    const found = this.text.indexOf(what, from)
    return found < 0 ? this.text.length : found
  }

  protected take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0]
    if (found !== undefined) this.at = pattern.lastIndex
    return found
  }

  protected takeTemplated(): boolean {
    return this.isTemplated() && this.take(TEMPLATED) !== undefined
  }

  protected isTemplated(): boolean {
    if (this.char() !== '$' && this.char() !== '<') return false
    TEMPLATED.lastIndex = this.at
    return TEMPLATED.test(this.text)
  }

  /** How long a continued line's end is: none where the line is not continued. */
  protected continues(): number {
    if (this.char() !== '\\') return 0
    if (this.char(1) === '\n') return 2
    return this.char(1) === '\r' && this.char(2) === '\n' ? 3 : 0
  }

  /** What has been read since `start`, for what it means. */
  protected add(segments: Segment[], start: number, meant?: string, hole?: ShellHole): void {
    this.at = Math.min(this.at, this.text.length)
    const span = { start, end: this.at }
    const text = meant ?? this.text.slice(start, this.at)
    if (span.end > start) segments.push({ text, script: this.script, span, ...(hole && { hole }) })
  }

  /** Text that stands for itself: one character at least. */
  protected plain(segments: Segment[], run: RegExp): void {
    const start = this.at
    if (!this.take(run)) this.at++
    this.add(segments, start)
  }
}
