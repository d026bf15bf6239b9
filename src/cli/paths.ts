import { existsSync } from 'node:fs'
import { didYouMean, WrongSetting } from '../config/wrong-setting.ts'
import type { Given } from './flags.ts'

/** The paths to look at, the folder kmslint runs in where none is named. Throws WrongSetting for what cannot go together. */
export async function checkedPaths(given: Given, words = given.words): Promise<readonly string[]> {
  const paths = words.length > 0 ? words : ['.']
  if (paths.includes('-') && paths.length > 1) {
    throw new WrongSetting(
      '- stands for standard input and must be the only path; run kmslint again for the others',
    )
  }
  if (given.value('stdin-filename') !== undefined && paths[0] !== '-') {
    throw new WrongSetting('--stdin-filename names the text on standard input; add the path - to read it')
  }
  if (paths.includes('')) throw new WrongSetting('a path is empty; is a variable in your command not set?')
  await misspeltCommand(paths)
  return paths
}

/** Only what is no path can be a command misspelt. */
async function misspeltCommand([first = '']: readonly string[]): Promise<void> {
  if (!/^[a-z]+$/i.test(first) || existsSync(first)) return
  const { COMMANDS } = await import('./commands.ts')
  const names = COMMANDS.map(({ name }) => name).filter(name => name !== '')
  const meant = didYouMean(first, names)
  if (meant)
    throw new WrongSetting(
      `there is no command or file "${first}"${meant} \`kmslint --help\` lists the commands`,
    )
}
