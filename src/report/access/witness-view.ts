import { readable, type Witness } from '../../access/index.ts'
import { writtenKey } from '../../kms/condition-keys.ts'
import type { Span } from '../../text/span.ts'

/** A request that proves access, in a reader's terms. */
export interface WitnessView {
  /** Who may do what, and under what circumstances. */
  readonly sentence: string
  /** `kms:Decrypt` */
  readonly action: string
  /** Whether the caller's own IAM policies are not asked. */
  readonly directly: boolean
  /** The condition keys that the request has, and their values. */
  readonly context: Readonly<Record<string, readonly string[]>>
  /** The statement that allows it. */
  readonly at: Span
}

export function witnessView({ sentence, request, directly, statement }: Witness): WitnessView {
  const context = [...request.context].map(
    ([key, values]) => [writtenKey(key), values.map(readable)] as const,
  )
  return {
    sentence: directly ? readable(sentence) : `${readable(sentence)}; their IAM policies must allow it too`,
    action: `kms:${request.action}`,
    directly,
    context: Object.fromEntries(context),
    at: statement.span,
  }
}
