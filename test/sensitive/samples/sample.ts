import type { Random } from './random.ts'

/** A text, and what in it must be found. */
export interface Sample {
  readonly text: string
  /** The key of the tag, where the text is a tag's value. */
  readonly label?: string
  readonly hidden: string
}

/** A kind of secret or personal data: how one is made up, and the sentences people put it in (`{}` is its place). */
export interface Kind {
  readonly name: string
  readonly make: (random: Random) => string
  readonly sentences?: readonly string[]
}

/** Sentences for what is known by its form. */
const SENTENCES = [
  '{}',
  'Encrypts the ledger, deployed with {}',
  'Key of the orders service ({})',
  'CI uses {} until the migration is over',
  'temp: {}',
  '{} - remove before go-live',
  'See the runbook; the value is "{}".',
  'rotate {} in Q3, then tell finance',
  "Backup of team blue. It's {}, ask Sam",
  'KMS key for logs\nowner: data\ntoken: {}',
  'env=prod;auth={};region=eu-west-1',
] as const

/** A sentence with a label is a tag: `DbPassword | {}`. */
export function sampleOf(kind: Kind, random: Random): Sample {
  const hidden = kind.make(random)
  const sentence = random.pick(kind.sentences ?? SENTENCES)
  const [before, after] = sentence.split(' | ')
  const text = (after ?? before ?? '').replace('{}', () => hidden)
  return after === undefined ? { text, hidden } : { text, hidden, label: before ?? '' }
}
