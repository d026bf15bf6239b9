import type { PropertyName } from '../kms/makers/maker.ts'
import type { Grant } from '../model/grant.ts'
import type {
  Alias,
  Consumer,
  Declared,
  DocumentSubject,
  Key,
  MetadataText,
  Replica,
  Retention,
  Surroundings,
  Tag,
} from '../model/model.ts'
import type { Policy, Statement } from '../model/policy.ts'
import type { Revision } from '../model/revision.ts'
import type { Suppression } from '../model/suppression.ts'
import type { Edit } from '../text/edit.ts'
import type { Sensitive } from '../text/sensitive.ts'
import type { Span } from '../text/span.ts'
import type { Place } from '../value/value.ts'
import type { Content } from './content.ts'

/** error: AWS refuses it, or the key is exposed, unmanageable or lost. warning: it deploys, at a risk. info: advice. */
export type Severity = 'error' | 'warning' | 'info'
export type Confidence = 'certain' | 'likely' | 'possible'

/** What a rule may be about; the judge hands it one subject at a time. */
export interface Subjects {
  readonly key: Key
  readonly replica: Replica
  readonly alias: Alias
  readonly grant: Grant
  readonly consumer: Consumer
  readonly policy: Policy
  readonly statement: Statement
  readonly tag: Tag
  readonly text: MetadataText
  readonly document: DocumentSubject
  readonly suppression: Suppression
  /** Only where two versions of a document are compared. */
  readonly revision: Revision
}
export type SubjectKind = keyof Subjects

/** A change to the document in the model's terms. Whoever holds the tree turns it into edits of the text, or finds it cannot. */
export type Change =
  | { readonly do: 'replace'; readonly at: Place; readonly text: string }
  | {
      readonly do: 'set'
      readonly on: Declared
      readonly property: PropertyName
      readonly value: Content
    }
  /** A new entry of a mapping; none where the mapping has no place of its own, as in a text. */
  | { readonly do: 'insert'; readonly into: Place; readonly key: string; readonly value: string }
  | { readonly do: 'remove'; readonly on: Declared; readonly property: PropertyName }
  /** Takes an item out of a list in which others stay. */
  | { readonly do: 'drop'; readonly from: Place; readonly at: Place }
  /** An edit known already: undefined where it cannot be made. */
  | { readonly do: 'edit'; readonly edit: () => Edit | undefined }
  | {
      readonly do: 'rename'
      readonly on: Declared
      readonly property: PropertyName
      readonly to: PropertyName
    }
  /** So that the key is kept when its stack goes, or would replace it. */
  | { readonly do: 'retain'; readonly on: Retention; readonly when: 'onDelete' | 'onReplace' }

export interface ProposedFix {
  /** An order, such as "set KeyUsage to SIGN_VERIFY". */
  readonly title: string
  /** True only if it cannot change what a deployed key is or does beyond what the finding says is broken. */
  readonly safe: boolean
  readonly changes: readonly Change[]
}

/** A fix of a single change. */
export function oneChange(title: string, safe: boolean, change: Change): ProposedFix {
  return { title, safe, changes: [change] }
}

export interface Related {
  readonly at: Place
  readonly message: string
}

/** A part of a text; its offset is the text's, in UTF-16 units. */
export interface TextPart {
  readonly start: number
  readonly text: Sensitive
}

/** What a report may add to a message. */
export interface Details {
  readonly related?: readonly Related[]
  readonly fix?: ProposedFix | undefined
  /** Else the rule's. */
  readonly severity?: Severity
  /** Else `certain`. */
  readonly confidence?: Confidence
  /** The part of the text at the place that is meant: blamed alone where it can be told where it is written. */
  readonly part?: TextPart
  /** What the finding is about, by name; else the subject. */
  readonly resource?: string
}

// biome-ignore lint/suspicious/noExplicitAny: a message's facts are its own; any function of one argument is a message
export type Messages = Readonly<Record<string, (facts: any) => string>>

/** What a message is made of; nothing for one that always reads the same. */
type FactsOf<F> = F extends () => string
  ? Record<never, never>
  : F extends (facts: infer Facts) => string
    ? Facts
    : never

/** Checked by the compiler: a wrong message id, or facts that are not the message's, do not build. */
export type Report<M extends Messages> = <Id extends keyof M & string>(
  messageId: Id,
  at: Place | Span,
  facts: FactsOf<M[Id]>,
  details?: Details,
) => void

export interface RuleDefinition<K extends SubjectKind, M extends Messages, O extends object = object> {
  /** The folder's name. Names what is wrong, so that "ignore spec-usage-mismatch" reads well. */
  readonly id: string
  /** One line, no full stop. */
  readonly summary: string
  readonly severity: Severity
  /** In the presets beyond `recommended`, where it is graver there. */
  readonly strictSeverity?: Severity
  /** `strict` rules are off in the recommended preset. */
  readonly preset: 'recommended' | 'strict'
  readonly since: string
  readonly references: readonly string[]
  readonly subject: K | readonly K[]
  readonly messages: M
  /** Each option with its default and the schema its value must fit. */
  readonly options?: OptionSpecs<O>
  /** What it points at is for nobody's eyes: reports that quote the document mask it. */
  readonly isSensitive?: true
  /** Reports what is wrong with one subject in one scenario. Silent about what is unknown. A promise only where a detector must be loaded. */
  check(subject: Subjects[K], report: Report<M>, context: RuleContext<O>): void | Promise<void>
}

export interface RuleContext<O extends object = object> {
  readonly surroundings: Surroundings
  readonly options: Readonly<O>
}

export type OptionSpecs<O extends object> = { readonly [Name in keyof O]: OptionSpec<O[Name]> }

export interface OptionSpec<T> {
  readonly default: T
  readonly description: string
  /** A JSON Schema for the value, checked when configuration is read. */
  readonly schema: Readonly<Record<string, unknown>>
}

/** A rule as the judge holds it, its own types forgotten. */
export type Rule = RuleDefinition<SubjectKind, Messages, object>

/** Gives a rule its types. Does nothing else. */
export function defineRule<K extends SubjectKind, M extends Messages, O extends object = object>(
  definition: RuleDefinition<K, M, O>,
): RuleDefinition<K, M, O> {
  return definition
}
