import type { Alternatives, KmsModel, Surroundings } from '../model/model.ts'
import type { Ignore } from '../model/suppression.ts'
import type { Document, Tree } from '../syntax/tree.ts'
import type { Problem } from '../text/problem.ts'
import type { Span } from '../text/span.ts'

/** How sure a format is that a document is its own. */
export type Certainty = 'certain' | 'likely'

/** A kind of document that declares KMS keys: how to tell it and how to read it. One folder each. */
export interface Format {
  /** The folder's name. */
  readonly id: string
  /** As people name it. */
  readonly title: string
  /**
   * Byte strings of which a file of this format holds at least one, letters compared without case. Files with none of
   * any format's are never decoded or parsed, so this list must not miss.
   */
  readonly needles: readonly string[]
  /** What a text meant for this format has in it, even where it is broken: decides whether its syntax errors are told. */
  readonly hallmark: RegExp
  recognise(document: Document, tree: Tree): Certainty | undefined
  read(document: Document, tree: Tree, surroundings: Surroundings): ReadResult
  /** Whether a text is the source of such documents, for another program to write out: nobody can say what is in it. */
  passesOver?(tree: Tree): boolean
  /** What the document itself says to ignore, comments apart; a format with no room for that has none. */
  ignores?(document: Document, tree: Tree): readonly Ignore[]
  /** Where the document refers by name to what it declares itself; a format without such names has none. */
  mentions?(document: Document, tree: Tree): readonly Mention[]
}

/** A name of something declared elsewhere in the document, and where it stands. */
export interface Mention {
  readonly name: string
  readonly at: Span
}

export interface ReadResult {
  /** One group for each part that is judged by itself. */
  readonly groups: readonly Alternatives[]
  readonly problems: readonly Problem[]
  /** It was written by a program, from what is to be mended instead: no fixes are proposed. */
  readonly isOutput?: boolean
}

/** A model of nothing, to put a format's finds into. */
export const EMPTY_MODEL: KmsModel = {
  keys: [],
  replicas: [],
  aliases: [],
  grants: [],
  consumers: [],
  policies: [],
  documents: [],
}
