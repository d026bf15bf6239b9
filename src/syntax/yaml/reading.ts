import type { Problem } from '../../text/problem.ts'
import type { Builder } from '../build.ts'
import type { Comment } from '../tree.ts'

/** What a YAML reader made of a text. */
export interface YamlReading {
  readonly builder: Builder
  /** The error that kept the rest of the text from being read; another reader may get further. */
  readonly error?: Problem
  readonly comments: () => Comment[]
}
