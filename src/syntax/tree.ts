import type { Problem } from '../text/problem.ts'
import type { Source } from '../text/source.ts'
import type { Span } from '../text/span.ts'

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded'

interface NodeBase {
  /** The node's own text: with its quotes, without its tag and anchor. Empty, and in place, for a value left out. */
  readonly span: Span
  /** An application's tag as written, such as `!Ref`; core tags (`!!str`) are told by `tag` too. */
  readonly tag?: string
  /** Where the tag stands. */
  readonly tagSpan?: Span
}

/** A leaf. What type it has is the reader's to say: see `scalar.ts`. JSON's numbers, `true`, `null` are plain. */
export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar'
  /** The text with quotes, escapes and folding undone. */
  readonly value: string
  readonly style: ScalarStyle
  /** Inside a text of JSON: how many characters it has there, quotes and escapes included. The span is that in the source. */
  readonly lengthInText?: number
  /** How much greater its span is than that of its text in the source, where it was moved on. */
  readonly movedBy?: number
}

export interface SequenceNode extends NodeBase {
  readonly kind: 'sequence'
  readonly items: readonly Node[]
  readonly flow: boolean
}

export interface MappingNode extends NodeBase {
  readonly kind: 'mapping'
  /** In document order; YAML merge keys (`<<`) are already carried out, a merged entry keeping the spans it was written at. */
  readonly entries: readonly Entry[]
  readonly flow: boolean
  /** It has merge keys in its text, whether or not an entry came of them. */
  readonly merges?: true
}

export interface Entry {
  readonly key: ScalarNode
  readonly value: Node
}

export type Node = ScalarNode | SequenceNode | MappingNode

/** One document of a file: YAML may hold several, JSON holds one. `root` is missing where nothing could be read. */
export interface Document {
  readonly root?: Node
  readonly span: Span
}

export interface Comment {
  /** From the `#` to the end of the line, the line break left out. */
  readonly span: Span
  /** What follows the `#`. */
  readonly text: string
}

/** A source read into nodes. Broken text gives its problems and whatever could still be read. */
export interface Tree {
  readonly source: Source
  /** `other`: one that a format reads by itself, and in which nothing is written. */
  readonly language: 'json' | 'yaml' | 'other'
  readonly documents: readonly Document[]
  readonly problems: readonly Problem[]
  /** The nodes that YAML aliases repeat elsewhere: an edit inside one of them changes several places. */
  readonly shared: readonly Span[]
  /** Found when first asked for; JSON has none. */
  comments(): readonly Comment[]
}
