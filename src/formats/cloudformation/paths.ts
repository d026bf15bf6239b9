import type { MappingNode, Node } from '../../syntax/tree.ts'
import type { Value } from '../../value/value.ts'
import { type Intrinsic, intrinsicOf, listOf } from './intrinsic.ts'

/** Properties by what leads to them: the next names on the way, none where a path ends. Lists on the way are passed over. */
export interface Branch {
  readonly next: ReadonlyMap<string, Branch>
}

const END: Branch = { next: new Map() }

/** `['A.B', 'A.C']` as a tree. */
export function branchOf(paths: readonly string[]): Branch {
  const tails = new Map<string, string[]>()
  for (const path of paths) {
    const [name = '', ...rest] = path.split('.')
    tails.set(name, [...(tails.get(name) ?? []), ...(rest.length > 0 ? [rest.join('.')] : [])])
  }
  const next = [...tails].map(([name, rest]) => [name, rest.length > 0 ? branchOf(rest) : END] as const)
  return { next: new Map(next) }
}

/**
 * A node with nothing in it but what leads to a branch's ends; undefined where nothing does. What is left out is not
 * worked out, so what that depends on does not multiply the scenarios. What loops and transforms may add stays.
 */
export function prune(node: Node, branch: Branch): Node | undefined {
  if (branch.next.size === 0) return node
  const intrinsic = intrinsicOf(node)
  if (intrinsic) return intrinsic.name === 'Fn::If' ? pruneArms(node, intrinsic, branch) : node
  if (node.kind === 'scalar') return undefined
  if (node.kind === 'mapping') return pruneEntries(node, branch)
  const items = node.items.flatMap(item => prune(item, branch) ?? [])
  return items.length > 0 ? { ...node, items } : undefined
}

function pruneEntries(node: MappingNode, branch: Branch): MappingNode | undefined {
  const entries = node.entries.flatMap(entry => {
    if (entry.key.value.startsWith('Fn::')) return [entry]
    const next = branch.next.get(entry.key.value)
    const value = next && prune(entry.value, next)
    return value ? [{ ...entry, value }] : []
  })
  return entries.length > 0 ? { ...node, entries } : undefined
}

/** `Fn::If` in its long form: its condition, and its arms as far as they lead there. */
function pruneArms(node: Node, { argument, span }: Intrinsic, branch: Branch): Node | undefined {
  const [condition, ...arms] = listOf(argument)
  const pruned = arms.map(arm => prune(arm, branch))
  if (!condition || pruned.every(arm => arm === undefined)) return undefined
  const nothing: Node = { kind: 'mapping', span, entries: [], flow: true }
  const items = [condition, ...pruned.map(arm => arm ?? nothing)]
  const key: Node = { kind: 'scalar', span, value: 'Fn::If', style: 'plain' }
  const value: Node = { kind: 'sequence', span: argument.span, items, flow: true }
  return { kind: 'mapping', span: node.span, entries: [{ key, value }], flow: true }
}

/** What a value says at the ends of a branch, with the path of each. */
export function* endsOf(value: Value, branch: Branch, path = ''): Generator<readonly [string, Value]> {
  if (value.kind === 'list') {
    for (const item of value.items) yield* endsOf(item, branch, path)
  } else if (branch.next.size === 0) {
    yield [path, value]
  } else if (value.kind === 'map') {
    for (const entry of value.entries) {
      const next = branch.next.get(entry.key)
      if (next) yield* endsOf(entry.value, next, path === '' ? entry.key : `${path}.${entry.key}`)
    }
  }
}
