import type { Format } from '../formats/format.ts'
import type { Document, Tree } from '../syntax/tree.ts'

/** The format that is surest that a document is its own; of equals, the first. */
export function recognise(document: Document, tree: Tree, formats: readonly Format[]): Format | undefined {
  let likely: Format | undefined
  for (const format of formats) {
    const certainty = format.recognise(document, tree)
    if (certainty === 'certain') return format
    if (certainty === 'likely') likely ??= format
  }
  return likely
}
