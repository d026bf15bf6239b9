import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readSettingsText } from './settings-text.ts'
import { WrongSetting } from './wrong-setting.ts'

/** What configuration files are called; in package.json it is what stands under `kmslint`. */
export const CONFIG_FILES = [
  'kmslint.yaml',
  'kmslint.yml',
  '.kmslintrc.yaml',
  '.kmslintrc.yml',
  '.kmslintrc.json',
  'package.json',
] as const

/** Looks for configuration, and at each folder once. */
export class ConfigSearch {
  readonly #found = new Map<string, string | undefined>()

  /**
   * The configuration file that is nearest to files in `folder`, which is absolute: there or further up, as far as the top
   * of the repository. Throws WrongSetting where a folder has two.
   */
  nearest(folder: string): string | undefined {
    if (this.#found.has(folder)) return this.#found.get(folder)
    const parent = dirname(folder)
    const isTop = parent === folder || existsSync(join(folder, '.git'))
    const found = configIn(folder) ?? (isTop ? undefined : this.nearest(parent))
    this.#found.set(folder, found)
    return found
  }
}

/** The configuration file of one folder. Throws WrongSetting where there are two. */
export function configIn(folder: string): string | undefined {
  const paths = CONFIG_FILES.map(name => join(folder, name)).filter(isConfig)
  const [only, other] = paths
  if (only !== undefined && other !== undefined)
    throw new WrongSetting(`${only} and ${other} both configure kmslint; keep one of them`)
  return only
}

function isConfig(path: string): boolean {
  return existsSync(path) && (!path.endsWith('package.json') || mentionsKmslint(path))
}

/** Others have packages too: one that cannot be read is their business. */
function mentionsKmslint(path: string): boolean {
  const read = readSettingsText(path)
  if (!('text' in read) || !read.text.includes('"kmslint"')) return false
  try {
    return Object.hasOwn(JSON.parse(read.text), 'kmslint')
  } catch {
    return false
  }
}
