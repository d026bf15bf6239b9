import type { Confidence, Severity } from '../rule/rule.ts'
import type { Edit } from '../text/edit.ts'
import type { Problem } from '../text/problem.ts'
import type { Source } from '../text/source.ts'
import type { Span } from '../text/span.ts'
import type { Assumption } from '../value/value.ts'

/** Something wrong with a key, an alias, a policy in the user's document. */
export interface Finding {
  readonly rule: string
  readonly messageId: string
  readonly message: string
  readonly severity: Severity
  readonly confidence: Confidence
  readonly at: Span
  readonly related: readonly RelatedPlace[]
  /** What must hold for it to be so. Entries of one name are alternatives; different names are joined by "and". */
  readonly assuming: readonly Assumption[]
  /** The logical id or name of the key, alias, … */
  readonly resource: string
  /** From the document's root: `Resources/SigningKey/Properties/KeyUsage`. */
  readonly path: string
  readonly fix?: Fix
  /** What stands there is masked where the document is quoted. */
  readonly isSensitive?: true
  /** Stays the same when lines move. */
  readonly fingerprint: string
}

export interface RelatedPlace {
  readonly at: Span
  readonly message: string
  /** The file it stands in, where that is another one. */
  readonly source?: Source
}

export interface Fix {
  readonly title: string
  readonly safe: boolean
  readonly edits: readonly Edit[]
}

/** All that is to be said about one file. */
export interface FileReport {
  readonly source: Source
  /** The format it was read as; undefined when it declares nothing kmslint knows. */
  readonly format: string | undefined
  readonly findings: readonly Finding[]
  readonly problems: readonly Problem[]
  /** What the document says to ignore. */
  readonly suppressed: readonly Finding[]
  /** The format of the documents that another program would write out from this text; undefined for all other texts. */
  readonly passedOver?: string
}
