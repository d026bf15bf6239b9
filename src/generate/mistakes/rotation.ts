import { ROTATION_PERIOD_DAYS } from '../../kms/limits.ts'
import { canRotateAutomatically } from '../../kms/rotation.ts'
import { scalar } from '../document/node.ts'
import type { Identity } from '../draw/identity.ts'
import type { Random } from '../draw/random.ts'
import { type Mistake, mistake } from './mistake.ts'

const rotates = ({ spec, origin }: Identity) => canRotateAutomatically(spec, origin)
const OFF = { subject: 'key', property: 'rotation' } as const
const PERIOD = { subject: 'key', property: 'rotationPeriod' } as const

export const rotationDisabled: readonly Mistake[] = [
  mistake({
    rule: 'rotation-disabled',
    ...OFF,
    fits: rotates,
    make({ key }) {
      key.properties.delete('rotationPeriod')
      key.forget('rotation')
      return { severity: 'warning', at: key }
    },
  }),
  mistake({
    rule: 'rotation-disabled',
    ...OFF,
    fits: rotates,
    make({ key }) {
      key.properties.delete('rotationPeriod')
      return { severity: 'warning', at: key.mistake('rotation', scalar(false)) }
    },
  }),
]

export const rotationUnsupported: readonly Mistake[] = [
  mistake({
    rule: 'rotation-unsupported',
    ...OFF,
    fits: identity => !rotates(identity),
    make: ({ key }) => ({ severity: 'error', at: key.mistake('rotation', scalar(true)) }),
  }),
]

export const rotationPeriodIgnored: readonly Mistake[] = [
  mistake({
    rule: 'rotation-period-ignored',
    ...PERIOD,
    fits: identity => !rotates(identity),
    make: ({ key }, random) => ({
      severity: 'warning',
      at: key.mistake('rotationPeriod', scalar(anyPeriod(random))),
    }),
  }),
  {
    rule: 'rotation-period-ignored',
    ...PERIOD,
    fits: rotates,
    make({ key }, random) {
      const off = scalar(false)
      key.set('rotation', off)
      key.properties.delete('rotationPeriod')
      const period = key.mistake('rotationPeriod', scalar(anyPeriod(random)))
      return [
        { rule: 'rotation-disabled', severity: 'warning', at: off },
        { rule: 'rotation-period-ignored', severity: 'warning', at: period },
      ]
    },
  },
]

function anyPeriod(random: Random): number {
  return random.between(ROTATION_PERIOD_DAYS.min, ROTATION_PERIOD_DAYS.max)
}

export const rotationPeriodOutOfRange: readonly Mistake[] = [
  mistake({
    rule: 'rotation-period-out-of-range',
    ...PERIOD,
    fits: rotates,
    make({ key }, random) {
      const { min, max } = ROTATION_PERIOD_DAYS
      const days = random.pick([
        random.between(1, min - 1),
        min - 1,
        max + 1,
        random.between(max + 1, max * 2),
      ])
      return { severity: 'error', at: key.mistake('rotationPeriod', scalar(days)) }
    },
  }),
]
