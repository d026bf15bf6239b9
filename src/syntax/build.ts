import { LineIndex } from '../text/lines.ts'
import type { Problem, ProblemCode } from '../text/problem.ts'
import type { Span } from '../text/span.ts'
import { Anchors } from './anchors.ts'
import { GivenKeys } from './duplicates.ts'
import { MAX_DEPTH } from './limits.ts'
import { carryOut, isMergeKey, type Merge, mergeSources } from './merge.ts'
import { emptyNode, mappingNode, scalarNode, sequenceNode, type Tag } from './nodes.ts'
import type { Document, Entry, MappingNode, Node, ScalarNode } from './tree.ts'

/** A collection as it is opened: all that is known before its children. */
export interface Opening {
  readonly kind: 'sequence' | 'mapping'
  readonly start: number
  readonly flow: boolean
  readonly tag?: Tag | undefined
  readonly anchor?: string | undefined
}

interface Frame {
  readonly opening: Opening
  readonly items: Node[]
  readonly entries: Entry[]
  /** Set while its value is awaited. */
  key: ScalarNode | undefined
  keys: GivenKeys | undefined
  merges: Merge[] | undefined
  /** How many nodes it is, and how many levels it has, with aliases carried out. */
  size: number
  height: number
}

/**
 * Makes the nodes of a text from what a reader meets in it, in order: tells keys given twice, carries out aliases and
 * merge keys, and keeps to the limits. Knows neither JSON nor YAML.
 */
export class Builder {
  readonly documents: Document[] = []
  readonly problems: Problem[] = []
  readonly #text: string
  readonly #shared = new Set<Node>()
  readonly #frames: Frame[] = []
  #lines: LineIndex | undefined
  #anchors: Anchors | undefined
  #root: Node | undefined

  constructor(text: string) {
    this.#text = text
  }

  /** The innermost open collection. */
  get inner(): Opening | undefined {
    return this.#frames.at(-1)?.opening
  }

  /** Whether a key has been read whose value is still to come. */
  get awaitsValue(): boolean {
    return this.#frames.at(-1)?.key !== undefined
  }

  /** Whether the innermost collection has nothing in it yet. */
  get isEmpty(): boolean {
    const frame = this.#frames.at(-1)
    return frame !== undefined && frame.items.length + frame.entries.length === 0
  }

  /** What aliases repeat elsewhere: an edit there would change several places. */
  get shared(): Span[] {
    return [...this.#shared].map(({ span }) => span)
  }

  isOpen(kind: Opening['kind']): boolean {
    return this.#frames.some(frame => frame.opening.kind === kind)
  }

  problem(code: ProblemCode, message: string, at: Span): void {
    this.problems.push({ code, message, at })
  }

  /** Whether one more collection, at `start`, would be too deep; tells so. */
  isTooDeep(start: number): boolean {
    if (this.#frames.length < MAX_DEPTH) return false
    const message = `Values nest more than ${MAX_DEPTH} levels deep here; kmslint reads no deeper.`
    this.problem('too-deep', message, { start, end: start + 1 })
    return true
  }

  open(opening: Opening): void {
    if (opening.anchor !== undefined) this.#anchorsOfDocument().begin(opening.anchor)
    this.#frames.push({
      opening,
      items: [],
      entries: [],
      key: undefined,
      keys: undefined,
      merges: undefined,
      size: 1,
      height: 0,
    })
  }

  close(end: number): void {
    const frame = this.#frames.pop()
    if (!frame) return
    const { kind, start, flow, tag, anchor } = frame.opening
    const span = { start, end }
    const node =
      kind === 'sequence' ? sequenceNode(span, frame.items, flow, tag) : this.#mapping(frame, span, flow, tag)
    this.#place(node, frame.size, frame.height + 1, anchor)
  }

  scalar(node: ScalarNode, anchor?: string): void {
    this.#place(node, 1, 0, anchor)
  }

  /** What the anchor named; nothing, with a problem told, where that is out of reach. */
  alias(name: string, at: Span): void {
    const anchored = this.#anchorsOfDocument().resolve(name, this.#frames.length - this.#mergeLevels(), at)
    const frame = this.#frames.at(-1)
    if (anchored) this.#add(anchored.node, anchored.size, anchored.height)
    // A merge key that has nothing to merge is left out: its alias has been complained of already.
    else if (frame?.key && isMergeKey(frame.key)) frame.key = undefined
    else this.#add(emptyNode(at.start), 1, 0)
  }

  /** What is merged is no level of its own: its entries stand beside those of the mapping that takes them. */
  #mergeLevels(): number {
    const key = this.#frames.at(-1)?.key
    return key && isMergeKey(key) ? 1 : 0
  }

  /** Ends a document. What is still open, in a text that breaks off, ends at `end`. */
  endDocument(span: Span, end = span.end): void {
    while (this.#frames.length > 0) {
      if (this.awaitsValue) this.scalar(emptyNode(end))
      this.close(end)
    }
    this.documents.push(this.#root ? { root: this.#root, span } : { span })
    this.#root = undefined
    this.#anchors = undefined
  }

  #anchorsOfDocument(): Anchors {
    this.#anchors ??= new Anchors(this.#shared, (...complaint) => this.problem(...complaint))
    return this.#anchors
  }

  #place(node: Node, size: number, height: number, anchor: string | undefined): void {
    if (anchor !== undefined) this.#anchorsOfDocument().define(anchor, node, size, height)
    this.#add(node, size, height)
  }

  #add(node: Node, size: number, height: number): void {
    const frame = this.#frames.at(-1)
    if (!frame) {
      this.#root ??= node
      return
    }
    frame.size += size
    frame.height = Math.max(frame.height, height - this.#mergeLevels())
    if (frame.opening.kind === 'sequence') frame.items.push(node)
    else if (frame.key) this.#entry(frame, frame.key, node)
    else frame.key = this.#keyOf(node)
  }

  /** Keys are text; one that is a collection is the text it is written as. */
  #keyOf(node: Node): ScalarNode {
    if (node.kind === 'scalar') return node
    return scalarNode(node.span, this.#text.slice(node.span.start, node.span.end), 'plain')
  }

  #entry(frame: Frame, key: ScalarNode, value: Node): void {
    frame.key = undefined
    if (isMergeKey(key)) {
      const sources = mergeSources(value)
      if (sources) {
        frame.merges ??= []
        frame.merges.push({ at: key.span, before: frame.entries.length, sources })
        return
      }
      this.problem('invalid-syntax', 'A merge key (<<) takes a mapping, or a list of mappings.', key.span)
    }
    frame.keys ??= new GivenKeys()
    const first = frame.keys.firstOf(key, frame.entries)
    if (first) this.#duplicate(key, first)
    frame.entries.push({ key, value })
  }

  #duplicate(key: ScalarNode, first: ScalarNode): void {
    this.#lines ??= new LineIndex(this.#text)
    const { line } = this.#lines.positionAt(first.span.start)
    const message = `This key was already given on line ${line}; only one of the two would count, so remove one.`
    this.problem('duplicate-key', message, key.span)
  }

  #mapping(frame: Frame, span: Span, flow: boolean, tag: Tag | undefined): MappingNode {
    const { entries, merges } = frame
    if (!merges) return mappingNode(span, entries, flow, tag)
    const merged = carryOut(entries, merges, (count, at) => this.#anchorsOfDocument().spend(count, at))
    return { ...mappingNode(span, merged, flow, tag), merges: true }
  }
}
