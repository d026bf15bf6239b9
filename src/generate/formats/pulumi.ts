import type { Maker } from '../../kms/makers/maker.ts'
import { PULUMI, PULUMI_REPLICA } from '../../kms/makers/pulumi.ts'
import { type Assembled, propertiesOf } from '../document/assemble.ts'
import { TagMap } from '../document/tag-map.ts'
import type { Random } from '../draw/random.ts'
import type { Sample } from '../draw/sample.ts'
import type { SampleFormat } from './format.ts'
import { programOf } from './pulumi-program.ts'

/** A program in Pulumi YAML with the package aws, which is made of Terraform's provider: policies are texts, tags a map. */
export const PULUMI_PROGRAM: SampleFormat = {
  language: 'yaml',
  maker: PULUMI,
  replicaMaker: PULUMI_REPLICA,
  subjects: ['key', 'alias', 'replica', 'policy'],
  hasShapes: false,
  tagNames: TagMap.NAMES,
  assemble: (sample, _about, _shape, random) => assembleProgram(sample, random),
}

const RESOURCES: Readonly<Record<string, readonly [type: string, maker: Maker]>> = {
  'AWS::KMS::Key': ['aws:kms:Key', PULUMI],
  'AWS::KMS::Alias': ['aws:kms:Alias', PULUMI],
  'AWS::KMS::ReplicaKey': ['aws:kms:ReplicaKey', PULUMI_REPLICA],
}

function assembleProgram({ key, alias, others, policy }: Sample, random: Random): Assembled {
  key.set('policy', policy)
  const tags = new TagMap(key.properties.get('tags'))
  key.set('tags', tags.written)
  const { root, blamed } = programOf(
    [key, alias, ...others],
    draft => {
      const [type, maker] = RESOURCES[draft.type] ?? []
      if (!type || !maker) return undefined
      const written = draft.properties.get('policy')
      // A policy that is forgotten is not written as a text either.
      if (written && written.kind !== 'slip') draft.set('policy', { kind: 'json', content: written })
      return { type, properties: propertiesOf(draft, maker) }
    },
    random,
  )
  return {
    root,
    blamed: at => blamed('kind' in at ? tags.placeOf(at) : at),
    isName: at => 'kind' in at && tags.placeOf(at) !== at,
  }
}
