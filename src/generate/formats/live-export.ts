import { ANSWER } from '../../kms/makers/answer.ts'
import { canRotateAutomatically } from '../../kms/rotation.ts'
import { type Assembled, asItStands } from '../document/assemble.ts'
import { fixed, literal, mapping } from '../document/node.ts'
import type { Random } from '../draw/random.ts'
import type { Sample } from '../draw/sample.ts'
import type { SampleFormat } from './format.ts'

/**
 * What KMS answers of a key that is there, put together: as it has accepted all that, only the policy can be one that someone
 * would rather not have.
 */
export const LIVE_EXPORT: SampleFormat = {
  language: 'json',
  maker: ANSWER,
  subjects: ['policy'],
  hasShapes: false,
  tagNames: { key: 'TagKey', value: 'TagValue' },
  assemble: (sample, _about, _shape, random) => assembleAnswers(sample, random),
}

function assembleAnswers({ identity, policy }: Sample, random: Random): Assembled {
  const { spec, usage, origin } = identity
  const metadata = {
    KeyId: '1234abcd-12ab-34cd-56ef-1234567890ab',
    KeyManager: 'CUSTOMER',
    Enabled: true,
    KeySpec: spec,
    KeyUsage: usage,
    Origin: origin,
    MultiRegion: false,
  }
  const answers = mapping({
    KeyMetadata: literal(metadata),
    KeyRotationEnabled: fixed(canRotateAutomatically(spec, origin)),
    Policy: policy.kind === 'slip' ? policy : { kind: 'json', content: policy },
  })
  return asItStands(answers, random)
}
