import { writeFileSync } from 'node:fs'
import { configIn } from '../config/search.ts'
import { STARTER } from '../config/starter.ts'
import { WrongSetting } from '../config/wrong-setting.ts'
import { nameOf } from '../files/names.ts'
import { reasonOf } from '../files/path-problem.ts'
import { type ExitCode, FINE } from './exit-code.ts'
import type { Given } from './flags.ts'
import { print, STDOUT } from './streams.ts'

const FILE = 'kmslint.yaml'

/** `kmslint init`: writes a configuration to begin with into this folder. What is there stays as it is. */
export function init(_: Given, words: readonly string[]): ExitCode {
  if (words.length > 0)
    throw new WrongSetting('kmslint init takes no path; run it in the folder that is meant')
  const there = configIn(process.cwd())
  if (there !== undefined)
    throw new WrongSetting(
      `${nameOf(there, process.cwd())} configures this folder already; it stays as it is`,
    )
  try {
    writeFileSync(FILE, STARTER, { flag: 'wx' })
  } catch (error) {
    throw new WrongSetting(`${FILE} could not be written: ${reasonOf(error)}`)
  }
  print(STDOUT, `wrote ${FILE}; \`kmslint config PATH\` shows what applies to a file\n`)
  return FINE
}
