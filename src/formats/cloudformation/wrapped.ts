import type { Entry, MappingNode, Node, ScalarNode } from '../../syntax/tree.ts'
import { mappingOf } from './intrinsic.ts'
import { entryIn, typeOf } from './template.ts'

/** Where a document has a template, and what that means for reading it. */
export interface Wrapped {
  readonly template: MappingNode
  readonly in: 'itself' | 'serverless' | 'answer' | 'fragment'
  /** The text does not have it as one mapping. */
  readonly isPutTogether?: true
}

const known = new WeakMap<MappingNode, Wrapped | { readonly template: undefined }>()

/** The template a document is or holds; undefined where it has none. */
export function templateIn(root: Node | undefined): Wrapped | undefined {
  if (root?.kind !== 'mapping') return undefined
  let found = known.get(root)
  if (!found) {
    found = search(root) ?? { template: undefined }
    known.set(root, found)
  }
  return found.template && found
}

function search(root: MappingNode): Wrapped | undefined {
  if (hasResources(root)) return { template: root, in: 'itself' }
  const body = mappingOf(entryIn(root, 'TemplateBody')?.value)
  if (body) return hasResources(body) ? { template: body, in: 'answer' } : undefined
  const resources = entryIn(root, 'resources')
  if (resources && entryIn(root, 'service') && entryIn(root, 'provider'))
    return inServerless(root, resources.value)
  return isFragment(root)
    ? {
        template: mapping(root, [entry(root, 'Resources', root)]),
        in: 'fragment',
        isPutTogether: true,
      }
    : undefined
}

function hasResources(root: MappingNode): boolean {
  return entryIn(root, 'Resources')?.value.kind === 'mapping'
}

/**
 * Serverless Framework takes a template under `resources`, or a list of them that it puts together.
 * Source: https://www.serverless.com/framework/docs/providers/aws/guide/resources, 2026-11-24.
 */
function inServerless(root: MappingNode, resources: Node): Wrapped | undefined {
  if (resources.kind === 'mapping')
    return hasResources(resources) ? { template: resources, in: 'serverless' } : undefined
  const parts = resources.kind === 'sequence' ? resources.items.filter(isMapping) : []
  const sections = new Map<string, Entry[]>()
  for (const { key, value } of parts.flatMap(part => part.entries)) {
    sections.set(key.value, [...(sections.get(key.value) ?? []), ...(mappingOf(value)?.entries ?? [])])
  }
  if (!sections.has('Resources')) return undefined
  const merged = [...sections].map(([name, entries]) => entry(root, name, mapping(root, entries)))
  return { template: mapping(root, merged), in: 'serverless', isPutTogether: true }
}

/** A map of resources to be included in a template: nothing but resources, all with types. */
function isFragment({ entries }: MappingNode): boolean {
  const types = entries.map(({ value }) => (value.kind === 'mapping' ? typeOf(value) : undefined))
  return types.every(type => type?.includes('::')) && types.some(type => type?.startsWith('AWS::KMS::'))
}

function isMapping(node: Node): node is MappingNode {
  return node.kind === 'mapping'
}

/** A mapping that the text does not have in one piece. */
function mapping({ span }: MappingNode, entries: readonly Entry[]): MappingNode {
  return { kind: 'mapping', span, entries, flow: false }
}

function entry({ span }: MappingNode, name: string, value: Node): Entry {
  const at = { start: span.start, end: span.start }
  const key: ScalarNode = { kind: 'scalar', span: at, value: name, style: 'plain' }
  return { key, value }
}
