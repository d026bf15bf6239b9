import { unknownAt } from '../../../value/text.ts'
import type { Value } from '../../../value/value.ts'
import type { Evaluation } from '../evaluate.ts'
import { type Intrinsic, listOf } from '../intrinsic.ts'

export function choice({ argument, span }: Intrinsic, evaluation: Evaluation): Value {
  const [condition, whenTrue, whenFalse] = listOf(argument)
  if (condition?.kind !== 'scalar' || !whenTrue || !whenFalse) {
    return unknownAt(span, 'Fn::If takes a condition and two values')
  }
  const holds = evaluation.holds(condition.value)
  if (holds === undefined)
    return unknownAt(span, `it depends on ${condition.value}, one condition too many to tell apart`)
  return evaluation.evaluate(holds ? whenTrue : whenFalse)
}
