import { familyOf, isAsymmetric, isPostQuantum } from '../../kms/specs.ts'
import { scalar } from '../document/node.ts'
import { mistake } from './mistake.ts'

export const smallRsaKey = [
  mistake({
    rule: 'small-rsa-key',
    strict: true,
    subject: 'key',
    property: 'spec',
    fits: ({ spec, usage }) => familyOf(spec) === 'rsa' && usage === 'ENCRYPT_DECRYPT',
    make: ({ key }) => ({ severity: 'info', at: key.mistake('spec', scalar('RSA_2048')) }),
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
