import type { MappingNode, ScalarNode } from '../../../syntax/tree.ts'
import { piecesOfValue, textValue, unknownAt } from '../../../value/text.ts'
import type { Assumption, Piece, Value } from '../../../value/value.ts'
import type { Evaluation } from '../evaluate.ts'
import { type Intrinsic, listOf, mappingOf } from '../intrinsic.ts'
import { entryIn } from '../template.ts'

/** Both forms: a text, or a text and a map of names of its own. */
export function sub({ argument, span }: Intrinsic, evaluation: Evaluation): Value {
  const [template, variables] = listOf(argument)
  if (template?.kind !== 'scalar') return unknownAt(span, 'Fn::Sub takes a text')
  return substitute(template, mappingOf(variables), evaluation)
}

/** What a `Fn::Sub` text says, its own names in `variables`. Blamed as a whole, on the text. */
export function substitute(
  node: ScalarNode,
  variables: MappingNode | undefined,
  evaluation: Evaluation,
): Value {
  const pieces: Piece[] = []
  const supposing: Assumption[] = []
  for (const part of partsOf(node.value)) {
    if (typeof part === 'string') {
      pieces.push(part)
      continue
    }
    const value = named(part.name, node, variables, evaluation)
    pieces.push(...piecesOfValue(value))
    supposing.push(...(value.supposing ?? []))
  }
  return { ...textValue(pieces, { span: node.span, supposing }), node }
}

function named(
  name: string,
  node: ScalarNode,
  variables: MappingNode | undefined,
  evaluation: Evaluation,
): Value {
  const own = entryIn(variables, name)
  if (own) return evaluation.evaluate(own.value)
  const dot = name.indexOf('.')
  if (dot < 0) return evaluation.reference(name, node.span)
  return evaluation.attribute(name.slice(0, dot), name.slice(dot + 1), node.span)
}

/** `${Name}` is a name, `${!Name}` is the text `${Name}`; all else is as it stands. */
function partsOf(text: string): (string | { readonly name: string })[] {
  const parts: (string | { readonly name: string })[] = []
  let from = 0
  for (const match of text.matchAll(/\$\{\s*(!?)([^${}]*?)\s*\}/g)) {
    parts.push(text.slice(from, match.index))
    parts.push(match[1] ? `\${${match[2]}}` : { name: match[2] ?? '' })
    from = match.index + match[0].length
  }
  parts.push(text.slice(from))
  return parts
}
