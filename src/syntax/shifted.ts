import type { Span } from '../text/span.ts'
import type { Node, Tree } from './tree.ts'

/** A tree with its spans moved on, so that they are no other text's. */
export function shifted(tree: Tree, by: number): Tree {
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by })
  const nodes = new Map<Node, Node>()
  // Aliases make one node stand in several places: it stays one.
  const moved = <N extends Node>(node: N): N => {
    const known = nodes.get(node) ?? movedNode(node)
    nodes.set(node, known)
    return known as N
  }
  const movedNode = (node: Node): Node => {
    const tagSpan = node.tagSpan && { tagSpan: move(node.tagSpan) }
    const placed = { ...node, span: move(node.span), ...tagSpan }
    if (placed.kind === 'sequence') return { ...placed, items: placed.items.map(moved) }
    if (placed.kind === 'scalar') return { ...placed, movedBy: by }
    const entries = placed.entries.map(({ key, value }) => ({ key: moved(key), value: moved(value) }))
    return { ...placed, entries }
  }
  return {
    ...tree,
    documents: tree.documents.map(({ root, span }) => ({
      ...(root && { root: moved(root) }),
      span: move(span),
    })),
    problems: tree.problems.map(problem => ({ ...problem, ...(problem.at && { at: move(problem.at) }) })),
    shared: tree.shared.map(move),
    comments: () => tree.comments().map(({ span, text }) => ({ span: move(span), text })),
  }
}
