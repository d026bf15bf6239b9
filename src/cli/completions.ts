import { oneOf, WrongSetting } from '../config/wrong-setting.ts'
import { bash } from './completions/bash.ts'
import { fish } from './completions/fish.ts'
import { SHELLS } from './completions/words.ts'
import { zsh } from './completions/zsh.ts'
import { type ExitCode, FINE } from './exit-code.ts'
import type { Given } from './flags.ts'
import { print, STDOUT } from './streams.ts'

const SCRIPTS = { bash, zsh, fish } as const

/** `kmslint completions SHELL`: the script that completes kmslint's commands, flags and rules in that shell. */
export function completions(_: Given, [shell, ...more]: readonly string[]): ExitCode {
  if (shell === undefined || more.length > 0)
    throw new WrongSetting('kmslint completions needs one shell: source <(kmslint completions bash)')
  print(STDOUT, SCRIPTS[oneOf(shell, SHELLS, 'the shell of `kmslint completions`')]())
  return FINE
}
