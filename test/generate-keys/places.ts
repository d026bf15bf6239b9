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

/** The span of a word of a comment. */
export function commentSpan(tree: Tree, word: string): Span | undefined {
  const { text } = tree.source
  const starts = tree.comments().map(({ span }) => ({ span, start: text.indexOf(word, span.start) }))
  const found = starts.find(({ span, start }) => start >= 0 && start < span.end)
  return found && { start: found.start, end: found.start + word.length }
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

/** A name may hold slashes itself: `kms.services.k8s.aws/pending-window-in-days`. */
function nodeAlong(node: Node, steps: readonly string[]): Node | undefined {
  const [step] = steps
  if (step === undefined) return node
  if (node.kind === 'sequence') return along(node.items[Number(step)], steps.slice(1))
  if (node.kind === 'scalar') return undefined
  for (let length = 1; length <= steps.length; length += 1) {
    const name = steps.slice(0, length).join('/')
    const entry = node.entries.find(({ key }) => key.value === name)
    if (entry) return along(entry.value, steps.slice(length))
  }
  return undefined
}

function along(node: Node | undefined, steps: readonly string[]): Node | undefined {
  return node && nodeAlong(node, steps)
}
