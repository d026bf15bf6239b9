import { textValue, unknownAt } from '../../../value/text.ts'
import { knownText, type Value } from '../../../value/value.ts'
import type { Evaluation } from '../evaluate.ts'
import type { Intrinsic } from '../intrinsic.ts'

export function base64({ argument, span }: Intrinsic, evaluation: Evaluation): Value {
  const value = evaluation.evaluate(argument)
  const text = value.kind === 'text' ? knownText(value) : undefined
  if (text === undefined) return unknownAt(span, 'the text it encodes is not known')
  return textValue([encode(text)], { span, supposing: value.supposing ?? [] })
}

function encode(text: string): string {
  const bytes = new TextEncoder().encode(text)
  return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
}

/** The number of items of a list. */
export function length({ argument, span }: Intrinsic, evaluation: Evaluation): Value {
  const value = evaluation.evaluate(argument)
  if (value.kind !== 'list') return unknownAt(span, 'the list it counts is not known')
  return textValue([String(value.items.length)], { span }, true)
}

/** A text whose content is the argument. Readers of JSON texts look at the argument itself, which keeps its places. */
export function toJsonString({ span }: Intrinsic): Value {
  return textValue([{ name: 'a JSON text', kind: 'other', opaque: true }], { span })
}
