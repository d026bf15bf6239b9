import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Format } from '../../src/formats/format.ts'
import type { Rule } from '../../src/rule/rule.ts'

/** The two places where a folder is a thing: it is listed because it is there. */
export const RULES = 'rules'
export const FORMATS = 'src/formats'

const ROOT = new URL('../../', import.meta.url)

/** A path from the project's root, as the file system wants it. */
export function fromRoot(path: string): string {
  return fileURLToPath(new URL(path, ROOT))
}

/** A file's text by its path from the project's root; undefined where there is no such file. */
export function readText(path: string): string | undefined {
  const file = fromRoot(path)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/** The rules' folder names, sorted: a folder counts once its rule.ts is there. */
export function ruleIds(): string[] {
  return idsIn(RULES, 'rule.ts')
}

/** The formats' folder names, sorted: a folder counts once its format.ts is there. */
export function formatIds(): string[] {
  return idsIn(FORMATS, 'format.ts')
}

function idsIn(folder: string, file: string): string[] {
  return readdirSync(fromRoot(folder), { withFileTypes: true })
    .filter(entry => entry.isDirectory() && existsSync(fromRoot(`${folder}/${entry.name}/${file}`)))
    .map(entry => entry.name)
    .sort()
}

/** Imported folder by folder and not through the index, which may be out of date. */
export async function loadRules(): Promise<Rule[]> {
  return Promise.all(ruleIds().map(loadRule))
}

/** Throws where there is no such rule. */
export async function loadRule(id: string): Promise<Rule> {
  return (await import(`../../rules/${id}/rule.ts`)).default as Rule
}

/** Imported folder by folder and not through the index, which may be out of date. */
export async function loadFormats(): Promise<Format[]> {
  return Promise.all(
    formatIds().map(async id => (await import(`../../src/formats/${id}/format.ts`)).default as Format),
  )
}
