import { resolve } from 'node:path'
import { CATALOGUE } from '../../src/catalogue.ts'
import { type Applied, type ConfigChoice, FileSettings } from '../../src/config/file-settings.ts'
import { layer } from '../../src/config/layer.ts'
import { WrongSetting } from '../../src/config/wrong-setting.ts'
import { nameOf } from '../../src/files/names.ts'
import { folderWith } from '../files/folder.ts'

type Files = Readonly<Record<string, string>>

/** What applies to a file of a folder that holds `files`; names are told from there. */
export async function applied(
  files: Files,
  path: string,
  choice: Partial<ConfigChoice> = {},
): Promise<Applied> {
  const folder = folderWith({ '.git/HEAD': '', ...files })
  const names = { catalogue: CATALOGUE, flags: layer({}), nameOf: (at: string) => nameOf(at, folder) }
  return new FileSettings({ ...names, ...choice }).at(resolve(folder, path))
}

/** All that is said to be wrong with the configuration of a folder. */
export async function wrongs(files: Files, path = 'a.yaml'): Promise<readonly string[]> {
  try {
    await applied(files, path)
    return []
  } catch (error) {
    if (error instanceof WrongSetting) return error.messages
    throw error
  }
}
