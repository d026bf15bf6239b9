import { describe, expect, it } from 'vitest'
import { exampleOf, lintExample } from '../scripts/generate/example.ts'
import { loadFormats, loadRules, readText } from '../scripts/generate/folders.ts'
import { refreshFormatReadme } from '../scripts/generate/format-readme.ts'
import { type Fence, isFence, parseReadme, type Readme } from '../scripts/generate/readme.ts'
import { documentsIn, fixedText, refreshRuleReadme } from '../scripts/generate/rule-readme.ts'
import { showReport } from '../scripts/generate/show.ts'

/** Every document in every README, run through the linter. What it should say stands in the README. */
const [rules, formats] = await Promise.all([loadRules(), loadFormats()])

describe.each(rules.map(rule => [`rules/${rule.id}/README.md`, rule] as const))('%s', (path, rule) => {
  const bench = { rule, formats }
  const text = readText(path)
  const readme: Readme = parseReadme(text ?? `# ${rule.id}`)
  const lint = (document: Fence) => lintExample(exampleOf(document), [rule], formats)

  it('is there, and what the linter writes into it is up to date', async () => {
    expect(text).toBe(await refreshRuleReadme(text ?? '# missing', bench))
  })

  it.each(named(documentsIn(readme, 'Flagged')))('flags %s', async (_name, document) => {
    const report = await lint(document)
    expect(report.format, 'no format recognises it').toBeDefined()
    expect(report.findings.length, 'the rule says nothing').toBeGreaterThan(0)
    expect(showReport(report)).toBe(outputAfter(document, readme))
  })

  it.each(named(documentsIn(readme, 'Allowed')))('allows %s', async (_name, document) => {
    const report = await lint(document)
    expect(report.format, 'no format recognises it').toBeDefined()
    expect(showReport(report)).toBe('')
  })

  it.each(named(documentsIn(readme, 'Fix')))('fixes %s', async (_name, document) => {
    const example = exampleOf(document)
    const before = await lint(document)
    expect(before.findings.filter(finding => finding.fix).length, 'the rule proposes no fix').toBeGreaterThan(
      0,
    )
    const text = await fixedText(example, bench)
    const after = await lintExample({ ...example, source: { ...example.source, text } }, [rule], formats)
    expect(showReport(after)).toBe('')
  })
})

describe.each(formats.map(format => [`src/formats/${format.id}/README.md`, format] as const))(
  '%s',
  (path, format) => {
    const text = readText(path)
    const readme: Readme = parseReadme(text ?? `# ${format.id}`)
    const recognised = async (document: Fence) => (await lintExample(exampleOf(document), [], formats)).format

    it('is there, and what the generator writes into it is up to date', async () => {
      expect(text).toBe(await refreshFormatReadme(text ?? '# missing', format))
    })

    it.each(named(documentsIn(readme, 'Recognised')))('recognises %s', async (_name, document) => {
      expect(await recognised(document)).toBe(format.id)
      expect(format.needles.some(needle => document.text.toLowerCase().includes(needle.toLowerCase()))).toBe(
        true,
      )
    })

    it.each(named(documentsIn(readme, 'Not recognised')))(
      'does not recognise %s',
      async (_name, document) => {
        expect(await recognised(document)).not.toBe(format.id)
      },
    )

    it.each(named(documentsIn(readme, 'Read as')))('reads %s', async (_name, document) => {
      expect(await recognised(document)).toBe(format.id)
      expect(outputAfter(document, readme)).not.toBe('')
    })
  },
)

function named(documents: readonly Fence[]): [string, Fence][] {
  return documents.map((document, index) => [`${document.language} document ${index + 1}`, document])
}

/** The fence that follows a document, which the generator wrote. */
function outputAfter(document: Fence, readme: Readme): string | undefined {
  const blocks = readme.sections.flatMap(section => section.blocks)
  const next = blocks[blocks.indexOf(document) + 1]
  return isFence(next) && next.language === 'text' ? next.text : undefined
}
