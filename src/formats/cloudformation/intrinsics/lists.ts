import { piecesOfValue, textValue, unknownAt } from '../../../value/text.ts'
import { knownText, type ListValue, type Piece, type Value } from '../../../value/value.ts'
import type { Evaluation } from '../evaluate.ts'
import { type Intrinsic, listOf } from '../intrinsic.ts'

/** `[delimiter, list]`: what is known of the items stays known. */
export function join({ argument, span }: Intrinsic, evaluation: Evaluation): Value {
  const [delimiter, items] = listOf(argument)
  const list = items && evaluation.evaluate(items)
  if (delimiter?.kind !== 'scalar' || list?.kind !== 'list')
    return unknownAt(span, 'the list it joins is not known')
  const pieces: Piece[] = []
  list.items.forEach((item, index) => {
    if (index > 0) pieces.push(delimiter.value)
    pieces.push(...piecesOfValue(item))
  })
  const supposing = list.items.flatMap(item => item.supposing ?? [])
  return textValue(pieces, { span, supposing })
}

/** `[index, list]` */
export function select({ argument, span }: Intrinsic, evaluation: Evaluation): Value {
  const [index, items] = listOf(argument)
  const at = index && evaluation.evaluate(index)
  const list = items && evaluation.evaluate(items)
  const position = at?.kind === 'text' ? Number(knownText(at) ?? Number.NaN) : Number.NaN
  const selected = list?.kind === 'list' ? list.items[position] : undefined
  return selected ?? unknownAt(span, 'what it selects is not known')
}

/** `[delimiter, text]`: into pieces as far as the text is known; a hole may hide delimiters, so then the count is open. */
export function split({ argument, span }: Intrinsic, evaluation: Evaluation): Value {
  const [delimiter, source] = listOf(argument)
  const value = source && evaluation.evaluate(source)
  if (delimiter?.kind !== 'scalar' || value?.kind !== 'text')
    return unknownAt(span, 'the text it splits is not known')
  const text = knownText(value)
  if (text === undefined) return unknownAt(span, 'the text it splits is not known')
  return listOfTexts(text.split(delimiter.value), value, span)
}

function listOfTexts(texts: readonly string[], from: Value, span: Intrinsic['span']): ListValue {
  const place = { span, ...(from.supposing && { supposing: from.supposing }) }
  return { ...place, kind: 'list', items: texts.map(text => textValue([text], place)) }
}
