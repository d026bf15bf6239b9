import type { Edit } from '../text/edit.ts'
import type { Span } from '../text/span.ts'
import type { Place } from '../value/value.ts'

/** That a rule is not to speak of a part of a document, as its author wrote it there. */
export interface Ignore {
  /** The rule as written; empty where none is named. */
  readonly rule: string
  /** Where the rule is named; what says to ignore, where none is. */
  readonly at: Span
  /** Why, in the author's words. */
  readonly reason: string | undefined
  /** Findings that begin in here are meant. */
  readonly covers: Span
  /** And findings of this resource, wherever they are placed: a parameter's default stands elsewhere. */
  readonly resource?: string
  /** The edit that takes it out of the text; undefined where it cannot be taken out alone. */
  readonly removal: () => Edit | undefined
}

/**
 * What became of an ignore. `off`: the rule is known and not on, so nothing can be said. `mandatory`: the rule may not be
 * ignored, and was not.
 */
export type IgnoreState = 'used' | 'unused' | 'off' | 'unknown' | 'unnamed' | 'mandatory'

/** An ignore as rules judge it, once it is known what it did. */
export interface Suppression {
  readonly kind: 'suppression'
  /** The rule as written; empty where none is named. */
  readonly name: string
  readonly at: Place
  readonly reason: string | undefined
  readonly state: IgnoreState
  /** The rule probably meant, where there is none of this name. */
  readonly nearest: string | undefined
  readonly removal: () => Edit | undefined
}
