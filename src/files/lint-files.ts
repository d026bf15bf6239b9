import type { FileReport } from '../findings/finding.ts'
import type { RunReport } from '../findings/run.ts'
import { type Catalogue, lintText } from '../lint/lint-text.ts'
import type { LintSettings } from '../lint/settings.ts'
import type { Decoded } from '../syntax/decode.ts'
import type { Source } from '../text/source.ts'
import type { Progress, Recruit } from './crew.ts'
import { followingIn } from './neighbours.ts'
import { reportOf } from './path-problem.ts'
import { RunCollector } from './run-collector.ts'
import { type VisitOptions, type Visitor, visitFiles } from './visit-files.ts'

export interface LintFilesOptions extends Omit<VisitOptions, 'formats' | 'recruit'> {
  /** What is set for the file of this name; nothing for one that is left out. Asked only for files that may hold keys. */
  readonly settingsFor: (name: string) => LintSettings | undefined | Promise<LintSettings | undefined>
  readonly catalogue: Catalogue
  /** What lints a text; else `lintText`. */
  readonly lintText?: typeof lintText
  /** Gets more threads to help, which tell the run what they find; not for texts that are treated. */
  readonly recruit?: (progress: Progress, run: RunCollector) => ReturnType<Recruit>
  /** What is done with each text instead of linting it once: `lint` lints it, or what became of it. */
  readonly treat?: Treatment
}

export type Treatment = (
  source: Source,
  decoded: Decoded,
  lint: (source: Source) => Promise<FileReport>,
) => Promise<FileReport>

/**
 * Lints all files that patterns (files, folders, globs) mean. Never throws for anything about a file: what could not be
 * looked at stands in the report as a problem.
 */
export async function lintFiles(patterns: readonly string[], options: LintFilesOptions): Promise<RunReport> {
  const run = new RunCollector()
  const { catalogue, treat, recruit, ...visit } = options
  const help = recruit && !treat && { recruit: (progress: Progress) => recruit(progress, run) }
  await visitFiles(patterns, { ...visit, formats: catalogue.formats, ...help }, lintInto(run, options))
  return run.finish()
}

/** Lints what is visited, and gathers what there is to say. */
export function lintInto(
  run: Pick<RunCollector, 'passed' | 'add' | 'keep'>,
  options: LintFilesOptions,
): Visitor {
  const { settingsFor, catalogue, treat, lintText: lintWith = lintText } = options
  const withNeighbours = followingIn(options.cwd ?? process.cwd())
  return {
    text: async (source, decoded) => {
      const given = await settingsFor(source.name)
      const settings = given && withNeighbours(given)
      const lint = async (text: Source) => (settings ? lintWith(text, settings, catalogue) : leftOut(text))
      run.add(await (treat?.(source, decoded, lint) ?? lint(source)))
    },
    passed: () => run.passed(),
    unreadable: async problem => {
      if (await settingsFor(problem.name)) run.add(reportOf(problem))
      else run.passed()
    },
    missing: problem => run.keep(reportOf(problem)),
  }
}

/** Whoever treats texts gets those that are left out too, and passes them on as they are. */
function leftOut(source: Source): FileReport {
  return { source, format: undefined, findings: [], problems: [], suppressed: [] }
}
