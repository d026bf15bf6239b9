import { API } from '../../kms/makers/api.ts'
import { asItStands } from '../document/assemble.ts'
import type { SampleFormat } from './format.ts'

/** A key policy by itself. */
export const KEY_POLICY: SampleFormat = {
  language: 'json',
  maker: API,
  subjects: ['policy'],
  hasShapes: false,
  tagNames: { key: 'TagKey', value: 'TagValue' },
  assemble: ({ policy }, _about, _shape, random) => asItStands(policy, random),
}
