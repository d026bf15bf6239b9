import { find } from '../../syntax/lookup.ts'
import type { MappingNode, Node, ScalarNode, Tree } from '../../syntax/tree.ts'
import { sourceSpan } from '../../syntax/written.ts'
import type { Mention } from '../format.ts'
import { intrinsicOf, listOf } from './intrinsic.ts'

/** `${Name}` and `${Name.Attribute}`, but neither `${!Literal}` nor `${AWS::Region}`. */
const SUBSTITUTED = /\$\{\s*([A-Za-z0-9]+)\s*(?:\.[^${}]*)?\}/g

/** Every place of a template that names a resource by its logical id: Ref, GetAtt, Sub, DependsOn. */
export function namesMentioned(root: MappingNode, tree: Tree): Mention[] {
  const reader = new Reader(tree)
  reader.read(root)
  const resources = find(root, 'Resources')?.value
  if (resources?.kind === 'mapping') {
    for (const { value } of resources.entries) if (value.kind === 'mapping') reader.readDependencies(value)
  }
  return reader.found
}

class Reader {
  readonly found: Mention[] = []
  readonly #tree: Tree

  constructor(tree: Tree) {
    this.#tree = tree
  }

  read(node: Node): void {
    const { name, argument } = intrinsicOf(node) ?? {}
    const [first, second] = argument ? listOf(argument) : []
    if (first?.kind === 'scalar') {
      if (name === 'Ref') this.#add(first, 0, first.value)
      if (name === 'Fn::GetAtt') this.#add(first, 0, first.value.split('.')[0] ?? '')
      if (name === 'Fn::Sub') this.#addSubstituted(first, second)
    }
    if (node.kind === 'sequence') for (const item of node.items) this.read(item)
    if (node.kind === 'mapping') for (const { value } of node.entries) this.read(value)
  }

  readDependencies(resource: MappingNode): void {
    const dependencies = find(resource, 'DependsOn')?.value
    for (const node of dependencies ? listOf(dependencies) : [])
      if (node.kind === 'scalar') this.#add(node, 0, node.value)
  }

  /** Names that the expression gives values of its own are none of the template's. */
  #addSubstituted(text: ScalarNode, own: Node | undefined): void {
    for (const { 0: whole, 1: name = '', index } of text.value.matchAll(SUBSTITUTED)) {
      if (own?.kind === 'mapping' && find(own, name)) continue
      this.#add(text, index + whole.indexOf(name), name)
    }
  }

  #add(node: ScalarNode, from: number, name: string): void {
    this.found.push({ name, at: sourceSpan(this.#tree.source, node, from, from + name.length) })
  }
}
