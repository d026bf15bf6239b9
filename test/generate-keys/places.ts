import type { ExpectedFinding } from '../../src/generate/manifest.ts'
import type { Node, Tree } from '../../src/syntax/tree.ts'
import type { Span } from '../../src/text/span.ts'

/** The span a finding must have, found by walking the path step by step; undefined where the path leads nowhere. */
export function spanAt(tree: Tree, { path, at }: ExpectedFinding): Span | undefined {
  const root = tree.documents[0]?.root
  if (!root) return undefined
  const steps = path === '' ? [] : path.split('/')
  return at === 'name' ? nameAt(root, steps) : valueAt(root, steps)
}

function nameAt(root: Node, steps: readonly string[]): Span | undefined {
  const [last = '', owner] = [steps.at(-1), nodeAlong(root, steps.slice(0, -1))]
  if (steps.length === 0) return root.span
  return owner?.kind === 'mapping' ? owner.entries.find(({ key }) => key.value === last)?.key.span : undefined
}

/** An expression is blamed with its tag; of `!Sub` it is the text that is. */
function valueAt(root: Node, steps: readonly string[]): Span | undefined {
  const node = nodeAlong(root, steps)
  if (!node?.tagSpan || node.tag === '!Sub') return node?.span
  return { start: node.tagSpan.start, end: node.span.end }
}

function nodeAlong(root: Node, steps: readonly string[]): Node | undefined {
  let node: Node | undefined = root
  for (const step of steps) {
    if (node?.kind === 'mapping') node = node.entries.find(({ key }) => key.value === step)?.value
    else node = node?.kind === 'sequence' ? node.items[Number(step)] : undefined
  }
  return node
}
