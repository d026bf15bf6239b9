import type { Node } from '../document/node.ts'

/** A key, an alias, or another resource that is about to be written. Properties go by the model's names, which each maker spells. */
export class Draft {
  /** The logical id. */
  readonly name: string
  /** `AWS::KMS::Key` */
  readonly type: string
  readonly properties = new Map<string, Node>()
  /** What stands beside the properties, where there are no expressions: DeletionPolicy. */
  readonly attributes = new Map<string, Node>()

  constructor(name: string, type: string) {
    this.name = name
    this.type = type
  }

  /** Writes what is right; undefined writes nothing. */
  set(property: string, node: Node | undefined): void {
    if (node) this.properties.set(property, node)
  }

  /** Writes what is wrong in the place of what was right, and gives it back for findings to refer to. */
  mistake<Wrong extends Node>(property: string, written: Wrong): Wrong {
    this.#slip(property, written)
    return written
  }

  /** Leaves out what should be there. */
  forget(property: string): void {
    this.#slip(property, undefined)
  }

  #slip(property: string, written: Node | undefined): void {
    this.properties.set(property, { kind: 'slip', written, right: this.properties.get(property) })
  }
}
