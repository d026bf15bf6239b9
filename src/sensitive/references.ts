import { HOLE, type Revealed } from './detector.ts'

/** ARNs, and what CloudFormation resolves when it deploys: they name something that is elsewhere. */
const REFERENCE = /\barn:aws[\w-]*:[^\s"'`,;)]*|\{\{resolve:[^{}\s]*\}\}/gi

/** The text with holes where it only refers to something, of the same length. */
export function withoutReferences({ text, label }: Revealed): Revealed {
  return { label, text: text.replaceAll(REFERENCE, reference => HOLE.repeat(reference.length)) }
}
