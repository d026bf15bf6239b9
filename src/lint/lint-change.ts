import type { FileReport } from '../findings/finding.ts'
import { settle } from '../findings/settle.ts'
import { suppress } from '../findings/suppress.ts'
import type { Problem } from '../text/problem.ts'
import type { Source } from '../text/source.ts'
import { activeRules } from './active-rules.ts'
import type { Catalogue } from './lint-text.ts'
import { type ReadText, readText } from './read-text.ts'
import { judgeRevisions } from './revisions.ts'
import type { LintSettings } from './settings.ts'
import { rulingOf } from './suppressions.ts'

/**
 * What there is to say of the change from one version of a document to the next, told of the later one. Each version may be
 * empty, where there is no file. Never throws for anything in the texts.
 */
export async function lintChange(
  before: Source,
  after: Source,
  settings: LintSettings,
  catalogue: Catalogue,
): Promise<FileReport> {
  const { surroundings } = settings
  const [earlier, later] = [
    await readText(before, surroundings, catalogue.formats),
    await readText(after, surroundings, catalogue.formats),
  ]
  const format = (later.format ?? earlier.format)?.id
  const unread = problemsOf(earlier, later)
  // What is missing from a text that could not be read whole is not gone.
  if (unread.length > 0) return { source: after, format, findings: [], problems: unread, suppressed: [] }
  const whole = { span: { start: 0, end: 0 } }
  const rules = activeRules(catalogue.rules, settings)
  const versions = { before: earlier.groups, after: later.groups, whole }
  const { observations, problems } = await judgeRevisions(versions, rules, surroundings)
  const found = settle(
    observations,
    () => later.tree,
    () => undefined,
  )
  const ruling = rulingOf(catalogue.rules, rules, settings)
  const { findings, suppressed } = suppress(found, later.ignores, ruling)
  return { source: after, format, findings, problems, suppressed }
}

function problemsOf(earlier: ReadText, later: ReadText): Problem[] {
  const before = earlier.problems.map(({ code, message }) => ({
    code,
    message: `the earlier version could not be read: ${message}`,
  }))
  return [...before, ...later.problems]
}
