import type { Mapping, Node, Scalar, Slip } from '../document/node.ts'
import type { Random } from '../draw/random.ts'
import { asCondition, wrongSometimes } from './condition.ts'
import { asMapping } from './mapping.ts'
import { asParameter } from './parameter.ts'
import type { Sections } from './sections.ts'
import { asSub } from './sub.ts'
import type { Express } from './wish.ts'

/** How the values of a template are written. */
export const SHAPES = ['literal', 'parameter', 'condition', 'mapping', 'sub', 'sam', 'mixed'] as const
export type Shape = (typeof SHAPES)[number]

const EXPRESSIONS: Readonly<Record<Exclude<Shape, 'mixed'>, Express>> = {
  literal: ({ value }) => value,
  parameter: asParameter,
  condition: asCondition,
  mapping: asMapping,
  sub: asSub,
  sam: ({ value }) => value,
}

/** Writes nodes in a shape: every value that may be an expression becomes one. */
export class Expresser {
  readonly #shape: Shape
  readonly #sections: Sections
  readonly #random: Random

  constructor(shape: Shape, sections: Sections, random: Random) {
    this.#shape = shape
    this.#sections = sections
    this.#random = random
  }

  /** The node as it will be written; undefined where nothing is. `label` is the name it stands under. */
  express(node: Node, label: string): Node | undefined {
    const written = this.#written(node, label)
    if (written && written !== node && (node.kind === 'list' || node.kind === 'mapping'))
      this.#sections.move(node, written)
    return written
  }

  #written(node: Node, label: string): Node | undefined {
    switch (node.kind) {
      case 'scalar':
        return this.#scalar(node, undefined, label)
      case 'slip':
        return this.#slip(node, label)
      case 'list':
        return { kind: 'list', items: node.items.flatMap(item => this.express(item, label) ?? []) }
      case 'mapping':
        return this.#mapping(node)
      case 'json':
        return { kind: 'json', content: this.#asItStands(node.content) }
      case 'shell':
        return node
      case 'call':
        return node.argument.kind === 'json'
          ? { ...node, argument: this.#written(node.argument, label) ?? node }
          : node
    }
  }

  /** Inside a text there are no expressions. */
  #asItStands(content: Node): Node {
    return new Expresser('literal', this.#sections, this.#random).express(content, '') ?? content
  }

  #mapping({ entries }: Mapping): Node {
    return {
      kind: 'mapping',
      entries: entries.flatMap(([name, value]) => {
        const written = this.express(value, LABELS[name] ?? name)
        return written ? [[name, written] as const] : []
      }),
    }
  }

  #slip({ written, right }: Slip, label: string): Node | undefined {
    if (this.#pick() === 'condition') {
      return wrongSometimes(written, right, this.#sections, this.#random.chance(50))
    }
    if (written?.kind === 'scalar') return this.#scalar(written, right, label)
    return written && this.express(written, label)
  }

  #scalar(value: Scalar, right: Node | undefined, label: string): Node {
    if (value.fixed) return value
    const wish = { value, right, label: alphanumeric(label), sections: this.#sections, random: this.#random }
    return EXPRESSIONS[this.#pick()](wish)
  }

  #pick(): Exclude<Shape, 'mixed'> {
    if (this.#shape !== 'mixed') return this.#shape
    return this.#random.pick(['literal', 'literal', 'parameter', 'condition', 'mapping', 'sub'])
  }
}

/** Names that say too little where they no longer stand in their place. */
const LABELS: Readonly<Record<string, string>> = { Key: 'TagKey', Value: 'TagValue', AWS: 'Principal' }

/** Logical ids take no other characters. */
function alphanumeric(label: string): string {
  return label.replaceAll(/[^A-Za-z0-9]/g, '')
}
