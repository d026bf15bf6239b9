import type { Surroundings } from '../../model/model.ts'
import { find } from '../../syntax/lookup.ts'
import type { MappingNode, Node, ScalarNode } from '../../syntax/tree.ts'
import type { Source } from '../../text/source.ts'
import type { Span } from '../../text/span.ts'
import { scalarValue } from '../../value/from-node.ts'
import { asJson } from '../../value/held-json.ts'
import { joinPieces, piecesOfValue, textValue, unknownAt } from '../../value/text.ts'
import { entryOf, type Piece, type TextValue, type Value } from '../../value/value.ts'
import { callOf } from './functions.ts'
import { accountOf, policyOf } from './invokes.ts'
import type { Program } from './program.ts'

/** How deep variables may refer to one another before they are given up as unknown. */
const DEEPEST = 50

/** Variables that repeat others may multiply beyond all measure: longer texts, and such of more parts, are given up. */
const LONGEST = 100_000
const MOST_PARTS = 1000

/** `${name.property}`; `$${` is no expression but a text that begins with `${`. */
const INTERPOLATION = /\$(\$\{)|\$\{([^{}]*)\}/g

/** Works out the expressions of a program. */
export class Evaluation {
  readonly #program: Program
  readonly #surroundings: Surroundings
  readonly #source: Source
  readonly #variables = new Map<Node, Value>()
  #depth = 0

  constructor(program: Program, surroundings: Surroundings, source: Source) {
    this.#program = program
    this.#surroundings = surroundings
    this.#source = source
  }

  evaluate(node: Node): Value {
    if (this.#depth > DEEPEST) return unknownAt(node.span, 'it is nested too deeply')
    this.#depth++
    try {
      const value = this.#value(node)
      return value.kind === 'text' && isBeyondMeasure(value) ? unknownAt(node.span, 'it is too long') : value
    } finally {
      this.#depth--
    }
  }

  /** What a property that takes JSON says: JSON in a text, or what is made to such a text. */
  json(node: Node): Value {
    return asJson(this.evaluate(node), this.#source, scalar => this.#asText(scalar))
  }

  #value(node: Node): Value {
    if (node.kind === 'scalar') return this.#scalar(node)
    if (node.kind === 'sequence')
      return { kind: 'list', span: node.span, items: node.items.map(item => this.evaluate(item)) }
    return this.#policy(node, [], node.span) ?? callOf(node, this) ?? this.#map(node)
  }

  #policy(call: Node, rest: readonly string[], span: Span): Value | undefined {
    return policyOf(call, rest, span, node => this.evaluate(node))
  }

  #map(node: MappingNode): Value {
    const entries = node.entries.map(({ key, value }) => ({
      key: key.value,
      keySpan: key.span,
      value: this.evaluate(value),
    }))
    return { kind: 'map', span: node.span, entries, complete: true }
  }

  /** A text that is one expression is whatever that stands for. */
  #scalar(node: ScalarNode): Value {
    const only = /^\$\{([^{}]*)\}$/.exec(node.value)?.[1]
    return only === undefined ? this.#asText(node) : this.#reference(only, node.span)
  }

  #asText(node: ScalarNode) {
    if (!node.value.includes('${')) return scalarValue(node)
    const pieces: Piece[] = []
    let end = 0
    for (const found of node.value.matchAll(INTERPOLATION)) {
      const [, escaped, path = ''] = found
      pieces.push(node.value.slice(end, found.index))
      pieces.push(...(escaped ? [escaped] : piecesOfValue(this.#reference(path, node.span))))
      end = found.index + found[0].length
    }
    pieces.push(node.value.slice(end))
    return { ...scalarValue(node), pieces: joinPieces(pieces), plain: false }
  }

  #reference(path: string, span: Span): Value {
    const [name = '', ...rest] = path.split(/\.|\[|\]\.?/).filter(step => step !== '')
    const variable = this.#program.variable(name)
    if (variable)
      return (
        accountOf(variable, rest, span) ??
        this.#policy(variable, rest, span) ??
        this.#variable(variable, rest, path, span)
      )
    const resource = this.#program.resources.get(name)
    if (resource) {
      const attribute = rest.join('.')
      const hole = { name, kind: 'resource' as const, resourceType: resource.type }
      return textValue([attribute === '' ? hole : { ...hole, attribute }], { span })
    }
    return this.#input(name, span) ?? textValue([{ name: path, kind: 'other' }], { span })
  }

  #variable(node: Node, rest: readonly string[], path: string, span: Span): Value {
    let value: Value | undefined = this.#variables.get(node) ?? this.evaluate(node)
    this.#variables.set(node, value)
    for (const step of rest) {
      if (value?.kind === 'list') value = value.items[Number(step.replaceAll(/["']/g, ''))]
      else value = value?.kind === 'map' ? entryOf(value, step.replaceAll(/["']/g, ''))?.value : undefined
    }
    return value && value.kind !== 'unknown'
      ? { ...value, use: span }
      : textValue([{ name: path, kind: 'other' }], { span })
  }

  /** What was given for an input, else its default. */
  #input(name: string, span: Span): Value | undefined {
    const node = this.#program.input(name)
    const given = this.#surroundings.parameters.get(name)
    if (!node) return undefined
    if (given !== undefined) return textValue([given], { span }, true)
    const written = node.kind === 'mapping' ? (find(node, 'default') ?? find(node, 'value'))?.value : node
    if (written?.kind !== 'scalar') return undefined
    const supposing = [{ name, value: written.value }]
    return { ...scalarValue(written), plain: true, use: span, supposing }
  }
}

function isBeyondMeasure({ pieces }: TextValue): boolean {
  const length = pieces.reduce((sum, piece) => sum + (typeof piece === 'string' ? piece.length : 0), 0)
  return length > LONGEST || pieces.length > MOST_PARTS
}
