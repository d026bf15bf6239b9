import type { Severity } from '../rule/rule.ts'
import type { Node } from './document/node.ts'
import type { Draft } from './draw/draft.ts'
import type { IgnoreComment } from './draw/ignore.ts'

/** What must be found in a document, and where. */
export interface Blame {
  readonly rule: string
  readonly severity: Severity
  /** The node that is wrong; a resource where something is missing from it, which is said at its name. */
  readonly at: Node | Draft | IgnoreComment
  /** It is the name that the node stands under that is wrong. */
  readonly name?: string
  /** The words of the text that are wrong; the rest of it may stay. */
  readonly part?: string
  /** The document says to ignore it. */
  readonly ignored?: true
}
