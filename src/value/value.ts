import type { ScalarNode } from '../syntax/tree.ts'
import type { Span } from '../text/span.ts'

/**
 * What a document says once its expressions are worked out, in one scenario. Formats make values from nodes; the
 * readers in `model/` make keys and policies from values, and so need not know which document they read.
 */
export type Value = TextValue | ListValue | MapValue | UnknownValue | AbsentValue

/** Something supposed to be so: a parameter's value, a condition's outcome. */
export interface Assumption {
  readonly name: string
  readonly value: string
}

/** Where a thing is written and, where that differs, where the document uses it. */
export interface Place {
  /** The smallest text that says it: blame goes here. */
  readonly span: Span
  /** Where it is used, when it is written elsewhere: in a parameter's default, a mapping, an anchor. */
  readonly use?: Span
  /** What the value rests on besides the scenario: parameter defaults that nobody has overridden. */
  readonly supposing?: readonly Assumption[]
}

/** A part of a text that is not known, by what it stands for. */
export interface Hole {
  readonly name: string
  readonly kind: 'account' | 'partition' | 'region' | 'resource' | 'other'
  /** For a resource of the same document: its type and which attribute of it is meant (`Ref` gives none). */
  readonly resourceType?: string
  readonly attribute?: string
  /** Its name says why it is not known, and does not tell it from others. */
  readonly opaque?: true
}

export type Piece = string | Hole

export interface TextValue extends Place {
  readonly kind: 'text'
  /** Joined, they are the text. Known as a whole when there is no hole; neighbouring strings are one piece. */
  readonly pieces: readonly Piece[]
  /** Written without quotes, so it may be a boolean, a number or null as well. */
  readonly plain: boolean
  /** The scalar that writes it, where one scalar does. */
  readonly node?: ScalarNode
}

export interface ListValue extends Place {
  readonly kind: 'list'
  readonly items: readonly Value[]
}

export interface MapValue extends Place {
  readonly kind: 'map'
  readonly entries: readonly MapEntry[]
  /** False when entries are missing that could not be worked out (an include, a macro). */
  readonly complete: boolean
}

export interface MapEntry {
  readonly key: string
  readonly keySpan: Span
  readonly value: Value
}

export interface UnknownValue extends Place {
  readonly kind: 'unknown'
  readonly because: string
}

/** Left out on purpose: `AWS::NoValue`. */
export interface AbsentValue extends Place {
  readonly kind: 'absent'
}

/** The whole text, if no part of it is unknown. */
export function knownText(value: TextValue): string | undefined {
  if (value.pieces.length === 0) return ''
  const [only] = value.pieces
  return value.pieces.length === 1 && typeof only === 'string' ? only : undefined
}

/** The entry called `name`; the last one wins, as AWS's parsers have it. */
export function entryOf(map: MapValue, name: string): MapEntry | undefined {
  return map.entries.findLast(entry => entry.key === name)
}

/** The map with another value for an entry it has. */
export function withEntry(map: MapValue, name: string, value: Value): MapValue {
  return { ...map, entries: map.entries.map(entry => (entry.key === name ? { ...entry, value } : entry)) }
}
