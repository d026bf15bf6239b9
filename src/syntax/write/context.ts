import { contains, type Span } from '../../text/span.ts'
import type { Node, Tree } from '../tree.ts'

/** Whether a place is inside brackets. */
export function parentFlow(tree: Tree, span: Span): boolean {
  return tree.documents.some(({ root }) => root !== undefined && isInFlow(root, span))
}

function isInFlow(root: Node, span: Span): boolean {
  let node: Node | undefined = root
  while (node && node.kind !== 'scalar') {
    if (!contains(node.span, span)) return false
    if (node.flow) return true
    const children: readonly Node[] =
      node.kind === 'sequence' ? node.items : node.entries.flatMap(({ key, value }) => [key, value])
    node = children.find(child => contains(child.span, span))
  }
  return false
}
