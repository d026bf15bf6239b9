import type { Maker, PropertyName } from '../../kms/makers/maker.ts'
import type { Assembled } from '../document/assemble.ts'
import type { Language } from '../document/write.ts'
import type { Random } from '../draw/random.ts'
import type { Sample } from '../draw/sample.ts'
import type { Shape } from '../shapes/express.ts'

/** What a mistake, or a sample that is right, is about. */
export type Subject = 'key' | 'alias' | 'replica' | 'policy' | 'grant' | 'resource'

/**
 * A kind of document that samples can be written as. To add one, put a file of its name into this folder and enter it in
 * index.ts: it then has samples of every mistake that its maker's names and its subjects can express, and
 * `test/generate-keys` holds the linter to them.
 */
export interface SampleFormat {
  /** How the document is written out; also the ending of its file. */
  readonly language: Language
  /** Who makes the key: decides which kinds of key are drawn, which properties there are, and what they are called. */
  readonly maker: Maker
  /** Who makes replicas, where their properties are not called what a key's are. */
  readonly replicaMaker?: Maker
  /**
   * What such a document can be about: 'resource' where it can hold more resources than the one, and says what becomes of
   * them with the stack. Mistakes about anything else are not made in it.
   */
  readonly subjects: readonly Subject[]
  /** Those of them, and the properties, that get a document of their own, without the key's policy. */
  readonly alone?: readonly (Subject | PropertyName)[]
  /** Whether values can be expressions. Without them only the shape 'literal' is drawn. */
  readonly hasShapes: boolean
  /** What the members of a tag are called. */
  readonly tagNames: { readonly key: string; readonly value: string }
  /**
   * The whole document. `about` is one of `subjects`. Nodes that findings refer to, those of `sample` and those that stand in
   * for them, must be found in it again by `blamed`; that of a draft is where a finding about a resource as such is placed.
   * Draws from `random` alone, so that a seed gives the same bytes wherever it is run.
   */
  assemble(sample: Sample, about: Subject, shape: Shape, random: Random): Assembled
}

/** What a format must be able to express for a mistake to be made in it. */
export interface Demand {
  readonly subject: Subject
  readonly property?: PropertyName
  readonly language?: Language
}
