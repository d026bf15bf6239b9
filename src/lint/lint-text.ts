import type { FileReport, Finding } from '../findings/finding.ts'
import { inOrder, settle } from '../findings/settle.ts'
import { suppress } from '../findings/suppress.ts'
import type { Format, Origin } from '../formats/format.ts'
import type { Surroundings } from '../model/model.ts'
import type { Rule } from '../rule/rule.ts'
import type { Source } from '../text/source.ts'
import { activeRules } from './active-rules.ts'
import { fixOf } from './edits.ts'
import { type ActiveRule, type Judgement, judge, judgeSubjects } from './judge.ts'
import { type ReadText, readText } from './read-text.ts'
import { judgeRevisions } from './revisions.ts'
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
  const judged = await judgeAll(read, rules, settings.surroundings)
  const found = place(judged, read)
  const told = { source, format: format.id, findings: found, problems: [...problems, ...judged.problems] }
  if (read.ignores.length === 0) return { ...told, suppressed: [] }
  const ruling = rulingOf(catalogue.rules, rules, settings)
  const { findings, suppressed, ignores } = suppress(found, read.ignores, ruling)
  // Of what could not be read whole nobody can say what an ignore in it would have done.
  const suppressions = told.problems.length > 0 ? [] : suppressionsOf(ignores, ruling)
  const scene = { assuming: [], subjects: { suppression: suppressions } }
  const about = await judgeSubjects([[scene]], rules, settings.surroundings)
  return {
    ...told,
    findings: [...findings, ...place(about, read)].sort(inOrder),
    problems: [...told.problems, ...about.problems],
    suppressed,
  }
}

/** What is there, and the change of it where the text plans one. */
async function judgeAll(
  { groups, before }: ReadText,
  rules: readonly ActiveRule[],
  surroundings: Surroundings,
): Promise<Judgement> {
  const judged = await judge(groups, rules, surroundings)
  if (before.length === 0) return judged
  const { observations, problems } = await judgeRevisions({ before, after: groups }, rules, surroundings)
  return {
    observations: [...judged.observations, ...observations],
    problems: [...judged.problems, ...problems],
  }
}

function place({ observations }: Judgement, { tree, isOutput, origins }: ReadText): Finding[] {
  const findings = settle(observations, tree, observation =>
    isOutput ? undefined : fixOf(observation, tree),
  )
  return findings.length > 0 ? withOrigins(findings, origins()) : findings
}

function withOrigins(findings: Finding[], origins: readonly Origin[]): Finding[] {
  if (origins.length === 0) return findings
  const byResource = new Map(origins.map(origin => [origin.resource, origin]))
  return findings.map(finding => {
    const origin = byResource.get(finding.resource)
    if (!origin) return finding
    const { at, message } = origin
    return { ...finding, related: [...finding.related, { at, message }] }
  })
}

/** The formats that are read under these settings. */
export function formatsOf({ formats: all }: Catalogue, { formats }: LintSettings): readonly Format[] {
  return formats ? all.filter(({ id }) => formats.includes(id)) : all
}
