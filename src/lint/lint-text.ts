import type { FileReport } from '../findings/finding.ts'
import type { Format } from '../formats/format.ts'
import type { Rule } from '../rule/rule.ts'
import type { Source } from '../text/source.ts'
import type { LintSettings } from './settings.ts'

/** What kmslint can read and judge. The callers hand it in, so a test may pass one of each. */
export interface Catalogue {
  readonly formats: readonly Format[]
  readonly rules: readonly Rule[]
}

/**
 * The one door: everything kmslint has to say about one text. Never throws for anything in the text, reads no file,
 * and gives the same report for the same arguments.
 */
export async function lintText(
  source: Source,
  _settings: LintSettings,
  _catalogue: Catalogue,
): Promise<FileReport> {
  return { source, format: undefined, findings: [], problems: [], suppressed: 0 }
}
