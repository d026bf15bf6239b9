import { find } from '../../syntax/lookup.ts'
import type { Entry, MappingNode, Node } from '../../syntax/tree.ts'

/** A resource that a program makes. */
export interface Resource {
  readonly name: string
  readonly entry: Entry
  readonly node: MappingNode
  /** `Key`, `Alias`, … of the package; undefined where it is none of KMS. */
  readonly kind: string | undefined
  readonly type: string
  readonly isNative: boolean
}

/** `aws:kms:Key`, `aws:kms/key:Key`, `aws-native:kms:Key` */
const TYPE = /^aws(-native)?:kms(?:\/\w+)?:(\w+)$/

/** A program's sections, found by name. Works nothing out. */
export class Program {
  readonly resources: ReadonlyMap<string, Resource>
  readonly #root: MappingNode

  constructor(root: MappingNode) {
    this.#root = root
    const found = entriesOf(find(root, 'resources')?.value).flatMap(resourceOf)
    this.resources = new Map(found.map(resource => [resource.name, resource]))
  }

  variable(name: string): Node | undefined {
    return entryIn(find(this.#root, 'variables')?.value, name)
  }

  /** What is asked of whoever deploys: a program's configuration, a component's inputs. */
  input(name: string): Node | undefined {
    return ['config', 'configuration', 'inputs']
      .map(section => entryIn(find(this.#root, section)?.value, name))
      .find(found => found !== undefined)
  }
}

/** The program of a document, and those of the components that it declares. */
export function programsIn(root: Node | undefined): readonly Program[] {
  if (root?.kind !== 'mapping') return []
  const components = entriesOf(find(root, 'components')?.value).flatMap(({ value }) =>
    value.kind === 'mapping' ? [value] : [],
  )
  return [root, ...components].map(node => new Program(node))
}

/** Something that two resources share only if they are certainly of one account and Region; else undefined. */
export function homeOf({ node, type }: Resource): string | undefined {
  const options = find(node, 'options')?.value
  const isElsewhere =
    ['provider', 'providers', 'parent'].some(name => entryIn(options, name)) ||
    entryIn(find(node, 'properties')?.value, 'region')
  // Each package has a configuration of its own.
  return isElsewhere ? undefined : type.split(':')[0]
}

function entriesOf(node: Node | undefined): readonly Entry[] {
  return node?.kind === 'mapping' ? node.entries : []
}

function entryIn(node: Node | undefined, name: string): Node | undefined {
  return node?.kind === 'mapping' ? find(node, name)?.value : undefined
}

/** What is got is there already, and is not made. */
function resourceOf(entry: Entry): readonly Resource[] {
  const { key, value: node } = entry
  const type = entryIn(node, 'type')
  if (node.kind !== 'mapping' || type?.kind !== 'scalar' || find(node, 'get')) return []
  const found = TYPE.exec(type.value)
  return [
    { name: key.value, entry, node, type: type.value, kind: found?.[2], isNative: found?.[1] !== undefined },
  ]
}
