import { DELETION_WINDOW_DAYS } from '../../kms/limits.ts'
import { fixed, scalar } from '../document/node.ts'
import type { Random } from '../draw/random.ts'
import { type Mistake, mistake } from './mistake.ts'
import { addReplica } from './replicas.ts'

const { min, max } = DELETION_WINDOW_DAYS

function wrongWindow(rule: string, severity: 'error' | 'info', days: (random: Random) => number): Mistake {
  return mistake({
    rule,
    subject: 'key',
    property: 'deletionWindow',
    make(sample, random) {
      const owner = sample.mayHaveReplicas && random.chance(30) ? addReplica(sample, random) : sample.key
      return { severity, at: owner.mistake('deletionWindow', scalar(days(random))) }
    },
  })
}

export const deletionWindowOutOfRange: readonly Mistake[] = [
  wrongWindow('deletion-window-out-of-range', 'error', random =>
    random.pick([random.between(1, min - 1), min - 1, max + 1, random.between(max + 1, 365)]),
  ),
]

export const deletionWindowShort: readonly Mistake[] = [
  wrongWindow('deletion-window-short', 'info', random => random.between(min, max - 1)),
]

/** What becomes of a resource with its stack is said beside its properties, where there are no expressions. */
export const keyDeletedWithStack: readonly Mistake[] = [
  mistake({
    rule: 'key-deleted-with-stack',
    subject: 'resource',
    make({ key }, random) {
      for (const attribute of ['DeletionPolicy', ...(random.chance(50) ? ['UpdateReplacePolicy'] : [])])
        key.attributes.delete(attribute)
      return { severity: 'info', at: key }
    },
  }),
  mistake({
    rule: 'key-deleted-with-stack',
    subject: 'resource',
    make({ key }) {
      const written = fixed('Delete')
      key.attributes.set('DeletionPolicy', written)
      return { severity: 'info', at: written }
    },
  }),
]
