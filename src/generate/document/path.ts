import type { Node } from './node.ts'
import { hasShortForm, type Language } from './write.ts'

/** Where `target` stands in the document as findings name it; undefined where it is not in it. What is inside a JSON text has the text's path. */
export function pathOf(root: Node, target: Node, language: Language): string | undefined {
  return stepsTo(root, target, language)?.join('/')
}

function stepsTo(node: Node, target: Node, language: Language): string[] | undefined {
  if (node === target) return []
  for (const [step, child] of childrenOf(node, language)) {
    const steps = stepsTo(child, target, language)
    if (steps) return node.kind === 'json' ? [] : [...step, ...steps]
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
    case 'call':
      return [[hasShortForm(node, language) ? [] : [node.name], node.argument]]
    default:
      return []
  }
}
