import type { MappingNode, Node, ScalarNode } from '../../syntax/tree.ts'
import type { Source } from '../../text/source.ts'
import { scalarValue } from '../../value/from-node.ts'
import { heldJson } from '../../value/held-json.ts'
import type { Value } from '../../value/value.ts'
import { withoutDynamicReferences } from './dynamic-references.ts'
import type { Evaluation } from './evaluate.ts'
import { intrinsicOf, listOf, mappingOf } from './intrinsic.ts'
import { substitute } from './intrinsics/sub.ts'

/** What a property that takes JSON says, whether the JSON is written as such, as a text, or as a text to substitute in. */
export function jsonValue(node: Node, evaluation: Evaluation, source: Source): Value {
  const intrinsic = intrinsicOf(node)
  if (intrinsic?.name === 'Fn::ToJsonString') return evaluation.evaluate(intrinsic.argument)
  if (intrinsic?.name === 'Fn::Sub') {
    const [template, variables] = listOf(intrinsic.argument)
    if (template?.kind === 'scalar') return insideSub(template, mappingOf(variables), evaluation, source)
  }
  const value = evaluation.evaluate(node)
  const text = value.kind === 'text' ? value.node : undefined
  return text ? inside(text, scalarValue, source) : value
}

/** Each string of the JSON is substituted by itself, so that it keeps its own place. */
function insideSub(
  node: ScalarNode,
  names: MappingNode | undefined,
  evaluation: Evaluation,
  source: Source,
): Value {
  return inside(node, scalar => substitute(scalar, names, evaluation), source)
}

/** The JSON in a text; the text itself where it is none, for the reader of policies to say so. */
function inside(node: ScalarNode, scalar: (node: ScalarNode) => Value, source: Source): Value {
  return heldJson(node, source, part => withoutDynamicReferences(scalar(part))) ?? scalarValue(node)
}
