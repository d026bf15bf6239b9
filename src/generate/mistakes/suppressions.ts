import { canRotateAutomatically } from '../../kms/rotation.ts'
import { fixed, list, mapping, type Node } from '../document/node.ts'
import type { Draft } from '../draw/draft.ts'
import { type Mistake, mistake } from './mistake.ts'

/** What a resource says in its Metadata, where there are no expressions. */
function ignore(key: Draft, ...items: readonly Node[]): void {
  key.attributes.set('Metadata', mapping({ kmslint: mapping({ ignore: list(...items) }) }))
}

const reason = fixed('rotated by hand')

export const unusedSuppression: readonly Mistake[] = [
  mistake({
    rule: 'unused-suppression',
    subject: 'resource',
    make({ key }, random) {
      const silent = [
        'rotation-period-out-of-range',
        'deletion-window-out-of-range',
        'rotation-disable',
        'CKV_AWS_7',
      ]
      const rule = fixed(random.pick(silent))
      ignore(key, random.pick([rule, mapping({ rule, reason })]))
      return { severity: 'warning', at: rule }
    },
  }),
  mistake({
    rule: 'unused-suppression',
    subject: 'resource',
    make({ key }) {
      const nothing = mapping({ reason })
      const ignored = list(nothing)
      key.attributes.set('Metadata', mapping({ kmslint: mapping({ ignore: ignored }) }))
      return { severity: 'warning', at: ignored, name: 'ignore' }
    },
  }),
]

export const suppressionWithoutReason: readonly Mistake[] = [
  mistake({
    rule: 'suppression-without-reason',
    strict: true,
    subject: 'resource',
    fits: ({ spec, origin }) => canRotateAutomatically(spec, origin),
    make({ key }, random) {
      for (const property of ['rotation', 'rotationPeriod']) key.properties.delete(property)
      const rule = fixed('rotation-disabled')
      ignore(key, random.pick([rule, mapping({ rule })]))
      return { severity: 'warning', at: rule }
    },
  }),
]
