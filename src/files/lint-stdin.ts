import type { RunReport } from '../findings/run.ts'
import { type LintFilesOptions, lintInto } from './lint-files.ts'
import { RunCollector } from './run-collector.ts'
import { visitStdin } from './visit-stdin.ts'

/** Lints the text on standard input, which goes by `name`. */
export async function lintStdin(name: string, options: LintFilesOptions): Promise<RunReport> {
  const run = new RunCollector()
  options.onFile?.(name)
  // Whoever treats texts may have to pass on those that are none of kmslint's business.
  await visitStdin(name, options.treat ? undefined : options.catalogue.formats, lintInto(run, options))
  return run.finish()
}
