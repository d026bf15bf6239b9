import { RULES } from '../../rules/index.ts'
import type { FileReport } from '../../src/findings/finding.ts'
import { FORMATS } from '../../src/formats/index.ts'
import { lintText } from '../../src/lint/lint-text.ts'
import { readText } from '../../src/lint/read-text.ts'
import { DEFAULT_SETTINGS } from '../../src/lint/settings.ts'
import type { KmsModel } from '../../src/model/model.ts'

/** A text as the linter sees it, with every rule on. */
export function lint(text: string, name = 'file.yaml'): Promise<FileReport> {
  const settings = { ...DEFAULT_SETTINGS, preset: 'all' as const }
  return lintText({ name, text }, settings, { rules: RULES, formats: FORMATS })
}

/** What is said, by rule, and the text that is blamed. */
export async function blamed(text: string, name?: string): Promise<string[]> {
  const { findings } = await lint(text, name)
  return findings.map(({ rule, at }) => `${rule}: ${text.slice(at.start, at.end)}`)
}

/** The models of all parts of a text. */
export async function modelsOf(text: string, name = 'file.yaml'): Promise<KmsModel[]> {
  const { groups } = await readText({ name, text }, DEFAULT_SETTINGS.surroundings, FORMATS)
  return groups.flatMap(group => group.map(({ model }) => model))
}
