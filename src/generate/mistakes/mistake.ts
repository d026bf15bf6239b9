import type { Maker, PropertyName } from '../../kms/makers/maker.ts'
import type { Blame } from '../blame.ts'
import type { Language } from '../document/write.ts'
import type { Identity } from '../draw/identity.ts'
import type { Random } from '../draw/random.ts'
import type { Sample } from '../draw/sample.ts'
import type { Subject } from '../formats/format.ts'

/** One known way to be wrong. */
export interface Mistake {
  /** The rule that finds it. */
  readonly rule: string
  /** The rule is on in the strict preset only. */
  readonly strict?: true
  /** What is wrong: decides which formats can say it. */
  readonly subject: Subject
  /** The property that is wrong: a maker that has none cannot be told it. */
  readonly property?: PropertyName
  /** How a document has to be spelt to say it. */
  readonly language?: Language
  /** It says to ignore something, and is not ignored in turn. */
  readonly ignores?: true
  /** Makes it another kind of key, which cannot do what a policy may speak of. */
  readonly changesKind?: true
  /** Whether such a key can be wrong in this way. */
  fits?(identity: Identity, maker: Maker): boolean
  /** Makes the mistake in a sample that is right, and says what must be found: everything, and nothing else. */
  make(sample: Sample, random: Random): readonly Blame[]
}

/** One finding, of the mistake's own rule. */
export type OneBlame = Omit<Blame, 'rule'>

/** A way to be wrong that is found once. */
export function mistake({
  make,
  ...rest
}: Omit<Mistake, 'make'> & { make(sample: Sample, random: Random): OneBlame }): Mistake {
  return { ...rest, make: (sample, random) => [{ rule: rest.rule, ...make(sample, random) }] }
}
