import { resolve } from 'node:path'
import { originText } from '../config/layer.ts'
import type { LintFilesOptions } from '../files/lint-files.ts'
import { nameOf } from '../files/names.ts'
import { visible } from '../report/visible.ts'
import type { Given } from './flags.ts'
import { fileSettings } from './settings.ts'
import { print, STDERR } from './streams.ts'

/** What is set for each file. Of one that is named in `paths` and left out all the same, standard error tells why. */
export async function settingsForFiles(
  given: Given,
  paths: readonly string[],
): Promise<LintFilesOptions['settingsFor']> {
  const settings = await fileSettings(given)
  const cwd = process.cwd()
  const stdin = given.value('stdin-filename')
  const named = new Set([...paths, ...(stdin === undefined ? [] : [stdin])].map(path => nameOf(path, cwd)))
  return async name => {
    const { lint, leftOut } = await settings.at(resolve(cwd, name))
    if (!leftOut) return lint
    if (named.has(nameOf(name, cwd)))
      print(STDERR, `kmslint: ${visible(name)} is left out, as ${visible(originText(leftOut.origin))} says\n`)
    return undefined
  }
}
