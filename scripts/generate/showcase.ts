import { lintFiles } from '../../src/files/lint-files.ts'
import type { Format } from '../../src/formats/format.ts'
import { DEFAULT_SETTINGS } from '../../src/lint/settings.ts'
import { NO_COLOURS } from '../../src/report/colours.ts'
import type { RunReport } from '../../src/report/run.ts'
import { stylish } from '../../src/report/stylish.ts'
import type { Rule } from '../../src/rule/rule.ts'
import { fromRoot } from './folders.ts'
import { type Output, withoutOthers } from './output.ts'
import { type Fence, parseReadme } from './readme.ts'
import type { DocumentedRule } from './rule-pages.ts'
import { documentsIn } from './rule-readme.ts'

/** A small project as people have them, written by hand. */
export const SHOWCASE = 'fixtures/showcase'
/** Beside it, a document for each rule that the project does not show, taken from the rule's page. */
const MORE = `${SHOWCASE}/more`

/** The project's own files. */
export const PROJECT = `${SHOWCASE}/*.*`

/** What kmslint says of the project, as in a terminal that has no colours. */
export async function showcaseOutput(rules: readonly Rule[], formats: readonly Format[]): Promise<string> {
  const run = await lintShowcase([PROJECT], rules, formats)
  return stylish(run, { version: '', rules, colours: NO_COLOURS, showInfo: false, pages: new Map() })
}

/** Documents for the rules that the project itself does not show; those no longer needed go. */
export async function moreShowcase(
  documented: readonly DocumentedRule[],
  formats: readonly Format[],
): Promise<Output[]> {
  const rules = documented.map(({ rule }) => rule)
  const run = await lintShowcase([PROJECT], rules, formats)
  const shown = rulesIn(run)
  const more = documented.flatMap(({ rule, readme }) => {
    const [document] = documentsIn(parseReadme(readme), 'Flagged').filter(isWhole)
    const wanted = rule.preset === 'recommended' && !shown.has(rule.id)
    return wanted && document
      ? [{ path: `${MORE}/${rule.id}.${document.language}`, text: document.text }]
      : []
  })
  return withoutOthers(MORE, more)
}

/** Whether a document shows by itself, linted as it is, what its rule finds. */
function isWhole({ words, before }: Fence): boolean {
  return words.length === 0 && before === undefined
}

export function rulesIn(run: RunReport): Set<string> {
  return new Set(run.files.flatMap(({ findings }) => findings.map(({ rule }) => rule)))
}

export function lintShowcase(
  patterns: readonly string[],
  rules: readonly Rule[],
  formats: readonly Format[],
): Promise<RunReport> {
  return lintFiles(patterns, {
    cwd: fromRoot('.'),
    settingsFor: () => DEFAULT_SETTINGS,
    catalogue: { rules, formats },
  })
}
