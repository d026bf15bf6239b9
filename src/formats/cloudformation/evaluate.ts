import type { Entry, MappingNode, Node, ScalarNode } from '../../syntax/tree.ts'
import type { Span } from '../../text/span.ts'
import { scalarValue } from '../../value/from-node.ts'
import type { Choose } from '../../value/scenarios.ts'
import { unknownAt } from '../../value/text.ts'
import type { Hole, MapEntry, Value } from '../../value/value.ts'
import { type ConditionContext, conditionHolds } from './conditions.ts'
import { withoutDynamicReferences } from './dynamic-references.ts'
import { type Intrinsic, intrinsicOf } from './intrinsic.ts'
import { INTRINSICS } from './intrinsics/index.ts'
import { expandLoops } from './loops.ts'
import { OTHER } from './names.ts'
import type { Program } from './program.ts'
import { withoutServerlessVariables } from './serverless-variables.ts'
import { NO_SCOPE, type Scope, type Template } from './template.ts'

/** How deep expressions may refer to one another before they are given up as unknown. */
const DEEPEST = 100

/** Works out expressions in one scenario and, inside a loop, for one turn of it. */
export class Evaluation implements ConditionContext {
  readonly program: Program
  readonly choose: Choose
  readonly scope: Scope
  #depth = 0

  constructor(program: Program, choose: Choose, scope: Scope = NO_SCOPE) {
    this.program = program
    this.choose = choose
    this.scope = scope
  }

  get template(): Template {
    return this.program.template
  }

  within(scope: Scope): Evaluation {
    return scope === this.scope ? this : new Evaluation(this.program, this.choose, scope)
  }

  evaluate(node: Node): Value {
    if (this.#depth > DEEPEST) return unknownAt(node.span, 'it is nested too deeply')
    this.#depth++
    try {
      return withoutDynamicReferences(this.#value(node))
    } finally {
      this.#depth--
    }
  }

  holds(condition: string): boolean | undefined {
    return conditionHolds(condition, this)
  }

  /** What `Ref` gives for `name`, used at `span`. */
  reference(name: string, span: Span): Value {
    const bound = this.scope.get(name)
    if (bound !== undefined) return { kind: 'text', span, pieces: bound === '' ? [] : [bound], plain: false }
    if (name === 'AWS::NoValue') return { kind: 'absent', span }
    return this.program.names.resolve(name, { span }, this.choose) ?? this.attribute(name, undefined, span)
  }

  /** What a resource is known by: a hole, filled when the stack is made. */
  attribute(logicalId: string, attribute: string | undefined, span: Span): Value {
    const resourceType = this.program.typeOf(logicalId)
    const hole: Hole = {
      name: logicalId,
      kind: resourceType === undefined ? 'other' : 'resource',
      ...(resourceType !== undefined && { resourceType }),
      ...(attribute !== undefined && { attribute }),
    }
    return { kind: 'text', span, pieces: [hole], plain: false }
  }

  excludes(hole: Hole, literal: string): boolean {
    const choices = this.program.names.variable(hole.name)?.choices
    return choices?.includes(OTHER) === true && choices.includes(literal)
  }

  leavesOpen(hole: Hole): boolean {
    const variable = this.program.names.variable(hole.name)
    return variable !== undefined && this.choose(variable) === undefined
  }

  #value(node: Node): Value {
    const intrinsic = intrinsicOf(node)
    if (intrinsic) return this.#call(intrinsic)
    if (node.kind === 'scalar') return this.#text(node)
    if (node.kind === 'sequence') {
      const items = node.items.map(item => this.evaluate(item))
      return { kind: 'list', span: node.span, items: items.filter(item => item.kind !== 'absent') }
    }
    return this.#map(node)
  }

  #text(node: ScalarNode): Value {
    const value = scalarValue(node)
    return this.program.hasVariables ? withoutServerlessVariables(value) : value
  }

  #call(intrinsic: Intrinsic): Value {
    const call = INTRINSICS[intrinsic.name]
    return call
      ? call(intrinsic, this)
      : unknownAt(intrinsic.span, `kmslint does not work out ${intrinsic.name}`)
  }

  #map(node: MappingNode): Value {
    const { entries, complete } = expandLoops(node, this)
    const included = entries.some(({ entry }) => isInclusion(entry))
    const own = included ? entries.filter(({ entry }) => !isInclusion(entry)) : entries
    return {
      kind: 'map',
      span: node.span,
      entries: own.map(({ key, entry, scope }) => this.within(scope).#entry(key, entry)),
      complete: complete && !included,
    }
  }

  #entry(key: string, entry: Entry): MapEntry {
    return { key, keySpan: entry.key.span, value: this.evaluate(entry.value) }
  }
}

/** Text that a transform will put in beside these entries. */
function isInclusion(entry: Entry): boolean {
  return entry.key.value === 'Fn::Transform'
}
