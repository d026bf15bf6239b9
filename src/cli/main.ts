import { WrongSetting } from '../config/wrong-setting.ts'
import { visible } from '../report/visible.ts'
import { VERSION } from '../version.ts'
import { readArguments } from './arguments.ts'
import { type ExitCode, FAILED, FINE } from './exit-code.ts'
import type { Given } from './flags.ts'
import { lint } from './lint.ts'
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
  const [command, ...words] = given.words
  if (command === 'rules') return (await import('./rules.ts')).rules(given, words)
  if (command === 'explain') return (await import('./explain.ts')).explain(given, words)
  if (command === 'access') return (await import('./access.ts')).access(given, words)
  if (command === 'generate') return (await import('./generate.ts')).generate(given, words)
  if (command === 'diff') return (await import('./changes.ts')).changes(given, words)
  if (command === 'config') return (await import('./config.ts')).config(given, words)
  if (command === 'init') return (await import('./init.ts')).init(given, words)
  if (command === 'completions') return (await import('./completions.ts')).completions(given, words)
  return lint(given)
}
