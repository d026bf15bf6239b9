import { familyOf, isAsymmetric, isPostQuantum } from '../../kms/specs.ts'
import { scalar } from '../document/node.ts'
import { mistake } from './mistake.ts'

const SMALL = 'RSA_2048'

export const smallRsaKey = [
  mistake({
    rule: 'small-rsa-key',
    strict: true,
    subject: 'key',
    property: 'spec',
    fits: ({ spec, usage }) => familyOf(spec) === 'rsa' && usage === 'ENCRYPT_DECRYPT',
    make({ key, identity: { spec } }) {
      const written = key.properties.get('spec')
      const isSmall = written !== undefined && spec === SMALL
      return { severity: 'info', at: isSmall ? written : key.mistake('spec', scalar(SMALL)) }
    },
  }),
]

export const notQuantumSafe = [
  mistake({
    rule: 'not-quantum-safe',
    strict: true,
    subject: 'key',
    property: 'spec',
    fits: ({ spec }) => isAsymmetric(spec) && !isPostQuantum(spec),
    make: ({ key }) => ({ severity: 'info', at: key.properties.get('spec') ?? key }),
  }),
]
