import { canRotateAutomatically } from '../../kms/rotation.ts'
import { fixed, mapping } from '../document/node.ts'
import { type IgnoreComment, ignoreIn } from '../draw/ignore.ts'
import { type Mistake, mistake } from './mistake.ts'

const REASON = 'rotated by hand'
const reason = fixed(REASON)

/** What is not found in a key that is right. */
const SILENT = [
  'rotation-period-out-of-range',
  'deletion-window-out-of-range',
  'rotation-disable',
  'CKV_AWS_7',
] as const

export const unusedSuppression: readonly Mistake[] = [
  mistake({
    rule: 'unused-suppression',
    subject: 'resource',
    ignores: true,
    make({ key }, random) {
      const rule = fixed(random.pick(SILENT))
      ignoreIn(key, random.pick([rule, mapping({ rule, reason })]))
      return { severity: 'warning', at: rule }
    },
  }),
  mistake({
    rule: 'unused-suppression',
    subject: 'resource',
    ignores: true,
    make({ key }) {
      return { severity: 'warning', at: ignoreIn(key, mapping({ reason })), name: 'ignore' }
    },
  }),
  mistake({
    rule: 'unused-suppression',
    subject: 'key',
    language: 'yaml',
    ignores: true,
    make(sample, random) {
      const at: IgnoreComment = { kind: 'comment', rules: [random.pick(SILENT)], reason: REASON }
      sample.comment = at
      return { severity: 'warning', at }
    },
  }),
]

export const suppressionWithoutReason: readonly Mistake[] = [
  {
    rule: 'suppression-without-reason',
    strict: true,
    subject: 'resource',
    ignores: true,
    fits: ({ spec, origin }) => canRotateAutomatically(spec, origin),
    make({ key }, random) {
      for (const property of ['rotation', 'rotationPeriod']) key.properties.delete(property)
      const at = fixed('rotation-disabled')
      ignoreIn(key, random.pick([at, mapping({ rule: at })]))
      return [
        { rule: 'suppression-without-reason', severity: 'warning', at },
        { rule: 'rotation-disabled', severity: 'warning', at: key, ignored: true },
      ]
    },
  },
]
