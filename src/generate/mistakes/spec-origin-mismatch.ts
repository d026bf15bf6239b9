import { KEY_ORIGINS, originSupports, originSupportsMultiRegion } from '../../kms/origins.ts'
import { canRotateAutomatically } from '../../kms/rotation.ts'
import { isSymmetricEncryption } from '../../kms/specs.ts'
import { fixed, scalar } from '../document/node.ts'
import type { Draft } from '../draw/draft.ts'
import { type Mistake, mistake } from './mistake.ts'

const RULE = { rule: 'spec-origin-mismatch', subject: 'key', property: 'origin' } as const
const CUSTOM_STORES = KEY_ORIGINS.filter(origin => !originSupportsMultiRegion(origin))

/** A request that asks for a custom key store has to name one. */
function inCustomStore(key: Draft): void {
  key.set('CustomKeyStoreId', fixed('cks-1234567890abcdef0'))
}

export const specOriginMismatch: readonly Mistake[] = [
  mistake({
    ...RULE,
    make: ({ key }, random) => ({
      severity: 'error',
      at: key.mistake('origin', scalar(random.pick(['AWS-KMS', 'aws_kms', 'EXTERNL', 'IMPORTED']))),
    }),
  }),
  // A key that can rotate would be told to: in a custom key store that would be wrong as well.
  mistake({
    ...RULE,
    fits: ({ spec, origin }, { id }) => id === 'cloudformation' && !canRotateAutomatically(spec, origin),
    make: ({ key }, random) => ({
      severity: 'error',
      at: key.mistake('origin', scalar(random.pick(CUSTOM_STORES))),
    }),
  }),
  mistake({
    ...RULE,
    fits: ({ spec }, { id }) => id === 'api' && !isSymmetricEncryption(spec),
    make({ key }, random) {
      inCustomStore(key)
      return { severity: 'error', at: key.mistake('origin', scalar(random.pick(CUSTOM_STORES))) }
    },
  }),
  mistake({
    ...RULE,
    fits: ({ spec }, { id }) => id === 'api' && isSymmetricEncryption(spec),
    make({ key }, random) {
      inCustomStore(key)
      key.set('multiRegion', scalar(true))
      return { severity: 'error', at: key.mistake('origin', scalar(random.pick(CUSTOM_STORES))) }
    },
  }),
  mistake({
    ...RULE,
    fits: ({ spec }) => originSupports('EXTERNAL', spec).supported === false,
    make: ({ key }) => ({ severity: 'error', at: key.mistake('origin', scalar('EXTERNAL')) }),
  }),
]
