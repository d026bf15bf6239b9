import { contains, type Span, spansEqual } from '../text/span.ts'
import type { Entry, Node, Tree } from './tree.ts'

/** Where a span stands, from its document's root: `Resources/SigningKey/Properties/KeyUsage`. */
export function pathAt(tree: Tree, span: Span): string {
  const index = tree.documents.findIndex(({ root }) => root && contains(root.span, span))
  const root = tree.documents[index]?.root
  if (!root) return ''
  return [...(index > 0 ? [`#${index + 1}`] : []), ...stepsTo(root, span)].join('/')
}

function stepsTo(root: Node, span: Span): string[] {
  const steps: string[] = []
  for (let node: Node | undefined = root; node; ) {
    const step = stepInto(node, span)
    if (!step) break
    steps.push(step.name)
    node = step.into
  }
  return steps
}

function stepInto(node: Node, span: Span): { name: string; into: Node | undefined } | undefined {
  if (node.kind === 'scalar') return undefined
  if (node.kind === 'mapping') {
    const entry = node.entries.find(
      ({ key, value }) => contains(key.span, span) || contains(whole(value), span),
    )
    return entry && { name: entry.key.value, into: contains(entry.key.span, span) ? undefined : entry.value }
  }
  const index = node.items.findIndex(item => contains(whole(item), span))
  return index < 0 ? undefined : { name: String(index), into: node.items[index] }
}

/** A node's text and its tag's. */
function whole(node: Node): Span {
  return node.tagSpan
    ? { start: node.tagSpan.start, end: Math.max(node.span.end, node.tagSpan.end) }
    : node.span
}

/** The outermost node with exactly this span. */
export function nodeAt(tree: Tree, span: Span): Node | undefined {
  const pending: Node[] = tree.documents.flatMap(({ root }) => root ?? [])
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (spansEqual(node.span, span)) return node
    if (!contains(node.span, span)) continue
    pending.push(
      ...(node.kind === 'mapping' ? node.entries.map(valueOf) : node.kind === 'sequence' ? node.items : []),
    )
  }
  return undefined
}

function valueOf(entry: Entry): Node {
  return entry.value
}
