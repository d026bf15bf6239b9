import type { Span } from './span.ts'

/** Replace the text of a span; an empty span inserts. */
export interface Edit extends Span {
  readonly text: string
}
