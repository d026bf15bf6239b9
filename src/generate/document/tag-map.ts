import { fixed, type Mapping, type Node } from './node.ts'

/** Tags as a map: what is said of a tag, or of its key, is said of a name here. */
export class TagMap {
  /** What the members of the tags are called that it is made of. */
  static readonly NAMES = { key: 'Key', value: 'Value' } as const

  readonly written: Mapping | undefined
  readonly #values = new Map<Node, Node>()

  constructor(list: Node | undefined) {
    const items = list?.kind === 'list' ? list.items : []
    this.written = list && { kind: 'mapping', entries: items.map(item => this.#entry(item)) }
  }

  /** The value under the name that is meant; the node itself where it is no name. */
  placeOf(node: Node): Node {
    return this.#values.get(node) ?? node
  }

  #entry(tag: Node): readonly [string, Node] {
    const members = tag.kind === 'mapping' ? new Map(tag.entries) : new Map<string, Node>()
    const [key, value = fixed('')] = [members.get(TagMap.NAMES.key), members.get(TagMap.NAMES.value)]
    const name = key?.kind === 'slip' ? key.written : key
    this.#values.set(tag, value)
    if (name) this.#values.set(name, value)
    return [name?.kind === 'scalar' ? String(name.value) : '', value]
  }
}
