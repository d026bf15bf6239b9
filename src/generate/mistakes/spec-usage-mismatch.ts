import type { Maker } from '../../kms/makers/maker.ts'
import { type KeyUsage, usagesOf } from '../../kms/usages.ts'
import { scalar } from '../document/node.ts'
import type { Identity } from '../draw/identity.ts'
import { mistake } from './mistake.ts'

export const specUsageMismatch = [
  mistake({
    rule: 'spec-usage-mismatch',
    subject: 'key',
    property: 'usage',
    changesKind: true,
    fits: (identity, maker) => unsupported(identity, maker).length > 0,
    make: ({ key, identity, maker }, random) => ({
      severity: 'error',
      at: key.mistake('usage', scalar(random.pick(unsupported(identity, maker)))),
    }),
  }),
]

function unsupported({ spec }: Identity, maker: Maker): readonly KeyUsage[] {
  return maker.usages.filter(usage => !usagesOf(spec).includes(usage))
}
