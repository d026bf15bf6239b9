import type { FileReport } from './finding.ts'

/** All that is to be said about one run. */
export interface RunReport {
  /** Only files with findings or problems, by name. A path that could not be read stands here with an empty text. */
  readonly files: readonly FileReport[]
  /** The names of the files that declare keys and of which there is nothing to say. */
  readonly cleanFiles: readonly string[]
  /** How many files were looked at. */
  readonly fileCount: number
  /** How many of them declare KMS keys, aliases or policies. */
  readonly filesWithKms: number
  readonly suppressed: number
  /** How many files are texts that another program writes documents from; undefined where there are none. */
  readonly passedOver?: number
  /** How many findings the baseline knows, which are left out; undefined where there is none. */
  readonly baselined?: number
  /** How many findings were mended; undefined where nothing was to be. */
  readonly fixed?: number
}
