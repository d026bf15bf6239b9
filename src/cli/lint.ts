import { CATALOGUE } from '../catalogue.ts'
import { oneOf } from '../config/wrong-setting.ts'
import type { LintFilesOptions } from '../files/lint-files.ts'
import { lintFiles } from '../files/lint-files.ts'
import { onlyErrors, type RunReport } from '../report/run.ts'
import { type ExitCode, exitCodeOf, FAIL_LEVELS, FAILED } from './exit-code.ts'
import type { Given } from './flags.ts'
import { settingsForFiles } from './left-out.ts'
import { outputsOf } from './outputs.ts'
import { checkedPaths } from './paths.ts'
import { refuseFlagsOfOthers } from './refuse-flags.ts'
import { show } from './show.ts'
import { print, STDERR } from './streams.ts'
import { watchOver } from './watch-over.ts'

/** `kmslint [PATH…]`: looks at the files, shows what it found, and says by its exit code how it went. */
export async function lint(given: Given): Promise<ExitCode> {
  const paths = await checkedPaths(given)
  refuseFlagsOfOthers('lint', given)
  const outputs = outputsOf(given)
  const failOn = oneOf(given.value('fail-on') ?? 'error', FAIL_LEVELS, '--fail-on')
  const settingsFor = await settingsForFiles(given, paths)
  const allowEmpty = given.on('allow-empty')
  const timing = given.on('timing') ? (await import('./timing.ts')).startTiming(CATALOGUE) : undefined
  const options = { settingsFor, catalogue: timing?.catalogue ?? CATALOGUE, allowEmpty }
  const lintWith: LintWith = more =>
    runOver(paths, { ...options, ...more, ...timing?.around(more.treat) }, given)
  if (given.on('diff')) return (await import('./diff.ts')).diff(given, lintWith)
  const run = given.on('fix') ? await (await import('./fix.ts')).fix(given, lintWith) : await lintWith({})
  timing?.linted()
  const empty = run.fileCount === 0 && run.files.length === 0
  if (empty) print(STDERR, (await import('./empty.ts')).emptyText(paths, allowEmpty))
  const due = outputs.filter(({ format }) => !empty || format !== 'stylish')
  await show(given.on('quiet') ? onlyErrors(run) : run, due, given)
  timing?.tell()
  return empty && !allowEmpty ? FAILED : exitCodeOf(run, failOn)
}

/** Lints what the command line names, in the way that it asks for. */
export type LintWith = (more: Partial<LintFilesOptions>) => Promise<RunReport>

async function runOver(
  paths: readonly string[],
  options: LintFilesOptions,
  given: Given,
): Promise<RunReport> {
  if (paths[0] === '-') {
    const { lintStdin } = await import('../files/lint-stdin.ts')
    return lintStdin(given.value('stdin-filename') ?? '<stdin>', options)
  }
  const watch = watchOver()
  try {
    return await lintFiles(paths, { ...options, onProgress: watch.onProgress })
  } finally {
    watch.end()
  }
}
