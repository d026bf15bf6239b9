import type { Node } from '../../../syntax/tree.ts'
import { unknownAt } from '../../../value/text.ts'
import type { Value } from '../../../value/value.ts'
import { knownText } from '../../../value/value.ts'
import type { Evaluation } from '../evaluate.ts'
import { type Intrinsic, listOf } from '../intrinsic.ts'

export function ref({ argument, span }: Intrinsic, evaluation: Evaluation): Value {
  const name = nameIn(argument, evaluation)
  return name === undefined ? unknownAt(span, 'Ref takes one name') : evaluation.reference(name, span)
}

/** `Resource.Attribute`, or a list of the two. */
export function getAtt({ argument, span }: Intrinsic, evaluation: Evaluation): Value {
  const [first, second] = listOf(argument)
  const name = first && nameIn(first, evaluation)
  if (name === undefined) return unknownAt(span, 'Fn::GetAtt takes a logical id and an attribute')
  if (!second) return fromDotted(name, span, evaluation)
  return evaluation.attribute(name, nameIn(second, evaluation) ?? '?', span)
}

/** A name as written, or worked out: in a loop it may be an `Fn::Sub`. */
function nameIn(node: Node, evaluation: Evaluation): string | undefined {
  const value = evaluation.evaluate(node)
  return value.kind === 'text' ? knownText(value) : undefined
}

function fromDotted(text: string, span: Intrinsic['span'], evaluation: Evaluation): Value {
  const dot = text.indexOf('.')
  if (dot < 0) return unknownAt(span, 'Fn::GetAtt takes a logical id and an attribute')
  return evaluation.attribute(text.slice(0, dot), text.slice(dot + 1), span)
}
