import type { TextPart } from '../rule/rule.ts'
import { nodeAt } from '../syntax/path.ts'
import type { Tree } from '../syntax/tree.ts'
import { sourceSpan } from '../syntax/written.ts'
import type { Settled } from './observation.ts'

/** The observation, blaming only the part of a scalar that is meant, where it has one and one scalar writes it. */
export function narrowed(observation: Settled, tree: Tree): Settled {
  const { part, at } = observation
  const node = part && nodeAt(tree, at.span)
  if (!part || node?.kind !== 'scalar') return observation
  const from = offsetIn(node.value, part)
  if (from === undefined) return observation
  return {
    ...observation,
    at: { ...at, span: sourceSpan(tree.source, node, from, from + part.text.length) },
  }
}

/** Where the part stands in what is written: at its own offset, else where alone it does. Names in `Fn::Sub` move it. */
function offsetIn(written: string, { start, text }: TextPart): number | undefined {
  const part = text.reveal()
  if (written.startsWith(part, start)) return start
  const first = written.indexOf(part)
  return first >= 0 && first === written.lastIndexOf(part) ? first : undefined
}
