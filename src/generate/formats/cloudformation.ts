import { CLOUDFORMATION } from '../../kms/makers/cloudformation.ts'
import type { Maker } from '../../kms/makers/maker.ts'
import { type Assembled, propertiesOf } from '../document/assemble.ts'
import { call, fixed, literal, mapping, type Node } from '../document/node.ts'
import type { Draft } from '../draw/draft.ts'
import type { Random } from '../draw/random.ts'
import type { Sample } from '../draw/sample.ts'
import { Expresser, type Shape } from '../shapes/express.ts'
import { Sections } from '../shapes/sections.ts'
import type { SampleFormat } from './format.ts'

const TEMPLATE = {
  maker: CLOUDFORMATION,
  subjects: ['key', 'alias', 'replica', 'policy', 'resource'],
  hasShapes: true,
  tagNames: { key: 'Key', value: 'Value' },
  assemble: (sample, _about, shape, random) => assembleTemplate(sample, shape, random),
} as const satisfies Omit<SampleFormat, 'language'>

export const CLOUDFORMATION_YAML: SampleFormat = { ...TEMPLATE, language: 'yaml' }
export const CLOUDFORMATION_JSON: SampleFormat = { ...TEMPLATE, language: 'json' }

/** A template of the key and all that belongs to it. */
function assembleTemplate(sample: Sample, shape: Shape, random: Random): Assembled {
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
