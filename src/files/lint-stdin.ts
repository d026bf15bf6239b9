import type { RunReport } from '../findings/run.ts'
import { type LintFilesOptions, needlesOf, reportOn } from './lint-files.ts'
import { reasonOf } from './path-problem.ts'
import { prefilterFor } from './prefilter.ts'
import { FileReader, type Read } from './read.ts'
import { RunCollector } from './run-collector.ts'

const STANDARD_INPUT = 0

/** Lints the text on standard input, which goes by `name`. */
export async function lintStdin(name: string, options: LintFilesOptions): Promise<RunReport> {
  const run = new RunCollector()
  const text = read(options)
  if (text) run.add(await reportOn(name, text, options))
  else run.passed()
  return run.finish()
}

function read({ catalogue }: LintFilesOptions): Read {
  try {
    return new FileReader(prefilterFor(needlesOf(catalogue))).readOpen(STANDARD_INPUT, 'stream')
  } catch (error) {
    return { problem: { code: 'unreadable-file', message: `cannot be read: ${reasonOf(error)}` } }
  }
}
