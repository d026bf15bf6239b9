/** A place as editors and people count it: both from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Turns offsets into lines and columns. CR, LF and CRLF each end one line. Built once per text, on first use. */
export class LineIndex {
  readonly #starts: readonly number[]
  readonly #length: number

  constructor(text: string) {
    this.#starts = lineStarts(text)
    this.#length = text.length
  }

  get lineCount(): number {
    return this.#starts.length
  }

  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#length))
    const line = this.#lineOf(at)
    return { line, column: at - this.startOf(line) + 1 }
  }

  /** The offset of `position`; a column past the end of its line gives the start of the next. */
  offsetAt(position: Position): number {
    const next = position.line < this.#starts.length ? this.startOf(position.line + 1) : this.#length
    return Math.min(this.startOf(position.line) + position.column - 1, next)
  }

  /** The offset where line `line` (from 1) begins; the end of the text for a line that is not there. */
  startOf(line: number): number {
    return this.#starts[line - 1] ?? this.#length
  }

  #lineOf(offset: number): number {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.startOf(middle + 1) <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }
}

/** Where the line of an offset begins. Looks no further back than that, however long the text. */
export function lineStart(text: string, offset: number): number {
  let at = offset
  while (at > 0 && !isBreak(text.charCodeAt(at - 1))) at--
  return at
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  return starts
}
