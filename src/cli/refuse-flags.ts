import { WrongSetting } from '../config/wrong-setting.ts'
import { type Command, FLAGS, type Flag, type Given } from './flags.ts'

/** Throws WrongSetting for a flag of another command: to pass over it would be to do something else than was asked. */
export function refuseFlagsOfOthers(command: Command, given: Given): void {
  const flags = (FLAGS as readonly Flag[]).filter(({ name }) => given.flags.includes(name))
  for (const flag of flags) refuseCompany(flag, given.flags)
  const flag = flags.find(({ only }) => only && !only.includes(command))
  if (!flag?.only) return
  throw new WrongSetting(`--${flag.name} does nothing here: ${ownersOf(flag.only)}; leave it out`)
}

function ownersOf(only: readonly Command[]): string {
  return only.includes('lint')
    ? 'it is for linting files'
    : `only ${only.map(command => `\`kmslint ${command}\``).join(' and ')} has it`
}

/** Throws WrongSetting for a flag without one that it needs, or beside one that it cannot go with. */
function refuseCompany({ name, needs, not }: Flag, given: readonly string[]): void {
  if (needs && !needs.some(other => given.includes(other)))
    throw new WrongSetting(`--${name} does nothing by itself; add --${needs.join(' or --')}`)
  const other = not?.find(one => given.includes(one))
  if (other) throw new WrongSetting(`--${name} and --${other} cannot go together; leave out one of them`)
}
