import type { MappingNode, Node } from '../../syntax/tree.ts'
import { piecesOfValue, textValue, unknownAt } from '../../value/text.ts'
import type { Piece, Value } from '../../value/value.ts'
import type { Evaluation } from './evaluate.ts'

type Call = (argument: Node, evaluation: Evaluation, call: MappingNode) => Value

/**
 * The functions that need nothing but the program. Their names are matched without case, as older programs have `Fn::Join`.
 * Source: https://www.pulumi.com/docs/iac/languages-sdks/yaml/yaml-language-reference/, 2026-11-24.
 */
const FUNCTIONS: Readonly<Record<string, Call>> = {
  'fn::tojson': (argument, evaluation) => evaluation.evaluate(argument),
  'fn::secret': (argument, evaluation) => evaluation.evaluate(argument),
  'fn::join': (argument, evaluation, call) => join(evaluation.evaluate(argument), call),
  'fn::select': (argument, evaluation, call) => select(evaluation.evaluate(argument), call),
}

/** What a mapping with a function's name stands for; undefined where it is a mapping like any other. */
export function callOf(node: MappingNode, evaluation: Evaluation): Value | undefined {
  const [entry, ...others] = node.entries
  if (!entry || others.length > 0 || !/^fn::/i.test(entry.key.value)) return undefined
  const call = FUNCTIONS[entry.key.value.toLowerCase()]
  return call
    ? call(entry.value, evaluation, node)
    : unknownAt(node.span, `kmslint does not work out ${entry.key.value}`)
}

function join(argument: Value, { span }: MappingNode): Value {
  const [delimiter, items] = argument.kind === 'list' ? argument.items : []
  if (delimiter?.kind !== 'text' || items?.kind !== 'list')
    return unknownAt(span, 'what is joined is not known')
  const pieces = items.items.flatMap((item, index): readonly Piece[] =>
    index === 0 ? piecesOfValue(item) : [...delimiter.pieces, ...piecesOfValue(item)],
  )
  return textValue(pieces, { span })
}

function select(argument: Value, { span }: MappingNode): Value {
  const [index, items] = argument.kind === 'list' ? argument.items : []
  const at = index?.kind === 'text' ? Number(index.pieces.join('')) : Number.NaN
  const item = items?.kind === 'list' ? items.items[at] : undefined
  return item ?? unknownAt(span, 'what is selected is not known')
}
