import { CATALOGUE } from '../catalogue.ts'
import { oneOf, WrongSetting } from '../config/wrong-setting.ts'
import type { LintFilesOptions } from '../files/lint-files.ts'
import { lintFiles } from '../files/lint-files.ts'
import { onlyErrors, type RunReport } from '../report/run.ts'
import type { Baseline } from './baseline.ts'
import { type ExitCode, exitCodeOf, FAIL_LEVELS, type FailLevel } from './exit-code.ts'
import type { Given } from './flags.ts'
import { settingsForFiles } from './left-out.ts'
import { type Output, outputsOf } from './outputs.ts'
import { checkedPaths } from './paths.ts'
import { recruiting } from './recruiting.ts'
import type { Shard } from './shard.ts'
import { show } from './show.ts'
import type { Timing } from './timing.ts'
import { watchOver } from './watch-over.ts'

/** `kmslint [PATH…]`: looks at the files, shows what it found, and says by its exit code how it went. */
export async function lint(given: Given): Promise<ExitCode> {
  if (given.on('watch')) return (await import('./watch.ts')).watch(given)
  if (given.on('diff')) return (await import('./diff.ts')).diff(given, (await prepare(given)).lintWith)
  return tell(await look(given), given)
}

/** What was found, and what is to be made of it. */
export interface Outcome {
  readonly run: RunReport
  readonly outputs: readonly Output[]
  /** There was no file to look at. */
  readonly isEmpty: boolean
  readonly failOn: FailLevel
  readonly timing: Timing | undefined
}

/** Looks at the files that the command line names. `more` is for whoever looks in a way of their own. */
export async function look(given: Given, more: Partial<LintFilesOptions> = {}): Promise<Outcome> {
  const outputs = outputsOf(given)
  const failOn = oneOf(given.value('fail-on') ?? 'error', FAIL_LEVELS, '--fail-on')
  const { lintWith, baseline, shard, timing } = await prepare(given)
  const whole = given.on('fix') ? await (await import('./fix.ts')).fix(given, lintWith) : await lintWith(more)
  timing?.linted()
  const run = baseline?.compare(whole) ?? whole
  const isEmpty = run.fileCount === 0 && run.files.length === 0 && !shard?.asked
  return { run, outputs, isEmpty, failOn, timing }
}

/** Shows what was found; the exit code says how it went. */
export async function tell(
  { run, outputs, isEmpty, failOn, timing }: Outcome,
  given: Given,
): Promise<ExitCode> {
  const emptyCode = isEmpty ? (await import('./empty.ts')).sayEmpty(given) : undefined
  const due = outputs.filter(({ format }) => !isEmpty || format !== 'stylish')
  await show(given.on('quiet') ? onlyErrors(run) : run, due, given)
  if (run.passedOver !== undefined && !given.on('quiet'))
    (await import('./passed-over.ts')).tellPassedOver(run)
  timing?.tell()
  return emptyCode ?? exitCodeOf(run, failOn)
}

async function prepare(given: Given) {
  const paths = await checkedPaths(given)
  const settingsFor = await settingsForFiles(given, paths)
  const baseline = await baselineOf(given)
  const since = await sinceOf(given, paths)
  const shard = await shardOf(given, paths)
  const timing = given.on('timing') ? (await import('./timing.ts')).startTiming(CATALOGUE) : undefined
  const cache = given.on('cache') ? (await import('./cache.ts')).openCache(given) : undefined
  const recruit = await recruiting(given, entries => cache?.remember(entries))
  const options: LintFilesOptions = {
    settingsFor,
    catalogue: timing?.catalogue ?? CATALOGUE,
    allowEmpty: given.on('allow-empty'),
    ...(since && { only: since }),
    ...(shard && { shard: shard.has }),
    ...(cache && { lintText: cache.lintText }),
    ...(recruit && { recruit }),
    ...(baseline && { onFile: baseline.onFile }),
  }
  const lintWith: LintWith = async more => {
    const run = await runOver(paths, { ...options, ...more, ...timing?.around(more.treat) }, given)
    cache?.save()
    return run
  }
  return { lintWith, baseline, shard, timing }
}

/** Lints what the command line names, in the way that it asks for. */
export type LintWith = (more: Partial<LintFilesOptions>) => Promise<RunReport>

async function sinceOf(given: Given, paths: readonly string[]): Promise<LintFilesOptions['only']> {
  const ref = given.value('since')
  return ref === undefined ? undefined : (await import('./since.ts')).onlySince(ref, paths)
}

async function shardOf(given: Given, paths: readonly string[]): Promise<Shard | undefined> {
  const share = given.value('shard')
  if (share === undefined) return undefined
  if (paths[0] === '-')
    throw new WrongSetting('--shard is for files, and - is standard input; leave one of them out')
  return (await import('./shard.ts')).openShard(share)
}

async function baselineOf(given: Given): Promise<Baseline | undefined> {
  const path = given.value('baseline')
  return path === undefined ? undefined : (await import('./baseline.ts')).openBaseline(path, given)
}

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
