import type { Severity } from '../rule/rule.ts'
import type { Identity } from './draw/identity.ts'
import type { SampleFormatId } from './formats/index.ts'
import type { PolicyId } from './policies/policies.ts'
import type { Shape } from './shapes/express.ts'

/** A line of `manifest.jsonl`: what a sample is, and what a linter must say of it. */
export interface ManifestEntry {
  readonly file: string
  readonly format: SampleFormatId
  readonly shape: Shape
  readonly seed: number
  /** Which sample of the seed it is, from 0. */
  readonly nth: number
  /** The legal key it was before the mistake was made. */
  readonly from: Identity
  readonly policy: { readonly kind: PolicyId; readonly public: boolean; readonly lockedOut: boolean }
  /** The `--region` to lint it with; null for none. */
  readonly region: string | null
  /** The rule whose mistake was made; null where none was, and only a policy that was asked for can be wrong. */
  readonly wrong: string | null
  /** Everything the recommended preset finds, and the rule of the mistake where that is on in the strict one only. */
  readonly findings: readonly ExpectedFinding[]
  /** What would be found as well, were it not ignored in the document. */
  readonly ignored: readonly ExpectedFinding[]
}

export interface ExpectedFinding {
  readonly rule: string
  readonly severity: Severity
  /** As in the JSON report: `Resources/LedgerKey/Properties/KeyUsage`. */
  readonly path: string
  /** What is blamed: the name at the end of the path, what stands under it, words in that, or words of a comment. */
  readonly at: 'name' | 'value' | 'part' | 'comment'
}
