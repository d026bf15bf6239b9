import { canRotateAutomatically } from '../../kms/rotation.ts'
import { scalar } from '../document/node.ts'
import type { Identity } from '../draw/identity.ts'
import { mistake } from './mistake.ts'

const rotates = ({ spec, origin }: Identity) => canRotateAutomatically(spec, origin)

export const rotationDisabled = [
  mistake({
    rule: 'rotation-disabled',
    subject: 'key',
    property: 'rotation',
    fits: rotates,
    make({ key }) {
      key.properties.delete('rotationPeriod')
      key.forget('rotation')
      return { severity: 'warning', at: key }
    },
  }),
  mistake({
    rule: 'rotation-disabled',
    subject: 'key',
    property: 'rotation',
    fits: rotates,
    make({ key }) {
      key.properties.delete('rotationPeriod')
      return { severity: 'warning', at: key.mistake('rotation', scalar(false)) }
    },
  }),
]

export const rotationUnsupported = [
  mistake({
    rule: 'rotation-unsupported',
    subject: 'key',
    property: 'rotation',
    fits: identity => !rotates(identity),
    make: ({ key }) => ({ severity: 'error', at: key.mistake('rotation', scalar(true)) }),
  }),
]
