import { TAGS_PER_KEY } from '../../kms/limits.ts'
import { fixed, list, type Node, scalar } from '../document/node.ts'
import type { Random } from '../draw/random.ts'
import type { Sample } from '../draw/sample.ts'
import { type Mistake, mistake } from './mistake.ts'

const TAGS = { subject: 'key', property: 'tags' } as const

/** Two tags, the key of the second being the first's by mistake; gives the one that the maker drops or that it refuses. */
function twoTags({ key, maker, tag }: Sample, random: Random): Node {
  const first = scalar('Team')
  const second = scalar('Team')
  const right = scalar('Application')
  const slip: Node = { kind: 'slip', written: second, right }
  const values = random.pick([
    ['payments', 'ledger'],
    ['platform', 'platform'],
  ] as const)
  key.set('tags', list(tag(first, scalar(values[0])), tag(slip, scalar(values[1]))))
  return maker.repeatedTag === 'last kept' ? first : second
}

export const duplicateTag: readonly Mistake[] = [
  mistake({
    rule: 'duplicate-tag',
    ...TAGS,
    fits: (_, { repeatedTag }) => repeatedTag !== 'impossible',
    make: (sample, random) => ({
      severity: sample.maker.repeatedTag === 'last kept' ? 'warning' : 'error',
      at: twoTags(sample, random),
    }),
  }),
]

export const reservedTagPrefix: readonly Mistake[] = [
  mistake({
    rule: 'reserved-tag-prefix',
    ...TAGS,
    make({ key, tag }, random) {
      const name = scalar(random.pick(['aws:Team', 'AWS:application', 'aws:cloudformation:stack-name']))
      const slip: Node = { kind: 'slip', written: name, right: scalar('Team') }
      key.set('tags', list(tag(slip, scalar('payments'))))
      return { severity: 'error', at: name }
    },
  }),
]

export const tooManyTags: readonly Mistake[] = [
  mistake({
    rule: 'too-many-tags',
    ...TAGS,
    make({ key, tag }, random) {
      const count = TAGS_PER_KEY.max + random.between(1, 5)
      const tags = Array.from({ length: count }, (_, nth) => tag(fixed(`Team${nth + 1}`), fixed('payments')))
      key.set('tags', list(...tags))
      return { severity: 'error', at: tags[TAGS_PER_KEY.max] ?? key }
    },
  }),
]
