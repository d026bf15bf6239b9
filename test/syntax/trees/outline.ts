import { parse } from '../../../src/syntax/parse.ts'
import type { Node, Tree } from '../../../src/syntax/tree.ts'

/** A node's values alone: scalars as their text, mappings as lists of pairs, so that order and doubles are seen. */
export type Outline = string | readonly Outline[] | { readonly map: readonly (readonly [string, Outline])[] }

export function outline(node: Node | undefined): Outline {
  if (!node) return 'nothing'
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'sequence') return node.items.map(outline)
  return { map: node.entries.map(({ key, value }) => [key.value, outline(value)] as const) }
}

/** The outline of plain data: what its tree should have. */
export function outlineOf(data: unknown): Outline {
  if (Array.isArray(data)) return data.map(outlineOf)
  if (typeof data === 'object' && data !== null) {
    return { map: Object.entries(data).map(([key, value]) => [key, outlineOf(value)] as const) }
  }
  return String(data)
}

export async function yaml(text: string): Promise<Tree> {
  return await parse({ name: 'template.yaml', text })
}

export async function json(text: string): Promise<Tree> {
  return await parse({ name: 'template.json', text })
}

export function rootOf(tree: Tree): Node {
  const root = tree.documents[0]?.root
  if (!root) throw new Error('no root')
  return root
}

/** Each node's text, as its span has it, below its parent's: to see spans at a glance. */
export function spansOf({ source, documents }: Tree): string[] {
  const lines: string[] = []
  const add = (node: Node, depth: number): void => {
    lines.push(
      ' '.repeat(depth) + JSON.stringify(source.text.slice(node.span.start, node.span.end)).slice(1, -1),
    )
    const children =
      node.kind === 'scalar' ? [] : node.kind === 'sequence' ? node.items : node.entries.flatMap(pairOf)
    for (const child of children) add(child, depth + 1)
  }
  for (const { root } of documents) if (root) add(root, 0)
  return lines
}

function pairOf({ key, value }: { key: Node; value: Node }): Node[] {
  return [key, value]
}

export function problemsOf({ problems, source }: Tree): string[] {
  return problems.map(
    ({ code, at }) => `${code} at ${JSON.stringify(source.text.slice(at?.start, at?.end))} ${at?.start}`,
  )
}
