import type { Node } from './node.ts'
import { hasShortForm, type Language } from './write.ts'

/** Where a node stands in a document. */
export interface Whereabouts {
  /** As findings have it. What is inside a text of JSON or of commands has the text's path. */
  readonly path: string
  readonly insideText: boolean
}

/** Undefined where the node is not in the document. */
export function whereabouts(root: Node, target: Node, language: Language): Whereabouts | undefined {
  const way = wayTo(root, target, language)
  if (!way) return undefined
  const text = way.findIndex(({ node }) => node.kind === 'json' || node.kind === 'shell')
  const outside = text < 0 ? way : way.slice(0, text)
  return { path: outside.flatMap(({ steps }) => steps).join('/'), insideText: text >= 0 }
}

/** A node on the way, and the steps that lead on from it. */
interface Station {
  readonly node: Node
  readonly steps: readonly string[]
}

function wayTo(node: Node, target: Node, language: Language): Station[] | undefined {
  if (node === target) return []
  for (const [steps, child] of childrenOf(node, language)) {
    const way = wayTo(child, target, language)
    if (way) return [{ node, steps }, ...way]
  }
  return undefined
}

function childrenOf(node: Node, language: Language): readonly (readonly [readonly string[], Node])[] {
  switch (node.kind) {
    case 'list':
      return node.items.map((item, index) => [[String(index)], item] as const)
    case 'mapping':
      return node.entries.map(([name, value]) => [[name], value] as const)
    case 'json':
      return [[[], node.content]]
    case 'shell':
      return node.parts.flatMap(part => (typeof part === 'string' ? [] : [[[], part] as const]))
    case 'call':
      return [[hasShortForm(node, language) ? [] : [node.name], node.argument]]
    default:
      return []
  }
}
