import type { Node, Tree } from '../../syntax/tree.ts'

const known = new WeakMap<Tree, boolean>()

/** Whether a file is the text of a template, of Helm or the like: braces stand where YAML has a value or an entry. */
export function isTemplated(tree: Tree): boolean {
  const told = known.get(tree)
  if (told !== undefined) return told
  const is =
    tree.source.text.includes('{{') &&
    (tree.problems.length > 0 || tree.documents.some(({ root }) => root && hasBraces(root)))
  known.set(tree, is)
  return is
}

/** `{{ .Values.name }}` without quotes is a mapping in a mapping to YAML, or the name of an entry. */
function hasBraces(node: Node): boolean {
  if (node.kind === 'scalar') return false
  if (node.kind === 'sequence') return node.items.some(hasBraces)
  return node.entries.some(
    ({ key, value }) => (key.style === 'plain' && /^\{[{ -]/.test(key.value)) || hasBraces(value),
  )
}
