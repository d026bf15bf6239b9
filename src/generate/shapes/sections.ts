import { call, fixed, list, literal, mapping, type Node, ref } from '../document/node.ts'

/** The sections of a template that expressions refer to, filled as they are needed, and where blamed nodes have gone. */
export class Sections {
  readonly #parameters = new Map<string, Node>()
  readonly #settings = new Map<string, Map<string, Node>>()
  readonly #moved = new Map<Node, Node>()
  #conditional = false

  /** Declares a parameter and gives the name it got. */
  parameter(label: string, declaration: Node): string {
    return addTo(this.#parameters, label, declaration)
  }

  /** Enters a setting in each of these groups of the mapping, and gives the name it got in all of them. */
  setting(label: string, values: Readonly<Record<string, Node>>): string {
    let name = label
    for (const [group, value] of Object.entries(values)) {
      const settings = this.#settings.get(group) ?? new Map<string, Node>()
      this.#settings.set(group, settings)
      name = addTo(settings, label, value)
    }
    return name
  }

  /** The parameter whose value decides between two others: dev or prod. */
  environment(): Node {
    this.#parameters.set(ENVIRONMENT, literal({ Type: 'String', AllowedValues: [...STAGES], Default: 'dev' }))
    return ref(ENVIRONMENT)
  }

  /** The condition that the environment is prod. */
  isProd(): Node {
    this.environment()
    this.#conditional = true
    return fixed(IS_PROD)
  }

  /** What is said of `from` will be said of `to`: the linter blames what is written, not what it comes to. */
  move(from: Node, to: Node): void {
    this.#moved.set(from, to)
  }

  /** What a finding about this node will point at: of an `Fn::Sub` it is the text. */
  blamed(node: Node): Node {
    const next = this.#moved.get(node)
    if (next) return this.blamed(next)
    if (node.kind !== 'call' || node.name !== 'Fn::Sub') return node
    return (node.argument.kind === 'list' && node.argument.items[0]) || node.argument
  }

  toEntries(): Record<string, Node | undefined> {
    const groups = [...this.#settings].map(([group, settings]) => [group, sectionOf(settings)] as const)
    const conditions = { [IS_PROD]: call('Fn::Equals', list(ref(ENVIRONMENT), fixed('prod'))) }
    return {
      Parameters: sectionOf(this.#parameters),
      Mappings: groups.length > 0 ? mapping({ [SETTINGS]: mapping(Object.fromEntries(groups)) }) : undefined,
      Conditions: this.#conditional ? mapping(conditions) : undefined,
    }
  }
}

export const STAGES = ['dev', 'prod'] as const
/** The one mapping of a template. */
export const SETTINGS = 'Settings'
const ENVIRONMENT = 'Env'
const IS_PROD = 'IsProd'

function sectionOf(entries: ReadonlyMap<string, Node>): Node | undefined {
  return entries.size > 0 ? { kind: 'mapping', entries: [...entries] } : undefined
}

function addTo(section: Map<string, Node>, label: string, node: Node): string {
  let name = label
  for (let nth = 2; section.has(name); nth += 1) name = `${label}${nth}`
  section.set(name, node)
  return name
}
