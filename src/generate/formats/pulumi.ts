import { PULUMI_NATIVE } from '../../kms/makers/pulumi.ts'
import { type Assembled, asItStands, propertiesOf } from '../document/assemble.ts'
import { fixed, literal, mapping, type Node } from '../document/node.ts'
import type { Draft } from '../draw/draft.ts'
import type { Random } from '../draw/random.ts'
import type { Sample } from '../draw/sample.ts'
import type { SampleFormat } from './format.ts'

/** A program in Pulumi YAML with the package aws-native, whose tags are a list and whose policy is a mapping. */
export const PULUMI_PROGRAM: SampleFormat = {
  language: 'yaml',
  maker: PULUMI_NATIVE,
  subjects: ['key', 'alias', 'policy'],
  hasShapes: false,
  tagNames: { key: 'key', value: 'value' },
  assemble: (sample, _about, _shape, random) => assembleProgram(sample, random),
}

const TYPES: Readonly<Record<string, string>> = {
  'AWS::KMS::Key': 'aws-native:kms:Key',
  'AWS::KMS::Alias': 'aws-native:kms:Alias',
  'AWS::KMS::ReplicaKey': 'aws-native:kms:ReplicaKey',
}

function assembleProgram({ key, alias, others, policy }: Sample, random: Random): Assembled {
  key.set('policy', policy)
  const drafts = [key, alias, ...others].filter(({ type }) => type in TYPES)
  const nodes = new Map(drafts.map(draft => [draft, asItStands(resourceOf(draft), random)]))
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

function resourceOf(draft: Draft): Node {
  return mapping({
    type: fixed(TYPES[draft.type] ?? draft.type),
    properties: propertiesOf(draft, PULUMI_NATIVE),
    options: draft.type === 'AWS::KMS::Alias' ? undefined : literal({ protect: true }),
  })
}
