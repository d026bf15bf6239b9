import { unknownAt } from '../../../value/text.ts'
import type { Value } from '../../../value/value.ts'
import type { Evaluation } from '../evaluate.ts'
import type { Intrinsic } from '../intrinsic.ts'
import { findInMap } from './find-in-map.ts'
import { choice } from './if.ts'
import { join, select, split } from './lists.ts'
import { getAtt, ref } from './references.ts'
import { base64, length, toJsonString } from './strings.ts'
import { sub } from './sub.ts'

type Call = (intrinsic: Intrinsic, evaluation: Evaluation) => Value

/** Values that only a deployment knows. */
const later =
  (because: string): Call =>
  ({ span }) =>
    unknownAt(span, because)

/** How each intrinsic function is worked out, by its long name. Those not here are unknown. */
export const INTRINSICS: Readonly<Record<string, Call>> = {
  Ref: ref,
  Condition: later('a condition is no value'),
  'Fn::GetAtt': getAtt,
  'Fn::Sub': sub,
  'Fn::Join': join,
  'Fn::Select': select,
  'Fn::Split': split,
  'Fn::If': choice,
  'Fn::FindInMap': findInMap,
  'Fn::Base64': base64,
  'Fn::Length': length,
  'Fn::ToJsonString': toJsonString,
  'Fn::ImportValue': later("another stack's export is known when the stack is made"),
  'Fn::Cidr': later('address ranges are worked out when the stack is made'),
  'Fn::GetAZs': later("a Region's zones are known when the stack is made"),
  'Fn::Transform': later('a transform is carried out when the stack is made'),
  'Fn::GetStackOutput': later("another stack's output is known when the stack is made"),
}
