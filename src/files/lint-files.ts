import type { RunReport } from '../findings/run.ts'
import { type Catalogue, lintText } from '../lint/lint-text.ts'
import type { LintSettings } from '../lint/settings.ts'
import { reportOf } from './path-problem.ts'
import { RunCollector } from './run-collector.ts'
import { type VisitOptions, type Visitor, visitFiles } from './visit-files.ts'

export interface LintFilesOptions extends Omit<VisitOptions, 'formats'> {
  /** What is set for the file of this name; nothing for one that is left out. Asked only for files that may hold keys. */
  readonly settingsFor: (name: string) => LintSettings | undefined | Promise<LintSettings | undefined>
  readonly catalogue: Catalogue
}

/**
 * Lints all files that patterns (files, folders, globs) mean. Never throws for anything about a file: what could not be
 * looked at stands in the report as a problem.
 */
export async function lintFiles(patterns: readonly string[], options: LintFilesOptions): Promise<RunReport> {
  const run = new RunCollector()
  await visitFiles(patterns, { ...options, formats: options.catalogue.formats }, lintInto(run, options))
  return run.finish()
}

/** Lints what is visited, and gathers what there is to say. */
export function lintInto(run: RunCollector, { settingsFor, catalogue }: LintFilesOptions): Visitor {
  return {
    text: async source => {
      const settings = await settingsFor(source.name)
      if (settings) run.add(await lintText(source, settings, catalogue))
      else run.passed()
    },
    passed: () => run.passed(),
    unreadable: async problem => {
      if (await settingsFor(problem.name)) run.add(reportOf(problem))
      else run.passed()
    },
    missing: problem => run.keep(reportOf(problem)),
  }
}
