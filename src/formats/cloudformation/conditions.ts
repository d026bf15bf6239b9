import type { Node } from '../../syntax/tree.ts'
import type { Choose } from '../../value/scenarios.ts'
import type { Hole, Piece, Value } from '../../value/value.ts'
import { intrinsicOf, listOf } from './intrinsic.ts'
import type { Template } from './template.ts'

/** What conditions need of whoever works out expressions. */
export interface ConditionContext {
  readonly template: Template
  readonly choose: Choose
  evaluate(node: Node): Value
  /** Whether `literal` is one of the values that this hole, being none of those told apart, is not. */
  excludes(hole: Hole, literal: string): boolean
  /** Whether the question that this hole is has been left open, as there are too many scenarios already. */
  leavesOpen(hole: Hole): boolean
}

/** Three-valued: undefined where there are too many scenarios to tell. */
type Truth = boolean | undefined

/** Whether the condition called `name` holds, in the scenario that `context` chooses. */
export function conditionHolds(
  name: string,
  context: ConditionContext,
  within: readonly string[] = [],
): Truth {
  const node = context.template.condition(name)
  if (!node || within.includes(name)) return ask(name, `condition ${name}`, context)
  return holds(node, name, context, [...within, name])
}

function holds(node: Node, name: string, context: ConditionContext, within: readonly string[]): Truth {
  const intrinsic = intrinsicOf(node)
  const items = intrinsic ? listOf(intrinsic.argument) : []
  const each = (item: Node) => holds(item, name, context, within)
  switch (intrinsic?.name) {
    case 'Condition':
      return intrinsic.argument.kind === 'scalar'
        ? conditionHolds(intrinsic.argument.value, context, within)
        : undefined
    case 'Fn::And':
      return all(items, each)
    case 'Fn::Or':
      return negate(all(items, item => negate(each(item))))
    case 'Fn::Not':
      return negate(all(items, each))
    case 'Fn::Equals':
      return equals(items, context) ?? askEquals(name, node, items, context)
    default:
      return ask(name, `opaque ${node.span.start}`, context)
  }
}

/** Stops at the first that does not hold, so that later ones raise no question. */
function all(items: readonly Node[], each: (item: Node) => Truth): Truth {
  let truth: Truth = true
  for (const item of items) {
    const one = each(item)
    if (one === false) return false
    if (one === undefined) truth = undefined
  }
  return truth
}

function negate(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth
}

function ask(name: string, id: string, { choose }: ConditionContext): Truth {
  const index = choose({ name, id, choices: ['true', 'false'] })
  return index === undefined ? undefined : index === 0
}

/** Of a value left open nothing is supposed: two comparisons of it might be given answers that exclude each other. */
function askEquals(name: string, node: Node, items: readonly Node[], context: ConditionContext): Truth {
  const holes = items.flatMap(item => {
    const value = context.evaluate(item)
    return value.kind === 'text' ? value.pieces.filter(piece => typeof piece === 'object') : []
  })
  if (holes.some(hole => context.leavesOpen(hole))) return undefined
  return ask(name, `equals ${node.span.start}`, context)
}

function equals([left, right]: readonly Node[], context: ConditionContext): Truth {
  if (!left || !right) return undefined
  const a = context.evaluate(left)
  const b = context.evaluate(right)
  return a.kind === 'text' && b.kind === 'text' ? piecesEqual(a.pieces, b.pieces, context) : undefined
}

/** Whether two texts are equal; undefined where what is not known of them decides it. */
function piecesEqual(a: readonly Piece[], b: readonly Piece[], context: ConditionContext): Truth {
  const left = wholeOf(a)
  const right = wholeOf(b)
  if (left !== undefined && right !== undefined) return left === right
  if (left !== undefined) return differs(b, left, context) ? false : undefined
  if (right !== undefined) return differs(a, right, context) ? false : undefined
  return undefined
}

function wholeOf(pieces: readonly Piece[]): string | undefined {
  return pieces.every(piece => typeof piece === 'string') ? pieces.join('') : undefined
}

/** Whether a text with holes cannot be `literal`, whatever fills them. */
function differs(pieces: readonly Piece[], literal: string, context: ConditionContext): boolean {
  const [first] = pieces
  const last = pieces.at(-1)
  if (pieces.length === 1 && typeof first === 'object') return context.excludes(first, literal)
  if (typeof first === 'string' && !literal.startsWith(first)) return true
  return typeof last === 'string' && !literal.endsWith(last)
}
