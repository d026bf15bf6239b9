import { type Event, getScalarValue, type MappingEvent, type ScalarEvent, type SequenceEvent } from 'js-yaml'
import type { Builder } from '../build.ts'
import { emptyNode, scalarNode, type Tag } from '../nodes.ts'
import type { ScalarStyle } from '../tree.ts'
import { skipBlank } from './blank.ts'
import { blockSpan } from './block-span.ts'

const STYLES: readonly ScalarStyle[] = ['plain', 'plain', 'single', 'double', 'literal', 'folded']
const BLOCK_STYLE = 4
const FLOW = 2
const DOCUMENT_MARK = /(?<=^\uFEFF?)(?:---|\.\.\.)(?=\s|$)/gm

type CollectionEvent = SequenceEvent | MappingEvent

/** The stretches of a text that scalars take, in order: start, end, start, end, … */
export type Ranges = number[]

/**
 * Feeds js-yaml's events to a builder. The events tell where scalars and collections start, in the order of the text;
 * where collections end, and where something left out would be, is found in the text from where the last one ended.
 */
export class EventReader {
  readonly ranges: Ranges = []
  readonly #text: string
  readonly #builder: Builder
  /** Everything up to here has been read. */
  #at = 0
  #documentStart = 0
  /** For each open collection, whether a bracket closes it. */
  readonly #bracketed: boolean[] = []
  readonly #collectRanges: boolean

  constructor(text: string, builder: Builder) {
    this.#text = text
    this.#builder = builder
    this.#collectRanges = text.includes('#')
  }

  /** Reads to the end, or to where values nest too deep. */
  read(events: readonly Event[]): void {
    let next = 0
    while (next < events.length && this.#step(events[next] as Event, events[next + 1])) next++
    const isUnfinished = next < events.length || this.#builder.documents.length === 0
    if (isUnfinished) this.#endDocument(this.#text.length)
  }

  /** Takes one event; false to read no further. */
  #step(event: Event, following: Event | undefined): boolean {
    switch (event.type) {
      case 1:
        this.#startDocument(event.explicitStart)
        return true
      case 2:
      case 3:
        return this.#open(event, following)
      case 4:
        this.#scalar(event)
        return true
      case 5:
        this.#alias(event)
        return true
      case 6:
        this.#pop()
        return true
    }
  }

  #startDocument(isMarked: boolean): void {
    if (!isMarked) return
    // js-yaml takes a mark behind blanks too, where nothing but blanks stands before it.
    const next = skipBlank(this.#text, this.#at)
    const mark = this.#text.startsWith('---', next) ? next : this.#nextMark()
    if (mark < this.#text.length) this.#at = mark + 3
  }

  #pop(): void {
    const { inner } = this.#builder
    if (inner) {
      if (this.#bracketed.pop()) this.#at = this.#closingBracket(inner.kind)
      this.#builder.close(this.#at)
    } else {
      this.#endDocument(this.#nextMark())
    }
  }

  #endDocument(end: number): void {
    this.#builder.endDocument({ start: this.#documentStart, end }, this.#at)
    this.#documentStart = end
    if (this.#text.startsWith('...', end)) this.#at = end + 3
  }

  /** The next line that is `---` or `...`. */
  #nextMark(): number {
    DOCUMENT_MARK.lastIndex = this.#at
    return DOCUMENT_MARK.exec(this.#text)?.index ?? this.#text.length
  }

  #open(event: CollectionEvent, next: Event | undefined): boolean {
    const { start } = event
    const flow = event.style === FLOW
    if (this.#builder.isTooDeep(start)) return false
    const kind = event.type === 2 ? 'sequence' : 'mapping'
    this.#builder.open({ kind, start, flow, tag: this.#tag(event), anchor: this.#anchor(event) })
    const bracketed = flow && this.#hasBracket(event, next)
    this.#bracketed.push(bracketed)
    this.#at = bracketed ? start + 1 : start
    return true
  }

  /** A pair in a list, `[a: b]`, has no brackets of its own; those of its key, `[{a: b}: c]`, open at the same place. */
  #hasBracket({ type, start }: CollectionEvent, next: Event | undefined): boolean {
    if (type === 2) return true
    return this.#text.charCodeAt(start) === 123 && !(next?.type === 3 && next.start === start)
  }

  #closingBracket(kind: 'mapping' | 'sequence'): number {
    const bracket = kind === 'mapping' ? 125 : 93
    let at = skipBlank(this.#text, this.#at)
    while (at < this.#text.length && this.#text.charCodeAt(at) !== bracket) at = skipBlank(this.#text, at + 1)
    return at + 1
  }

  #alias({ anchorStart, anchorEnd }: Extract<Event, { type: 5 }>): void {
    this.#at = anchorEnd
    this.#builder.alias(this.#text.slice(anchorStart, anchorEnd), { start: anchorStart - 1, end: anchorEnd })
  }

  #scalar(event: ScalarEvent): void {
    const { valueStart, valueEnd, style } = event
    const tag = event.tagStart < 0 ? undefined : this.#tag(event)
    const anchor = event.anchorStart < 0 ? undefined : this.#anchor(event)
    if (valueStart < 0) {
      // A document without a root has nothing left out.
      if (this.#builder.inner || tag || anchor !== undefined)
        this.#builder.scalar(this.#leftOut(event, tag), anchor)
      return
    }
    const value = event.fast ? this.#text.slice(valueStart, valueEnd) : getScalarValue(this.#text, event)
    const span =
      style === 1
        ? { start: valueStart, end: valueEnd }
        : style < BLOCK_STYLE
          ? { start: valueStart - 1, end: valueEnd + 1 }
          : blockSpan(this.#text, this.#propertiesEnd(event), event)
    this.#at = span.end
    if (this.#collectRanges) this.ranges.push(style < BLOCK_STYLE ? span.start : valueStart, span.end)
    this.#builder.scalar(scalarNode(span, value, STYLES[style] ?? 'plain', tag), anchor)
  }

  /** An empty scalar: right after its tag or anchor; else after the `:`, `-` or `?` it would follow. */
  #leftOut(event: ScalarEvent, tag: Tag | undefined) {
    if (event.tagEnd >= 0 || event.anchorEnd >= 0) {
      this.#at = Math.max(event.tagEnd, event.anchorEnd)
      return emptyNode(this.#at, tag)
    }
    const next = skipBlank(this.#text, this.#at)
    if (this.#text.charAt(next) === this.#indicator()) this.#at = next + 1
    return emptyNode(this.#at)
  }

  /** What stands before the next node, where anything does. */
  #indicator(): string {
    if (this.#builder.inner?.kind === 'sequence') return '-'
    return this.#builder.awaitsValue ? ':' : '?'
  }

  /** Where a scalar's tag and anchor end; where it has none, up to where has been read. */
  #propertiesEnd({ tagEnd, anchorEnd }: ScalarEvent): number {
    return Math.max(tagEnd, anchorEnd, this.#at)
  }

  #tag({ tagStart, tagEnd }: { tagStart: number; tagEnd: number }): Tag | undefined {
    if (tagStart < 0) return undefined
    return { tag: this.#text.slice(tagStart, tagEnd), tagSpan: { start: tagStart, end: tagEnd } }
  }

  #anchor({ anchorStart, anchorEnd }: { anchorStart: number; anchorEnd: number }): string | undefined {
    return anchorStart < 0 ? undefined : this.#text.slice(anchorStart, anchorEnd)
  }
}
