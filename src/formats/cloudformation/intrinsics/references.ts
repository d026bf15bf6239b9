import { unknownAt } from '../../../value/text.ts'
import type { Value } from '../../../value/value.ts'
import { knownText } from '../../../value/value.ts'
import type { Evaluation } from '../evaluate.ts'
import { type Intrinsic, listOf } from '../intrinsic.ts'

export function ref({ argument, span }: Intrinsic, evaluation: Evaluation): Value {
  const name = argument.kind === 'scalar' ? argument.value : undefined
  return name === undefined ? unknownAt(span, 'Ref takes one name') : evaluation.reference(name, span)
}

/** `Resource.Attribute`, or a list of the two of which the second may be an expression. */
export function getAtt({ argument, span }: Intrinsic, evaluation: Evaluation): Value {
  const [first, second] = listOf(argument)
  if (first?.kind !== 'scalar') return unknownAt(span, 'Fn::GetAtt takes a logical id and an attribute')
  if (!second) return fromDotted(first.value, span, evaluation)
  const attribute = evaluation.evaluate(second)
  const name = attribute.kind === 'text' ? knownText(attribute) : undefined
  return evaluation.attribute(first.value, name ?? '?', span)
}

function fromDotted(text: string, span: Intrinsic['span'], evaluation: Evaluation): Value {
  const dot = text.indexOf('.')
  if (dot < 0) return unknownAt(span, 'Fn::GetAtt takes a logical id and an attribute')
  return evaluation.attribute(text.slice(0, dot), text.slice(dot + 1), span)
}
