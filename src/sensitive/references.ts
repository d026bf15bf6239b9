import { HOLE, type Revealed } from './detector.ts'

/** ARNs, what CloudFormation resolves when it deploys, and UUIDs: they name something that is elsewhere. */
const REFERENCE =
  /\barn:aws[\w-]*:[^\s"'`,;)]*|\{\{resolve:[^{}\s]*\}\}|\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi

/** The text with holes where it only refers to something, of the same length. */
export function withoutReferences({ text, label }: Revealed): Revealed {
  return { label, text: text.replaceAll(REFERENCE, reference => HOLE.repeat(reference.length)) }
}
