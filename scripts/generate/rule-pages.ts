import type { OptionSpec, Rule } from '../../src/rule/rule.ts'
import { AFTER } from './example.ts'
import { type Output, withoutOthers } from './output.ts'
import { BEFORE, type Fence, isFence, parseReadme, printReadme, type Section } from './readme.ts'

/** A rule and the text of its README. */
export interface DocumentedRule {
  readonly rule: Rule
  readonly readme: string
}

export const PAGES = 'docs/rules'

/** A page for each rule, and one that lists them. */
export function rulePages(documented: readonly DocumentedRule[]): Output[] {
  const pages = documented.map(({ rule, readme }) => ({
    path: `${PAGES}/${rule.id}.md`,
    text: pageOf(rule, readme),
  }))
  const list = ruleTable(
    documented.map(({ rule }) => rule),
    '',
  )
  const intro =
    'Each page says what is wrong, why it matters and what to write instead. Its outputs are what kmslint prints.'
  return withoutOthers(PAGES, [
    { path: `${PAGES}/README.md`, text: `# Rules\n\n${intro}\n\n${list}\n` },
    ...pages,
  ])
}

/** The rules as a table, errors first; `base` leads from the table's page to the pages of rules. */
export function ruleTable(rules: readonly Rule[], base: string): string {
  const order = ['error', 'warning', 'info']
  const sorted = [...rules].sort(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || (a.id < b.id ? -1 : 1),
  )
  const rows = sorted.map(rule => {
    return `| [${rule.id}](${base}${rule.id}.md) | ${briefly(rule)} | ${rule.summary} |`
  })
  return ['| Rule | Severity | What it finds |', '|---|---|---|', ...rows].join('\n')
}

function briefly({ severity, preset, strictSeverity }: Rule): string {
  if (preset === 'strict') return `${severity}, strict only`
  return strictSeverity ? `${severity}, strict: ${strictSeverity}` : severity
}

function inFull({ severity, preset, strictSeverity }: Rule): string {
  if (preset === 'strict') return `**${severity}**, only in the strict preset`
  const more = strictSeverity ? ` (**${strictSeverity}** in the strict one)` : ''
  return `**${severity}**, in the recommended preset${more}`
}

function pageOf(rule: Rule, text: string): string {
  const readme = parseReadme(text)
  const sections = [...readme.sections.map(withoutSettings), ...optionsOf(rule), referencesOf(rule)]
  return printReadme({
    ...readme,
    summary: `${readme.summary}.\n\n${inFull(rule)}, since ${rule.since}.`,
    sections,
  })
}

/** What a fence sets for the test is told in words, and its language by itself, as readers' tools want it. */
function withoutSettings(section: Section): Section {
  const blocks = section.blocks.flatMap(block => {
    const words = isFence(block) ? introductionOf(block) : undefined
    if (!isFence(block) || words === undefined) return [block]
    return [
      { kind: 'prose' as const, text: words },
      { ...block, words: [] },
    ]
  })
  return { ...section, blocks }
}

function introductionOf({ words, before }: Fence): string | undefined {
  if (words.includes(BEFORE)) return 'Before:'
  if (words.includes(AFTER)) return 'becomes'
  const set = words.length > 0 ? `With \`${words.join('`, `')}\`` : undefined
  if (before !== undefined) return set ? `After, ${set.toLowerCase()}:` : 'After:'
  return set && `${set}:`
}

function optionsOf({ options }: Rule): Section[] {
  const specs = Object.entries((options ?? {}) as Readonly<Record<string, OptionSpec<unknown>>>)
  if (specs.length === 0) return []
  const rows = specs.map(
    ([name, spec]) => `| \`${name}\` | \`${JSON.stringify(spec.default)}\` | ${spec.description} |`,
  )
  const table = ['| Option | Default | Meaning |', '|---|---|---|', ...rows].join('\n')
  return [{ heading: 'Options', blocks: [{ kind: 'prose', text: table }] }]
}

function referencesOf({ references }: Rule): Section {
  return {
    heading: 'References',
    blocks: [{ kind: 'prose', text: references.map(url => `- <${url}>`).join('\n') }],
  }
}
