import { find } from '../../../syntax/lookup.ts'
import type { MappingNode, Node } from '../../../syntax/tree.ts'
import type { Span } from '../../../text/span.ts'
import { unknownAt } from '../../../value/text.ts'
import { knownText, type Value } from '../../../value/value.ts'
import type { Evaluation } from '../evaluate.ts'
import { type Intrinsic, listOf, mappingOf } from '../intrinsic.ts'
import { entryIn } from '../template.ts'

/** A mapping's value is blamed where it is written; the lookup is its use. */
export function findInMap({ argument, span }: Intrinsic, evaluation: Evaluation): Value {
  const [map, first, second, options] = listOf(argument)
  const keys = [map, first, second].map(node => textOf(node, evaluation))
  if (keys.some(key => key === undefined))
    return unknownAt(span, 'what it looks up is known when the stack is made')
  const found = lookUp(evaluation.template.mapping(keys[0] ?? ''), keys.slice(1))
  if (found) return fill(found, span, evaluation)
  const fallback = entryIn(mappingOf(options), 'DefaultValue')
  return fallback ? evaluation.evaluate(fallback.value) : unknownAt(span, 'the mapping has no such entry')
}

function lookUp(mapping: MappingNode | undefined, keys: readonly (string | undefined)[]): Node | undefined {
  let node: Node | undefined = mapping
  for (const key of keys) node = node?.kind === 'mapping' ? find(node, key ?? '')?.value : undefined
  return node
}

function fill(node: Node, use: Span, evaluation: Evaluation): Value {
  const value = evaluation.evaluate(node)
  const placed: Value = { ...value, use }
  return placed.kind === 'list' ? { ...placed, items: placed.items.map(item => ({ ...item, use })) } : placed
}

function textOf(node: Node | undefined, evaluation: Evaluation): string | undefined {
  const value = node && evaluation.evaluate(node)
  return value?.kind === 'text' ? knownText(value) : undefined
}
