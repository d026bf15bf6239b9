import type { RunReport } from '../findings/run.ts'
import { type LintFilesOptions, lintInto } from './lint-files.ts'
import { RunCollector } from './run-collector.ts'
import { visitStdin } from './visit-stdin.ts'

/** Lints the text on standard input, which goes by `name`. */
export async function lintStdin(name: string, options: LintFilesOptions): Promise<RunReport> {
  const run = new RunCollector()
  await visitStdin(name, options.catalogue.formats, lintInto(run, options))
  return run.finish()
}
