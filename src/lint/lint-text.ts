import type { FileReport } from '../findings/finding.ts'
import { inOrder } from '../findings/settle.ts'
import { suppress } from '../findings/suppress.ts'
import type { Format } from '../formats/format.ts'
import type { Rule } from '../rule/rule.ts'
import type { Source } from '../text/source.ts'
import { activeRules } from './active-rules.ts'
import { findingsOf, settled } from './findings-of.ts'
import { judgeSubjects } from './judge.ts'
import { type ReadText, readText } from './read-text.ts'
import type { LintSettings } from './settings.ts'
import { rulingOf, suppressionsOf } from './suppressions.ts'

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
  const read = await readText(source, settings.surroundings, formatsOf(catalogue, settings))
  return judgeText(read, settings, catalogue)
}

/** The second half of that, for whoever needs what was read for something else as well. */
export async function judgeText(
  read: ReadText,
  settings: LintSettings,
  catalogue: Catalogue,
): Promise<FileReport> {
  const { source, format, problems, passedOver } = read
  if (!format) {
    const said = { source, format: undefined, findings: [], problems, suppressed: [] }
    return passedOver ? { ...said, passedOver: passedOver.id } : said
  }
  const rules = activeRules(catalogue.rules, settings)
  const judging = { rules, settings, formats: formatsOf(catalogue, settings) }
  const { findings: found, problems: crashes } = await findingsOf(read, judging)
  const told = { source, format: format.id, findings: found, problems: [...problems, ...crashes] }
  if (read.ignores.length === 0) return { ...told, suppressed: [] }
  const ruling = rulingOf(catalogue.rules, rules, settings)
  const { findings, suppressed, ignores } = suppress(found, read.ignores, ruling)
  // Of what could not be read whole nobody can say what an ignore in it would have done.
  const suppressions = told.problems.length > 0 ? [] : suppressionsOf(ignores, ruling)
  const scene = { assuming: [], subjects: { suppression: suppressions } }
  const about = await judgeSubjects([[scene]], rules, settings.surroundings)
  return {
    ...told,
    findings: [...findings, ...settled(about, read)].sort(inOrder),
    problems: [...told.problems, ...about.problems],
    suppressed,
  }
}

/** The formats that are read under these settings. */
export function formatsOf({ formats: all }: Catalogue, { formats }: LintSettings): readonly Format[] {
  return formats ? all.filter(({ id }) => formats.includes(id)) : all
}
