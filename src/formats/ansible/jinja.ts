import type { Node, ScalarNode } from '../../syntax/tree.ts'
import { valueOfNode } from '../../value/from-node.ts'
import { scalarsWith } from '../../value/placeholders.ts'
import type { TextValue, Value } from '../../value/value.ts'

/** An expression; where there are statements, nothing is known of the text around them either. */
const JINJA = /^[\s\S]*\{%[\s\S]*|\{\{[\s\S]*?\}\}|\{#[\s\S]*?#\}/g

/** What amazon.aws.aws_caller_info has told of who runs the tasks, as it is usually registered. */
const CALLER = /^\{\{\s*\w*caller\w*\.account(?:_id)?\s*\}\}$/

const withJinja = scalarsWith(JINJA, name => ({ name, kind: CALLER.test(name) ? 'account' : 'other' }))

/** A scalar with what Jinja and a vault will put in unknown. */
export function jinjaScalar(node: ScalarNode): TextValue {
  const value = withJinja(node)
  if (node.tag === '!unsafe') return { ...value, pieces: node.value === '' ? [] : [node.value] }
  if (node.tag !== '!vault') return value
  return { ...value, pieces: [{ name: '!vault', kind: 'other', opaque: true }] }
}

export function jinjaValue(node: Node): Value {
  return valueOfNode(node, jinjaScalar)
}
