import { WrongSetting } from '../config/wrong-setting.ts'
import { FLAGS, type Flag, type Given } from './flags.ts'

const WHERE = { lint: '`kmslint access` runs no rules', access: 'only `kmslint access` has it' } as const

/** Throws WrongSetting for a flag of another command: to pass over it would be to do something else than was asked. */
export function refuseFlagsOf(other: 'lint' | 'access', given: Given): void {
  const flag = (FLAGS as readonly Flag[]).find(
    ({ name, only }) => only === other && given.flags.includes(name),
  )
  if (flag) throw new WrongSetting(`--${flag.name} does nothing here: ${WHERE[other]}; leave it out`)
}
