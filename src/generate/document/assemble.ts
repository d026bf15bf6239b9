import type { Maker } from '../../kms/makers/maker.ts'
import type { Draft } from '../draw/draft.ts'
import type { Random } from '../draw/random.ts'
import { Expresser } from '../shapes/express.ts'
import { Sections } from '../shapes/sections.ts'
import { list, type Node } from './node.ts'

/** A whole document, and what became of what findings refer to. */
export interface Assembled {
  readonly root: Node
  /** The node that a finding about this node, or about a resource as such, points at. */
  blamed(at: Node | Draft): Node
  /** Whether it points at the name that this node stands under, where the document makes a name of what was a value. */
  isName?(at: Node | Draft): boolean
}

/** A document that is nothing but this node, its values written out. */
export function asItStands(node: Node, random: Random): Assembled {
  const sections = new Sections()
  const root = new Expresser('literal', sections, random).express(node, '') ?? node
  return { root, blamed: at => ('kind' in at ? sections.blamed(at) : root) }
}

/** The properties as the maker spells them, in its order; those it does not have are left out. */
export function propertiesOf({ properties }: Draft, { names }: Maker): Node {
  return spelt(properties, names)
}

/** A grant's properties as the maker spells them, and what limits it as a block, which is a list of one, where that is asked for. */
export function grantPropertiesOf({ properties }: Draft, maker: Maker, limits: 'plain' | 'block'): Node {
  const { grantNames = {} } = maker
  const constraints = properties.get('constraints')
  if (constraints?.kind !== 'mapping') return spelt(properties, grantNames)
  const named = spelt(new Map(constraints.entries), grantNames)
  return spelt(
    new Map([...properties, ['constraints', limits === 'block' ? list(named) : named]]),
    grantNames,
  )
}

function spelt(
  properties: ReadonlyMap<string, Node>,
  names: Readonly<Record<string, string | undefined>>,
): Node {
  const known = Object.entries(names).map(([property, name]) => [name, properties.get(property)] as const)
  const others = [...properties].filter(([property]) => !(property in names))
  const entries = [...known, ...others].flatMap(([name, node]) =>
    name !== undefined && node ? [[name, node] as const] : [],
  )
  return { kind: 'mapping', entries }
}
