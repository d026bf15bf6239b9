import { ownersIn, type PolicyOwner } from '../access/index.ts'
import { CATALOGUE } from '../catalogue.ts'
import { didYouMean, WrongSetting } from '../config/wrong-setting.ts'
import type { PathProblem } from '../files/path-problem.ts'
import { type Visitor, visitFiles } from '../files/visit-files.ts'
import { formatsOf } from '../lint/lint-text.ts'
import { readText } from '../lint/read-text.ts'
import { DEFAULT_SETTINGS } from '../lint/settings.ts'
import type { Surroundings } from '../model/model.ts'
import type { Problem } from '../text/problem.ts'
import type { Source } from '../text/source.ts'
import type { Given } from './flags.ts'
import { settingsForFiles } from './left-out.ts'

/** What of a file has a key policy, and what of it could not be read. */
export interface OwnersOfFile {
  readonly source: Source
  readonly surroundings: Surroundings
  readonly owners: readonly PolicyOwner[]
  readonly problems: readonly Problem[]
}

/** Files that hold neither keys nor problems are left out. */
export async function readOwners(paths: readonly string[], given: Given): Promise<readonly OwnersOfFile[]> {
  const files: OwnersOfFile[] = []
  const settingsFor = await settingsForFiles(given, paths)
  const failed = ({ name, problem }: PathProblem, { surroundings } = DEFAULT_SETTINGS) => {
    files.push({ source: { name, text: '' }, surroundings, owners: [], problems: [problem] })
  }
  const visitor: Visitor = {
    text: async source => {
      const settings = await settingsFor(source.name)
      if (!settings) return
      const { surroundings } = settings
      const { groups, problems } = await readText(source, surroundings, formatsOf(CATALOGUE, settings))
      files.push({ source, surroundings, owners: ownersIn(groups), problems })
    },
    passed: () => {},
    unreadable: async problem => {
      const settings = await settingsFor(problem.name)
      if (settings) failed(problem, settings)
    },
    missing: problem => failed(problem),
  }
  await visit(paths, given, visitor)
  return files.filter(({ owners, problems }) => owners.length + problems.length > 0)
}

async function visit(paths: readonly string[], given: Given, visitor: Visitor): Promise<void> {
  const { formats } = CATALOGUE
  if (paths[0] !== '-') return visitFiles(paths, { formats, allowEmpty: given.on('allow-empty') }, visitor)
  const { visitStdin } = await import('../files/visit-stdin.ts')
  return visitStdin(given.value('stdin-filename') ?? '<stdin>', formats, visitor)
}

/** The keys asked for by `--key`, all where none is. Throws WrongSetting for a name that no key has. */
export function keysAsked(files: readonly OwnersOfFile[], names: readonly string[]): readonly OwnersOfFile[] {
  if (names.length === 0) return files
  const all = new Set(files.flatMap(({ owners }) => owners.map(({ name }) => name)))
  const missing = names.find(name => !all.has(name))
  if (missing !== undefined) {
    const hint = didYouMean(missing, all) ?? `; there are: ${[...all].join(', ')}`
    throw new WrongSetting(`no key is called "${missing}"${hint}`)
  }
  return files.map(file => ({ ...file, owners: file.owners.filter(({ name }) => names.includes(name)) }))
}
