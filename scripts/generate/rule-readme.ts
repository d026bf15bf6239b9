import { applyFixes } from '../../src/fix/apply.ts'
import type { Format } from '../../src/formats/format.ts'
import type { Rule } from '../../src/rule/rule.ts'
import { AFTER, type Example, exampleOf, isDocument, lintExample } from './example.ts'
import {
  type Block,
  type Fence,
  isFence,
  parseReadme,
  printReadme,
  type Readme,
  type Section,
} from './readme.ts'
import { showReport } from './show.ts'

/** What runs an example: the rule whose it is, and everything that can read it. */
export interface Bench {
  readonly rule: Rule
  readonly formats: readonly Format[]
}

/** The README with its title, summary and outputs as the rule has them; all else as it was. */
export async function refreshRuleReadme(text: string, bench: Bench): Promise<string> {
  const readme = parseReadme(text)
  const sections = await Promise.all(readme.sections.map(section => refreshSection(section, bench)))
  return printReadme({ title: bench.rule.id, summary: bench.rule.summary, sections })
}

/** The documents of one section, in order. */
export function documentsIn(readme: Readme, heading: string): Fence[] {
  const blocks = readme.sections
    .filter(section => section.heading === heading)
    .flatMap(({ blocks }) => blocks)
  return blocks.filter(isFence).filter(fence => isDocument(fence) && !fence.words.includes(AFTER))
}

async function refreshSection(section: Section, bench: Bench): Promise<Section> {
  const refresh = FOLLOWED_BY[section.heading]
  if (!refresh) return section
  const blocks: Block[] = []
  for (const block of section.blocks) {
    if (isWritten(block)) continue
    blocks.push(block)
    if (isFence(block) && isDocument(block)) blocks.push(await refresh(block, bench))
  }
  return { ...section, blocks }
}

/** Fences the linter writes; they are taken out and written anew. */
function isWritten(block: Block): boolean {
  return isFence(block) && (block.language === 'text' || block.words.includes(AFTER))
}

const FOLLOWED_BY: Readonly<Record<string, (document: Fence, bench: Bench) => Promise<Fence>>> = {
  Flagged: outputOf,
  Fix: fixedForm,
}

async function outputOf(document: Fence, { rule, formats }: Bench): Promise<Fence> {
  const report = await lintExample(exampleOf(document), [rule], formats)
  return { kind: 'fence', language: 'text', words: [], text: showReport(report) }
}

async function fixedForm(document: Fence, bench: Bench): Promise<Fence> {
  const text = await fixedText(exampleOf(document), bench)
  return { kind: 'fence', language: document.language, words: [...document.words, AFTER], text }
}

/** An example's text once all that the rule proposes, safe or not, is done. Throws where two proposals collide. */
export async function fixedText(example: Example, { rule, formats }: Bench): Promise<string> {
  const { findings } = await lintExample(example, [rule], formats)
  const fixes = findings.map(finding => finding.fix).filter(fix => fix !== undefined)
  const { text, leftOut } = applyFixes(example.source.text, fixes)
  if (leftOut.length > 0) throw new Error('two fixes of one example change the same text')
  return text
}
