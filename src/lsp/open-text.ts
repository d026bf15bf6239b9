import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver/node'
import { LineIndex } from '../text/lines.ts'
import type { Span } from '../text/span.ts'
import { type Encoding, indexAt, unitsIn } from './encoding.ts'

/** One version of a document that is open in the editor. It never changes, so that answers stay with what they are about. */
export class OpenText {
  readonly uri: string
  readonly version: number
  readonly text: string
  readonly #encoding: Encoding
  #lines: LineIndex | undefined

  constructor(uri: string, version: number, text: string, encoding: Encoding) {
    this.uri = uri
    this.version = version
    this.text = text
    this.#encoding = encoding
  }

  /** The next version: changes are made one after the other, each counting in what the one before it left. */
  changed(version: number, changes: readonly TextDocumentContentChangeEvent[]): OpenText {
    let next: OpenText = this
    for (const change of changes) next = next.#with(version, change)
    return next === this ? new OpenText(this.uri, version, this.text, this.#encoding) : next
  }

  #with(version: number, change: TextDocumentContentChangeEvent): OpenText {
    if (!('range' in change)) return new OpenText(this.uri, version, change.text, this.#encoding)
    const { start, end } = this.spanOf(change.range)
    const text = this.text.slice(0, start) + change.text + this.text.slice(end)
    return new OpenText(this.uri, version, text, this.#encoding)
  }

  /** A column past the end of its line means that end, a line past the last the end of the text. */
  offsetAt({ line, character }: Position): number {
    const start = this.#index.startOf(line + 1)
    const written = this.text.slice(start, this.#index.startOf(line + 2)).replace(/[\r\n]+$/, '')
    return start + indexAt(written, character, this.#encoding)
  }

  positionAt(offset: number): Position {
    const { line } = this.#index.positionAt(offset)
    const before = this.text.slice(this.#index.startOf(line), offset)
    return { line: line - 1, character: unitsIn(before, this.#encoding) }
  }

  rangeOf({ start, end }: Span): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) }
  }

  spanOf({ start, end }: Range): Span {
    return { start: this.offsetAt(start), end: this.offsetAt(end) }
  }

  get #index(): LineIndex {
    this.#lines ??= new LineIndex(this.text)
    return this.#lines
  }
}
