import { API } from '../../kms/makers/api.ts'
import { asItStands, propertiesOf } from '../document/assemble.ts'
import type { SampleFormat } from './format.ts'

/** A request to the KMS API that makes the key or the alias. A policy is a JSON text there. */
export const CREATE_KEY_REQUEST: SampleFormat = {
  language: 'json',
  maker: API,
  subjects: ['key', 'alias', 'policy'],
  hasShapes: false,
  tagNames: { key: 'TagKey', value: 'TagValue' },
  assemble({ key, alias, policy, maker }, about, _shape, random) {
    if (about === 'alias') return asItStands(propertiesOf(alias, maker), random)
    key.set('policy', policy.kind === 'slip' ? policy : { kind: 'json', content: policy })
    return asItStands(propertiesOf(key, maker), random)
  },
}
