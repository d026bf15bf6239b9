import type { Sensitive } from '../text/sensitive.ts'
import type { Span } from '../text/span.ts'
import type { Place } from '../value/value.ts'
import type { Field } from './field.ts'
import type { KeyIdentity } from './model.ts'

/** A key policy as its document has it, in one scenario. Shapes IAM would refuse are kept aside as `defects`. */
export interface Policy extends Place {
  readonly kind: 'policy'
  /** The name of the key or replica it belongs to, else of the document. */
  readonly name: string
  readonly at: Place
  /** The key it belongs to; undefined where the document does not say which. */
  readonly owner: KeyIdentity | undefined
  /** The account of that key, where the document has its ARN: 12 digits. */
  readonly account?: string | undefined
  readonly version: Field<string>
  readonly id: Field<Sensitive>
  readonly statements: readonly Statement[]
  /** False when statements may be missing: a part of the policy could not be worked out. */
  readonly complete: boolean
  readonly defects: readonly PolicyDefect[]
  /** UTF-8 bytes of the policy with no white space between its parts: what counts against KMS's limit. */
  readonly bytes: Field<number>
  /** Characters that KMS takes in no policy: of each text the first. */
  readonly foreignCharacters: readonly ForeignCharacter[]
}

export interface ForeignCharacter {
  readonly codePoint: number
  /** The character itself where it can be told where it is written, else its text. */
  readonly at: Place
}

export interface Statement extends Place {
  readonly kind: 'statement'
  readonly policy: Policy
  /** From 0, in document order. */
  readonly index: number
  readonly sid: Field<Sensitive>
  readonly effect: Field<string>
  /** Principal or NotPrincipal. */
  readonly principals: Element<PrincipalEntry>
  /** Action or NotAction. */
  readonly actions: Element<Field<string>>
  /** Resource or NotResource. */
  readonly resources: Element<Field<string>>
  readonly conditions: readonly ConditionClause[]
  /** False when clauses may be missing that could not be worked out. */
  readonly conditionsComplete: boolean
}

/** A list-valued element of a statement that may be written in its negated form. One value and a list of one are the same. */
export type Element<T> = { readonly state: 'absent' } | PresentElement<T>

export interface PresentElement<T> extends Place {
  readonly state: 'present'
  /** NotPrincipal, NotAction, NotResource. */
  readonly negated: boolean
  readonly keySpan: Span
  readonly items: readonly T[]
  /** False when items may be missing that could not be worked out. */
  readonly complete: boolean
}

export interface PrincipalEntry {
  /** As written: AWS, Service, Federated, CanonicalUser; `*` for the bare string `"*"`. */
  readonly type: string
  readonly typeSpan: Span
  readonly value: Field<string>
}

/** One operator, one condition key, its values. Clauses and keys are joined by AND, values by OR. */
export interface ConditionClause extends Place {
  /** As written, with its qualifiers: `ForAnyValue:StringLikeIfExists`. */
  readonly operator: string
  readonly operatorSpan: Span
  readonly key: string
  readonly keySpan: Span
  readonly values: readonly Field<string>[]
  /** False when values may be missing that could not be worked out. */
  readonly complete: boolean
}

/** A shape that IAM's policy grammar does not allow. The rule `policy-malformed` puts it into words. */
export interface PolicyDefect {
  readonly kind:
    | 'not-a-policy'
    | 'invalid-json'
    | 'no-statement'
    | 'unknown-element'
    | 'wrong-type'
    | 'empty-list'
    | 'no-effect'
    | 'no-principal'
    | 'both-forms'
    | 'bad-effect'
    | 'bad-version'
  readonly at: Place
  /** The element concerned: `Statement`, `Effekt`, `Principal`. */
  readonly element: string
  /** What would do, where that can be said: the nearest element, the allowed values, the expected type. */
  readonly expected: readonly string[]
}
