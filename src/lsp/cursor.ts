import { parseEmbedded } from '../syntax/embedded.ts'
import type { MappingNode, Node, ScalarNode, Tree } from '../syntax/tree.ts'

/** What of a document stands at an offset. */
export interface Cursor {
  /** The names from the root to it, its own if it is a key; items of lists by their index. */
  readonly names: readonly string[]
  /** The texts that write these names; undefined for items of lists. */
  readonly keys: readonly (ScalarNode | undefined)[]
  /** The mappings around it, the innermost first. */
  readonly mappings: readonly MappingNode[]
  /** The innermost text; undefined between texts. */
  readonly scalar: ScalarNode | undefined
  /** That text names an entry. */
  readonly isKey: boolean
}

/** Goes into JSON that a text holds, as policies are sometimes written, as if it were part of the document. */
export function cursorAt(tree: Tree, offset: number): Cursor {
  const root = tree.documents.find(({ root }) => root && reaches(root, offset))?.root
  return new Descent(tree, offset).from(root)
}

class Descent {
  readonly #tree: Tree
  readonly #offset: number
  readonly #names: string[] = []
  readonly #keys: (ScalarNode | undefined)[] = []
  readonly #mappings: MappingNode[] = []

  constructor(tree: Tree, offset: number) {
    this.#tree = tree
    this.#offset = offset
  }

  from(node: Node | undefined): Cursor {
    if (node?.kind === 'mapping') return this.#intoMapping(node)
    if (node?.kind === 'sequence') {
      const index = node.items.findIndex(item => reaches(item, this.#offset))
      if (index < 0) return this.#at(undefined)
      this.#step(String(index))
      return this.from(node.items[index])
    }
    const inner = node && parseEmbedded(this.#tree.source, node)
    return inner && reaches(inner, this.#offset) ? this.from(inner) : this.#at(node)
  }

  #intoMapping(mapping: MappingNode): Cursor {
    this.#mappings.unshift(mapping)
    for (const { key, value } of mapping.entries) {
      const isOnKey = reaches(key, this.#offset)
      if (!isOnKey && !reaches(value, this.#offset)) continue
      this.#step(key.value, key)
      return isOnKey ? this.#at(key, true) : this.from(value)
    }
    return this.#at(undefined)
  }

  #step(name: string, key?: ScalarNode): void {
    this.#names.push(name)
    this.#keys.push(key)
  }

  #at(scalar: ScalarNode | undefined, isKey = false): Cursor {
    return { names: this.#names, keys: this.#keys, mappings: this.#mappings, scalar, isKey }
  }
}

/** The end counts too: that is where one is who has just written it. */
function reaches({ span }: Node, offset: number): boolean {
  return span.start <= offset && offset <= span.end
}
