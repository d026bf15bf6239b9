import { type Assembled, asItStands } from '../document/assemble.ts'
import { fixed, literal, mapping, type Node } from '../document/node.ts'
import type { Draft } from '../draw/draft.ts'
import type { Random } from '../draw/random.ts'

/** What a package of Pulumi's makes of a draft: its type and its properties; undefined where it makes no such thing. */
export type Making = (draft: Draft) => { readonly type: string; readonly properties: Node } | undefined

/** A program in Pulumi YAML of these resources; nodes in it are found again by `blamed`. */
export function programOf(drafts: readonly Draft[], making: Making, random: Random): Assembled {
  const made = drafts.flatMap(draft => {
    const resource = resourceOf(draft, making)
    return resource ? [[draft, asItStands(resource, random)] as const] : []
  })
  const nodes = new Map(made)
  const resources = [...nodes].map(([draft, { root }]) => [draft.name, root] as const)
  const root = mapping({
    name: fixed('keys'),
    runtime: fixed('yaml'),
    resources: { kind: 'mapping', entries: resources },
  })
  return { root, blamed: at => blamedIn(nodes, at) ?? root }
}

function blamedIn(nodes: ReadonlyMap<Draft, Assembled>, at: Node | Draft): Node | undefined {
  if (!('kind' in at)) return nodes.get(at)?.root
  return [...nodes.values()].map(({ blamed }) => blamed(at)).find(node => node !== at) ?? at
}

function resourceOf(draft: Draft, making: Making): Node | undefined {
  const made = making(draft)
  if (!made) return undefined
  const isKey = draft.type !== 'AWS::KMS::Alias'
  return mapping({
    type: fixed(made.type),
    properties: made.properties,
    options: isKey ? literal({ protect: true }) : undefined,
  })
}
