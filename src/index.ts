import { CATALOGUE } from './catalogue.ts'
import type { Catalogue } from './lint/lint-text.ts'
import { DEFAULT_SETTINGS, type LintSettings } from './lint/settings.ts'
import type { RunReport } from './report/run.ts'

export * from './browser.ts'

export interface LintFilesOptions {
  readonly settings?: Partial<LintSettings>
  /** The folder that patterns and names are relative to; else the process'. */
  readonly cwd?: string
  /** A glob that finds no file is no problem. */
  readonly allowEmpty?: boolean
  readonly catalogue?: Catalogue
  readonly onProgress?: (done: number, total: number) => void
}

/** Lints all files that patterns (files, folders, globs) mean. Needs Node. What could not be read is among the problems. */
export async function lintFiles(
  patterns: readonly string[],
  options: LintFilesOptions = {},
): Promise<RunReport> {
  const { lintFiles: lint } = await import('./files/lint-files.ts')
  const settings = { ...DEFAULT_SETTINGS, ...options.settings }
  return lint(patterns, { catalogue: CATALOGUE, ...options, settingsFor: () => settings })
}
