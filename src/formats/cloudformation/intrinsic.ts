import type { MappingNode, Node } from '../../syntax/tree.ts'
import type { Span } from '../../text/span.ts'

/** A use of an intrinsic function, in either of its forms. */
export interface Intrinsic {
  /** The long form's name: `Ref`, `Condition`, `Fn::Sub`. */
  readonly name: string
  readonly argument: Node
  /** The whole expression, with its tag or its braces. */
  readonly span: Span
}

/** Tags that are not `Fn::` and the tag's name. */
const BARE_NAMES = new Set(['Ref', 'Condition'])
const LONG_NAME = /^(Ref|Condition|Fn::[A-Z][A-Za-z0-9]*)$/

/** The intrinsic function `node` is, if it is one: `!Sub x`, `{"Fn::Sub": x}`. Tags CloudFormation does not know are none. */
export function intrinsicOf(node: Node): Intrinsic | undefined {
  return node.tag === undefined ? longForm(node) : shortForm(node, node.tag)
}

function shortForm(node: Node, tag: string): Intrinsic | undefined {
  if (!/^![A-Z]/.test(tag)) return longForm(node)
  const bare = tag.slice(1)
  return {
    name: BARE_NAMES.has(bare) ? bare : `Fn::${bare}`,
    argument: untagged(node),
    span: wholeSpan(node),
  }
}

function longForm(node: Node): Intrinsic | undefined {
  if (node.kind !== 'mapping' || node.entries.length !== 1) return undefined
  const [only] = node.entries
  if (!only || !LONG_NAME.test(only.key.value)) return undefined
  return { name: only.key.value, argument: only.value, span: node.span }
}

const untaggedNodes = new WeakMap<Node, Node>()

/** The node as it would be without its tag: the same one each time, as indexes are kept by node. */
function untagged(node: Node): Node {
  const known = untaggedNodes.get(node)
  if (known) return known
  const { tag: _tag, tagSpan: _tagSpan, ...rest } = node
  untaggedNodes.set(node, rest as Node)
  return rest as Node
}

/** A node's text and its tag's. */
export function wholeSpan(node: Node): Span {
  return node.tagSpan
    ? { start: node.tagSpan.start, end: Math.max(node.span.end, node.tagSpan.end) }
    : node.span
}

/** The items of a list argument; a single value counts as a list of one. */
export function listOf(node: Node): readonly Node[] {
  return node.kind === 'sequence' ? node.items : [node]
}

export function mappingOf(node: Node | undefined): MappingNode | undefined {
  return node?.kind === 'mapping' ? node : undefined
}
