import type { Surroundings } from '../../model/model.ts'
import { usedAt } from '../../model/policy-document.ts'
import { sourceSpan } from '../../syntax/embedded.ts'
import type { MappingNode, Node, ScalarNode } from '../../syntax/tree.ts'
import type { Source } from '../../text/source.ts'
import { scalarValue } from '../../value/from-node.ts'
import { piecesOfValue, textValue, unknownAt } from '../../value/text.ts'
import type { Piece, Value } from '../../value/value.ts'
import { COMMENT } from './blocks.ts'
import { entryAt, isNull } from './nodes.ts'
import { References } from './references.ts'
import { partsOf } from './templates.ts'
import { writtenOut } from './written-out.ts'

/** More pieces than any text of KMS has. What refers to itself over and over is given up there. */
const MOST_PIECES = 1000

const TEMPLATE = /[$%]\{/

/** Works out what a file of JSON configuration says, as far as it tells by itself. */
export class Evaluation {
  readonly #references: References

  readonly #source: Source

  constructor(root: MappingNode, surroundings: Surroundings, source: Source) {
    this.#source = source
    this.#references = new References(root, surroundings, this)
  }

  /** The arguments of a block; what a `dynamic` one adds is not known. */
  body({ span, entries }: MappingNode): Value {
    const own = entries.filter(({ key }) => key.value !== COMMENT && key.value !== 'dynamic')
    return {
      kind: 'map',
      span,
      entries: own.map(({ key, value }) => entryAt(key, this.evaluate(value))),
      complete: entries.every(({ key }) => key.value !== 'dynamic'),
    }
  }

  evaluate(node: Node): Value {
    if (node.kind === 'scalar') return this.scalar(node)
    if (node.kind === 'sequence')
      return { kind: 'list', span: node.span, items: node.items.map(item => this.evaluate(item)) }
    const known = node.entries.filter(({ key }) => !TEMPLATE.test(key.value))
    return {
      kind: 'map',
      span: node.span,
      entries: known.map(({ key, value }) => entryAt(key, this.evaluate(value))),
      complete: known.length === node.entries.length,
    }
  }

  /** A string is a template; any other scalar is what it is. */
  scalar(node: ScalarNode): Value {
    if (isNull(node)) return { kind: 'absent', span: node.span }
    if (node.style === 'plain' || !TEMPLATE.test(node.value)) return scalarValue(node)
    const parts = partsOf(node.value)
    if (!parts) return unknownAt(node.span, 'kmslint does not work out this template')
    const [only] = parts
    if (parts.length === 1 && typeof only === 'object')
      return this.#encoded(only.expression, only.at, node) ?? this.#references.resolve(only.expression, node)
    const pieces = parts.flatMap((part): readonly Piece[] =>
      typeof part === 'string' ? [part] : piecesOfValue(this.#references.resolve(part.expression, node)),
    )
    if (pieces.length > MOST_PIECES) return unknownAt(node.span, 'it has too many parts')
    return { ...textValue(pieces, node), node }
  }

  /** What is written out to be made JSON of: nothing of it is JSON yet, so that no change is written there. */
  #encoded(expression: string, offset: number, scalar: ScalarNode): Value | undefined {
    const placeOf = (from: number, to: number) => sourceSpan(this.#source, scalar, offset + from, offset + to)
    const node = writtenOut(expression, placeOf)
    return node && usedAt(this.evaluate(node), scalar.span)
  }
}
