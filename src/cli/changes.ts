import { CATALOGUE } from '../catalogue.ts'
import { oneOf, WrongSetting } from '../config/wrong-setting.ts'
import { GitRefusal } from '../files/git.ts'
import { lintChanges } from '../files/lint-changes.ts'
import { onlyErrors } from '../report/run.ts'
import { type ExitCode, exitCodeOf, FAIL_LEVELS } from './exit-code.ts'
import type { Given } from './flags.ts'
import { settingsForFiles } from './left-out.ts'
import { outputsOf } from './outputs.ts'
import { show } from './show.ts'

/** `kmslint diff REF [PATH…]`: what changed about keys since a commit. */
export async function changes(given: Given, words: readonly string[]): Promise<ExitCode> {
  const [ref, ...paths] = words
  if (ref === undefined)
    throw new WrongSetting('kmslint diff needs a commit to compare with, such as `kmslint diff origin/main`')
  const outputs = outputsOf(given)
  const failOn = oneOf(given.value('fail-on') ?? 'error', FAIL_LEVELS, '--fail-on')
  const settingsFor = await settingsForFiles(given, paths)
  const run = await refusalsTold(ref, () =>
    lintChanges(ref, paths, { settingsFor, catalogue: CATALOGUE, cwd: process.cwd() }),
  )
  await show(given.on('quiet') ? onlyErrors(run) : run, outputs, given)
  return exitCodeOf(run, failOn)
}

async function refusalsTold<T>(ref: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof GitRefusal) throw new WrongSetting(`kmslint diff ${ref}: ${error.message}`)
    throw error
  }
}
