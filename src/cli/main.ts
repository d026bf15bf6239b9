import { WrongSetting } from '../config/wrong-setting.ts'
import { visible } from '../report/visible.ts'
import { VERSION } from '../version.ts'
import { readArguments } from './arguments.ts'
import { commandOf } from './commands.ts'
import { type ExitCode, FAILED, FINE } from './exit-code.ts'
import type { Given } from './flags.ts'
import { refuseFlagsOfOthers } from './refuse-flags.ts'
import { print, STDERR, STDOUT } from './streams.ts'

/** Runs the command that the arguments ask for. Never throws: what goes wrong is told on standard error. */
export async function main(args: readonly string[]): Promise<ExitCode> {
  try {
    return await run(readArguments(args))
  } catch (error) {
    if (error instanceof WrongSetting)
      print(STDERR, error.messages.map(message => `kmslint: ${visible(message)}\n`).join(''))
    else print(STDERR, (await import('./bug.ts')).bugText(error))
    return FAILED
  }
}

async function run(given: Given): Promise<ExitCode> {
  if (given.on('help')) return (await import('./help.ts')).help(given)
  if (given.on('version')) {
    print(STDOUT, `${VERSION}\n`)
    return FINE
  }
  const { command, words, load } = commandOf(given.words)
  refuseFlagsOfOthers(command, given)
  return (await load())(given, words)
}
