import { isSymmetricEncryption } from '../../kms/specs.ts'
import { usagesOf } from '../../kms/usages.ts'
import { mistake } from './mistake.ts'

export const missingKeyUsage = [
  mistake({
    rule: 'missing-key-usage',
    subject: 'key',
    property: 'usage',
    changesKind: true,
    fits: ({ spec }) => !isSymmetricEncryption(spec),
    make({ key, identity: { spec }, maker }) {
      key.forget('usage')
      const assumed = maker.defaults.usageOf(spec)
      const severity = assumed && usagesOf(spec).includes(assumed) ? 'warning' : 'error'
      return { severity, at: key.properties.get('spec') ?? key }
    },
  }),
]
