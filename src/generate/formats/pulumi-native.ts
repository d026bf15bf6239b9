import { PULUMI_NATIVE } from '../../kms/makers/pulumi.ts'
import { type Assembled, propertiesOf } from '../document/assemble.ts'
import type { Random } from '../draw/random.ts'
import type { Sample } from '../draw/sample.ts'
import type { SampleFormat } from './format.ts'
import { programOf } from './pulumi-program.ts'

/** A program in Pulumi YAML with the package aws-native, whose tags are a list and whose policy is a mapping. */
export const PULUMI_NATIVE_PROGRAM: SampleFormat = {
  language: 'yaml',
  maker: PULUMI_NATIVE,
  subjects: ['key', 'alias', 'replica', 'policy'],
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
  return programOf(
    [key, alias, ...others],
    draft => {
      const type = TYPES[draft.type]
      return type === undefined ? undefined : { type, properties: propertiesOf(draft, PULUMI_NATIVE) }
    },
    random,
  )
}
