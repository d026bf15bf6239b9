import { nearest } from '../text/nearest.ts'

/** Something the user asked for that cannot be: a flag, a value, a name. The message says what to do instead. */
export class WrongSetting extends Error {
  override readonly name = 'WrongSetting'
  /** All that is wrong, where it is more than one thing. */
  readonly messages: readonly string[]

  constructor(message: string, ...more: readonly string[]) {
    super(message)
    this.messages = [message, ...more]
  }
}

/** `value` if it is one of `choices`; else a WrongSetting that names them, the one probably meant first. */
export function oneOf<Choice extends string>(
  value: string,
  choices: readonly Choice[],
  what: string,
): Choice {
  const found = choices.find(choice => choice === value)
  if (found !== undefined) return found
  const choice = choices.join(', ')
  throw new WrongSetting(
    `${what} cannot be "${value}"${didYouMean(value, choices) ?? ';'} choose one of: ${choice}`,
  )
}

/** `; did you mean "x"?`, or undefined when nothing is near. */
export function didYouMean(value: string, choices: Iterable<string>): string | undefined {
  const meant = nearest(value, choices)
  return meant === undefined ? undefined : `; did you mean "${meant}"?`
}
