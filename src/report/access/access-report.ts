import type { Problem } from '../../text/problem.ts'
import type { Source } from '../../text/source.ts'
import type { Colours } from '../colours.ts'
import type { KeyView } from './view.ts'

/** One file, and the keys in it. */
export interface AccessFile {
  readonly source: Source
  readonly keys: readonly KeyView[]
  readonly problems: readonly Problem[]
}

/** What a report of access needs besides what it is of. */
export interface AccessContext {
  readonly version: string
  readonly colours: Colours
  /** In columns. */
  readonly width: number
}
