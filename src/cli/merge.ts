import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { oneOf, WrongSetting } from '../config/wrong-setting.ts'
import { reasonOf } from '../files/path-problem.ts'
import { mergeReports, type PartReport, UnmergeableReports } from '../report/merge/merge.ts'
import { type ExitCode, exitCodeFor, FAIL_LEVELS } from './exit-code.ts'
import type { Given } from './flags.ts'
import { deliver } from './show.ts'

/** `kmslint merge FILE…`: the report that one run would have written in the place of several. */
export async function merge(given: Given, words: readonly string[]): Promise<ExitCode> {
  if (words.length === 0)
    throw new WrongSetting('kmslint merge needs reports of shards, such as `kmslint merge shard-*.json`')
  const twice = words.find(
    (word, index) => words.findIndex(other => resolve(other) === resolve(word)) < index,
  )
  if (twice !== undefined) throw new WrongSetting(`${twice} is named twice; merge each report once`)
  const failOn = oneOf(given.value('fail-on') ?? 'error', FAIL_LEVELS, '--fail-on')
  const { text, tally } = merged(words.map(readPart))
  await deliver(text, given)
  return exitCodeFor(tally, failOn)
}

function readPart(name: string): PartReport {
  try {
    return { name, text: readFileSync(name, 'utf8') }
  } catch (error) {
    throw new WrongSetting(`${name} cannot be read: ${reasonOf(error)}`)
  }
}

function merged(parts: readonly PartReport[]) {
  try {
    return mergeReports(parts)
  } catch (error) {
    if (error instanceof UnmergeableReports) throw new WrongSetting(error.message)
    throw error
  }
}
