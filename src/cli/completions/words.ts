import { CATALOGUE } from '../../catalogue.ts'
import { PRESETS } from '../../lint/settings.ts'
import { REPORT_FORMATS } from '../../report/report.ts'
import { COMMANDS } from '../commands.ts'
import { FAIL_LEVELS } from '../exit-code.ts'
import { FLAGS, type Flag } from '../flags.ts'

export const SHELLS = ['bash', 'zsh', 'fish'] as const

/** What may follow a flag or a command: words of a list, files and folders, a rule and how grave it is, or anything. */
export type Follows = readonly string[] | 'files' | 'settings' | 'anything'

/** A word that can be completed, what is said of it, and what may follow it; nothing after a switch. */
export interface Completion {
  readonly word: string
  readonly about: string
  readonly follows: Follows | undefined
}

export const RULE_IDS = CATALOGUE.rules.map(({ id }) => id)

/** By what stands for the value in help. */
const VALUES: Readonly<Record<string, Follows>> = {
  'FORMAT[=FILE]': REPORT_FORMATS,
  LEVEL: FAIL_LEVELS,
  PRESET: PRESETS,
  'ID=LEVEL': 'settings',
  RULE: RULE_IDS,
  FILE: 'files',
  DIR: 'files',
}

/** The rules as a setting of one begins. */
export const SETTINGS = RULE_IDS.map(id => `${id}=`).join(' ')

const WORDS: Readonly<Record<string, Follows>> = {
  explain: RULE_IDS,
  completions: SHELLS,
}

/** All flags, long and short. */
export function flagCompletions(): Completion[] {
  return FLAGS.flatMap(({ name, short, value, about }: Flag) => {
    const follows = value === undefined ? undefined : (VALUES[value] ?? 'anything')
    const words = short === undefined ? [`--${name}`] : [`-${short}`, `--${name}`]
    return words.map(word => ({ word, about, follows }))
  })
}

export function commandCompletions(): Completion[] {
  return COMMANDS.filter(({ name }) => name !== '').map(({ name, about }) => ({
    word: name,
    about,
    follows: WORDS[name] ?? 'files',
  }))
}
