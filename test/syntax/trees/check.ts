import { isMergeKey } from '../../../src/syntax/merge.ts'
import type { Node, Tree } from '../../../src/syntax/tree.ts'
import { contains, type Span } from '../../../src/text/span.ts'

/** What every tree keeps to, whatever the text. Gives what does not, as text; for a sound tree, nothing. */
export function flawsOf(tree: Tree): string[] {
  const { text } = tree.source
  const flaws: string[] = []
  const inText = (span: Span, what: string) => {
    if (!contains({ start: 0, end: text.length }, span) || span.start > span.end)
      flaws.push(`${what} ${span.start}-${span.end}`)
  }
  for (const { at } of tree.problems) if (at) inText(at, 'problem')
  for (const { span } of tree.comments()) {
    inText(span, 'comment')
    if (text[span.start] !== '#') flaws.push(`comment at ${span.start}`)
  }
  const walk = (node: Node, parent: Span, isBroken: boolean) => {
    inText(node.span, node.kind)
    if (node.tagSpan) inText(node.tagSpan, 'tag')
    const isShared = tree.shared.some(span => contains(span, node.span))
    if (!isShared && !contains(parent, node.span))
      flaws.push(`${node.kind} ${node.span.start}-${node.span.end} leaves its parent`)
    if (!isBroken) flaws.push(...scalarFlaws(node, text))
    for (const child of childrenOf(node)) walk(child, node.span, isBroken)
  }
  const isBroken = tree.problems.some(({ code }) => code === 'invalid-syntax')
  for (const { root, span } of tree.documents) {
    inText(span, 'document')
    if (root) walk(root, span, isBroken)
  }
  return flaws
}

function childrenOf(node: Node): readonly Node[] {
  if (node.kind === 'scalar') return []
  return node.kind === 'sequence' ? node.items : node.entries.flatMap(({ key, value }) => [key, value])
}

function scalarFlaws(node: Node, text: string): string[] {
  if (node.kind !== 'scalar' || isMergeKey(node)) return []
  const written = text.slice(node.span.start, node.span.end)
  const opening = { plain: '', single: "'", double: '"', literal: '|', folded: '>' }[node.style]
  const isFolded = /[\r\n]/.test(written)
  if (node.style === 'plain' && !isFolded && written !== node.value)
    return [`plain ${JSON.stringify(written)}`]
  return written.startsWith(opening) ? [] : [`${node.style} ${JSON.stringify(written)}`]
}
