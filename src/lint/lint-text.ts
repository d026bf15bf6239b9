import type { FileReport } from '../findings/finding.ts'
import { settle } from '../findings/settle.ts'
import type { Format } from '../formats/format.ts'
import type { Rule } from '../rule/rule.ts'
import type { Source } from '../text/source.ts'
import { activeRules } from './active-rules.ts'
import { fixOf } from './edits.ts'
import { judge } from './judge.ts'
import { readText } from './read-text.ts'
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
  settings: LintSettings,
  catalogue: Catalogue,
): Promise<FileReport> {
  const { tree, format, groups, problems } = await readText(source, settings.surroundings, catalogue.formats)
  if (!format) return { source, format: undefined, findings: [], problems, suppressed: 0 }
  const judged = await judge(groups, activeRules(catalogue.rules, settings), settings.surroundings)
  return {
    source,
    format: format.id,
    findings: settle(judged.observations, tree, observation => fixOf(observation, tree)),
    problems: [...problems, ...judged.problems],
    suppressed: 0,
  }
}
