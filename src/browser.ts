// The library as bundlers for browsers find it: all of it but what reads files.
import { CATALOGUE } from './catalogue.ts'
import type { FileReport } from './findings/finding.ts'
import { type Catalogue, lintText as lintTextWith } from './lint/lint-text.ts'
import { DEFAULT_SETTINGS, type LintSettings } from './lint/settings.ts'
import type { Source } from './text/source.ts'

export type { FileReport, Finding, Fix, RelatedPlace } from './findings/finding.ts'
export { type Applied, applyEdits, applyFixes } from './fix/apply.ts'
export type { Format } from './formats/format.ts'
export type { Catalogue } from './lint/lint-text.ts'
export type { LintSettings, RuleSetting } from './lint/settings.ts'
export { DEFAULT_SETTINGS } from './lint/settings.ts'
export type { Surroundings } from './model/model.ts'
export type { RunReport } from './report/run.ts'
export type { Confidence, Rule, Severity } from './rule/rule.ts'
export type { Edit } from './text/edit.ts'
export { LineIndex, type Position } from './text/lines.ts'
export type { Problem, ProblemCode } from './text/problem.ts'
export type { Source } from './text/source.ts'
export type { Span } from './text/span.ts'
export type { Assumption } from './value/value.ts'
export { VERSION } from './version.ts'

/** All rules, with what is known of each. */
export const RULES = CATALOGUE.rules

/** All formats that are read. */
export const FORMATS = CATALOGUE.formats

/**
 * Everything kmslint has to say about one text. Reads no file; never throws for anything in the text.
 */
export function lintText(
  source: Source,
  settings: Partial<LintSettings> = {},
  catalogue: Catalogue = CATALOGUE,
): Promise<FileReport> {
  return lintTextWith(source, { ...DEFAULT_SETTINGS, ...settings }, catalogue)
}
