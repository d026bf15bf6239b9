import type { Maker } from '../../kms/makers/maker.ts'
import type { Draft } from '../draw/draft.ts'
import type { Random } from '../draw/random.ts'
import type { Sample } from '../draw/sample.ts'
import { Expresser, type Shape } from '../shapes/express.ts'
import { Sections } from '../shapes/sections.ts'
import { call, fixed, literal, mapping, type Node } from './node.ts'

/** A whole document, and what became of what findings refer to. */
export interface Assembled {
  readonly root: Node
  /** The node that a finding about this node, or about a resource as such, points at. */
  blamed(at: Node | Draft): Node
}

/** A template of the key and all that belongs to it. */
export function assembleTemplate(sample: Sample, shape: Shape, random: Random): Assembled {
  const { key, alias, others, maker, policy } = sample
  const sections = new Sections()
  const expresser = new Expresser(shape, sections, random)
  key.set('policy', isText(sample) ? call('Fn::Sub', { kind: 'json', content: policy }) : policy)
  const nodes = new Map([key, alias, ...others].map(draft => [draft, resourceOf(draft, maker, expresser)]))
  const root = mapping({
    AWSTemplateFormatVersion: fixed('2010-09-09'),
    ...(shape === 'sam' && SAM),
    ...sections.toEntries(),
    Resources: { kind: 'mapping', entries: [...nodes].map(([draft, node]) => [draft.name, node]) },
  })
  return { root, blamed: at => ('kind' in at ? sections.blamed(at) : (nodes.get(at) ?? root)) }
}

/** A policy that is forgotten is not written as a text either. */
function isText({ policy, policyIsText }: Sample): boolean {
  return policyIsText && policy.kind !== 'slip'
}

const SAM = {
  Transform: fixed('AWS::Serverless-2016-10-31'),
  Globals: literal({ Function: { Runtime: 'nodejs22.x', Timeout: 10, MemorySize: 256 } }),
}

function resourceOf(draft: Draft, maker: Maker, expresser: Expresser): Node {
  return mapping({
    Type: fixed(draft.type),
    ...Object.fromEntries(draft.attributes),
    Properties: expresser.express(propertiesOf(draft, maker), draft.name),
  })
}

/** A request to the KMS API that makes the key or the alias. A policy is a JSON text there. */
export function assembleRequest(sample: Sample, draft: Draft, random: Random): Assembled {
  const { policy } = sample
  if (draft === sample.key)
    draft.set('policy', policy.kind === 'slip' ? policy : { kind: 'json', content: policy })
  return asItStands(propertiesOf(draft, sample.maker), random)
}

/** A key policy by itself. */
export function assemblePolicy({ policy }: Sample, random: Random): Assembled {
  return asItStands(policy, random)
}

function asItStands(node: Node, random: Random): Assembled {
  const sections = new Sections()
  const root = new Expresser('literal', sections, random).express(node, '') ?? node
  return { root, blamed: at => ('kind' in at ? sections.blamed(at) : root) }
}

/** The properties as the maker spells them, in its order; those it does not have are left out. */
function propertiesOf({ properties }: Draft, { names }: Maker): Node {
  const known = Object.entries(names).map(([property, name]) => [name, properties.get(property)] as const)
  const others = [...properties].filter(([property]) => !(property in names))
  const entries = [...known, ...others].flatMap(([name, node]) =>
    name !== undefined && node ? [[name, node] as const] : [],
  )
  return { kind: 'mapping', entries }
}
