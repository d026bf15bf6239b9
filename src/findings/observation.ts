import type { Change, Confidence, Related, Severity, TextPart } from '../rule/rule.ts'
import type { Assumption, Place } from '../value/value.ts'

/** What a rule said of one subject in one scenario: a finding before it is put in its place. */
export interface Observation {
  readonly rule: string
  readonly messageId: string
  readonly message: string
  readonly severity: Severity
  readonly confidence: Confidence
  readonly at: Place
  readonly part?: TextPart | undefined
  readonly related: readonly Related[]
  readonly resource: string
  /** What is blamed is masked where the document is quoted. */
  readonly isSensitive?: true
  readonly fix?:
    | { readonly title: string; readonly safe: boolean; readonly changes: readonly Change[] }
    | undefined
}

/** An observation and what must hold for it. */
export interface Settled extends Observation {
  readonly assuming: readonly Assumption[]
}
