import { API } from '../../kms/makers/api.ts'
import { asItStands, grantPropertiesOf, propertiesOf } from '../document/assemble.ts'
import { theOneOf } from '../draw/sample.ts'
import type { SampleFormat } from './format.ts'

/** A request to the KMS API that makes the key, its alias, a replica or a grant. */
export const CREATE_KEY_REQUEST: SampleFormat = {
  language: 'json',
  maker: API,
  subjects: ['key', 'alias', 'replica', 'policy', 'grant'],
  alone: ['alias', 'replica', 'grant'],
  hasShapes: false,
  tagNames: { key: 'TagKey', value: 'TagValue' },
  assemble(sample, about, _shape, random) {
    if (about === 'grant' && sample.grant)
      return asItStands(grantPropertiesOf(sample.grant, sample.maker, 'plain'), random)
    sample.key.set('policy', sample.policy)
    const draft = theOneOf(sample, about)
    const policy = draft.properties.get('policy')
    // A policy is a text of JSON there.
    if (policy && policy.kind !== 'slip') draft.set('policy', { kind: 'json', content: policy })
    return asItStands(propertiesOf(draft, sample.maker), random)
  },
}
