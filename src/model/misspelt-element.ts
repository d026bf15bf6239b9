import { contains, type Span } from '../text/span.ts'
import type { Policy } from './policy.ts'

/** Whether an element that a part of a policy lacks stands there under a misspelt name. */
export function isMisspelt({ defects }: Policy, element: string, { span }: { readonly span: Span }): boolean {
  return defects.some(
    ({ kind, at, expected }) =>
      kind === 'unknown-element' && expected.includes(element) && contains(span, at.span),
  )
}
