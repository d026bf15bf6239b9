import { WrongSetting } from '../config/wrong-setting.ts'
import { type Command, FLAGS, type Flag, type Given } from './flags.ts'

const TITLES: Readonly<Record<Command, string>> = {
  lint: 'kmslint when it lints',
  access: '`kmslint access`',
  generate: '`kmslint generate`',
}

/** Throws WrongSetting for a flag of another command: to pass over it would be to do something else than was asked. */
export function refuseFlagsOfOthers(command: Command, given: Given): void {
  const flags = (FLAGS as readonly Flag[]).filter(({ name }) => given.flags.includes(name))
  const flag = flags.find(({ only }) => only !== undefined && only !== command)
  if (!flag?.only) return
  throw new WrongSetting(`--${flag.name} does nothing here: only ${TITLES[flag.only]} has it; leave it out`)
}
