import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A rule's page in Markdown, as it lies in this package. Throws where the package is not whole. */
export function readRulePage(id: string): string {
  return readFileSync(rulePagePath(id), 'utf8')
}

/** Where that page lies. */
export function rulePagePath(id: string): string {
  return join(packageFolder(), 'rules', id, 'README.md')
}

/** Built or not, this code lies somewhere below the folder of its package.json. */
function packageFolder(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder)
  return folder
}
