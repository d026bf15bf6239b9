import type { Blame } from './blame.ts'
import type { Node } from './document/node.ts'
import type { Remarks } from './document/write.ts'
import type { Draft } from './draw/draft.ts'
import { type IgnoreComment, ignoreIn, ignoreItem, textOf } from './draw/ignore.ts'
import type { Random } from './draw/random.ts'
import type { Sample } from './draw/sample.ts'
import type { Expected } from './expected.ts'
import type { SampleFormat } from './formats/format.ts'

/** Where a document says what is to be ignored. */
export type IgnorePlace = 'line' | 'file' | 'Metadata'

/** Nowhere, where there are neither comments nor Metadata. */
export function ignorePlaces({ language, subjects }: SampleFormat): readonly IgnorePlace[] {
  return [
    ...(language === 'yaml' ? (['line', 'file'] as const) : []),
    // What holds more resources than one is a template of CloudFormation.
    ...(subjects.includes('resource') ? (['Metadata'] as const) : []),
  ]
}

const REASONS = ['agreed with security', 'goes with the next release'] as const

/** Has each resource ignore in its Metadata what will be found in it. */
export function ignoreInMetadata(sample: Sample, blames: readonly Blame[], random: Random): void {
  const reason = random.pick(REASONS)
  for (const resource of new Set(blames.map(({ at }) => ownerOf(sample, at)))) {
    const own = blames.filter(({ at }) => ownerOf(sample, at) === resource)
    ignoreIn(resource, ...rulesOf(own).map(rule => ignoreItem(rule, reason)))
  }
}

/** The key, unless another resource is or holds what is wrong. */
function ownerOf({ key, alias, others }: Sample, at: Blame['at']): Draft {
  const owns = (draft: Draft) => draft === at || [...draft.properties.values()].some(node => holds(node, at))
  return [alias, ...others].find(owns) ?? key
}

function holds(node: Node | undefined, at: Blame['at']): boolean {
  if (!node || node === at) return node !== undefined
  switch (node.kind) {
    case 'slip':
      return holds(node.written, at)
    case 'list':
      return node.items.some(item => holds(item, at))
    case 'mapping':
      return node.entries.some(([, value]) => holds(value, at))
    default:
      return false
  }
}

/** The comments of a document: those that ignore what is found in it, or the one that is itself what is found. */
export function remarksOn(
  root: Node,
  found: readonly Expected[],
  place: IgnorePlace | undefined,
  { comment }: Sample,
  random: Random,
): Remarks {
  if (comment) return { head: textOf(comment, 'file') }
  if (found.length === 0 || place === undefined || place === 'Metadata') return {}
  const reason = random.pick(REASONS)
  const lines = place === 'line' ? linesOf(root, found) : undefined
  if (!lines) return { head: textOf(commentOn(found, reason), 'file') }
  return { before: new Map([...lines].map(([node, on]) => [node, textOf(commentOn(on, reason), 'line')])) }
}

/** What is found by the node whose line it is on; undefined where something has no line to itself. */
function linesOf(root: Node, found: readonly Expected[]): ReadonlyMap<Node, readonly Expected[]> | undefined {
  const lines = new Map<Node, Expected[]>()
  for (const one of found) {
    const { node, finding } = one
    const isOnLine = finding.at === 'name' || node?.kind === 'scalar'
    if (!node || !isOnLine || !hasLine(root, node)) return undefined
    lines.set(node, [...(lines.get(node) ?? []), one])
  }
  return lines
}

function commentOn(found: readonly Expected[], reason: string): IgnoreComment {
  return { kind: 'comment', rules: rulesOf(found.map(({ finding }) => finding)), reason }
}

/** Whether a comment can stand alone above a node's name: not where a dash stands before it. */
function hasLine(root: Node, target: Node, isItem = false): boolean {
  if (root.kind === 'list') return root.items.some(item => hasLine(item, target, true))
  if (root.kind !== 'mapping') return false
  return root.entries.some(([, value]) => (value === target && !isItem) || hasLine(value, target))
}

function rulesOf(found: readonly Pick<Blame, 'rule'>[]): readonly string[] {
  return [...new Set(found.map(({ rule }) => rule))]
}
