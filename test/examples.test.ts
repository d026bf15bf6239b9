import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, FORMATS, lintText, RULES } from '../src/index.ts'
import type { Edit } from '../src/text/edit.ts'

/** The pages of the rules are their tests: what they call flagged is flagged, and what they allow is not. */
describe.each(RULES.map(rule => rule.id))('rules/%s/README.md', id => {
  const rule = RULES.find(candidate => candidate.id === id)
  const page = readFileSync(new URL(`../rules/${id}/README.md`, import.meta.url), 'utf8')
  const lint = (text: string) =>
    lintText({ name: 'example', text }, DEFAULT_SETTINGS, { formats: FORMATS, rules: rule ? [rule] : [] })
  const flagged = documentsUnder('Flagged', page)

  it('is headed by its id and its summary, and gives examples in YAML and JSON', () => {
    expect(page.split('\n').slice(0, 3)).toEqual([`# ${id}`, '', rule?.summary])
    expect(new Set(flagged.map(({ language }) => language))).toEqual(new Set(['yaml', 'json']))
  })

  it.each(flagged)('flags $text', async ({ text }) => {
    const { findings, problems } = await lint(text)
    expect(problems).toEqual([])
    expect(findings.length).toBeGreaterThan(0)
  })

  it('shows every message', async () => {
    const reports = await Promise.all(flagged.map(({ text }) => lint(text)))
    const shown = new Set(reports.flatMap(({ findings }) => findings.map(finding => finding.messageId)))
    expect(Object.keys(rule?.messages ?? {}).filter(message => !shown.has(message))).toEqual([])
  })

  it.each(documentsUnder('Allowed', page))('allows $text', async ({ text }) => {
    const { format, findings, problems } = await lint(text)
    expect(format).toBeDefined()
    expect([findings, problems]).toEqual([[], []])
  })

  it.each(documentsUnder('Fix', page))('mends $text', async ({ text }) => {
    const { findings } = await lint(text)
    const edits = findings.flatMap(({ fix }) => fix?.edits ?? [])
    expect(edits.length).toBeGreaterThan(0)
    const mended = apply(text, edits)
    expect((await lint(mended)).findings).toEqual([])
    expect((await lint(mended)).problems).toEqual([])
  })
})

function documentsUnder(heading: string, page: string): { language: string; text: string }[] {
  const section = page.split(/^## /m).find(part => part.startsWith(`${heading}\n`)) ?? ''
  return [...section.matchAll(/^```(yaml|json)\n([^]*?)^```$/gm)].map(([, language = '', text = '']) => ({
    language,
    text,
  }))
}

function apply(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => b.start - a.start)
  return ordered.reduce((all, edit) => all.slice(0, edit.start) + edit.text + all.slice(edit.end), text)
}
