import type { Comment, Document, Node } from './tree.ts'

/** The comments of a YAML text: each `#` at a line's start or after white space that stands in no scalar. */
export function commentsOf(text: string, documents: readonly Document[]): Comment[] {
  if (!text.includes('#')) return []
  const scalars = documents.flatMap(({ root }) => (root ? scalarSpans(root) : []))
  const inScalar = new Set<number>()
  for (const { start, end } of scalars) {
    for (let at = text.indexOf('#', start); at >= 0 && at < end; at = text.indexOf('#', at + 1))
      inScalar.add(at)
  }
  const comments: Comment[] = []
  for (const match of text.matchAll(/(?<=^|\s)#[^\r\n]*/gm)) {
    if (inScalar.has(match.index)) continue
    comments.push({
      span: { start: match.index, end: match.index + match[0].length },
      text: match[0].slice(1),
    })
  }
  return comments
}

function scalarSpans(root: Node) {
  const spans: { start: number; end: number }[] = []
  const pending: Node[] = [root]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.kind === 'scalar') spans.push(node.span)
    else if (node.kind === 'sequence') pending.push(...node.items)
    else for (const { key, value } of node.entries) pending.push(key, value)
  }
  return spans
}
