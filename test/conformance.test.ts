import { describe, expect, it } from 'vitest'
import { HEADING } from '../scripts/generate/conformance/cannot-say.ts'
import { exampleOf, isDocument, lintExample } from '../scripts/generate/example.ts'
import { formatIds, loadFormats, loadRules, readText, ruleIds } from '../scripts/generate/folders.ts'
import { isFence, parseReadme, type Readme } from '../scripts/generate/readme.ts'
import { documentsIn } from '../scripts/generate/rule-readme.ts'
import type { Format } from '../src/formats/format.ts'
import type { Rule } from '../src/rule/rule.ts'
import { sensitiveTextsIn } from './conformance/sensitive-texts.ts'

/** What every rule and every format must be, so that a reader who knows one knows all. */
const [rules, formats] = await Promise.all([loadRules(), loadFormats()])
const KEBAB = /^[a-z]+(-[a-z0-9]+)*$/

describe.each(ruleIds().map((folder, index) => [folder, rules[index] as Rule] as const))(
  'the rule %s',
  (folder, rule) => {
    const readme = readmeAt(`rules/${folder}/README.md`)
    const documents = readme.sections.flatMap(({ blocks }) => blocks.filter(isFence).filter(isDocument))
    const reports = once(() =>
      Promise.all(documents.map(document => lintExample(exampleOf(document), [rule], formats))),
    )
    const findings = async () => (await reports()).flatMap(report => report.findings)

    it('has one name: of the folder, in rule.ts, as the title', () => {
      expect(folder).toMatch(KEBAB)
      expect([rule.id, readme.title]).toEqual([folder, folder])
    })

    it('has nothing left to do', () => {
      expect(linesWith('TODO', `rules/${folder}/rule.ts`, `rules/${folder}/README.md`)).toEqual([])
    })

    it('sums itself up in one line without a full stop', () => {
      expect(rule.summary).toMatch(/^[A-Z].{9,119}[^.!?\s]$/)
      expect(readme.summary, 'run: npm run generate').toBe(rule.summary)
    })

    it('has its headings in order: Why, Flagged, Allowed and, where there is a fix, Fix', async () => {
      const fixes = (await findings()).some(({ fix }) => fix)
      const headings = readme.sections.map(({ heading }) => heading)
      expect(headings).toEqual(['Why', 'Flagged', 'Allowed', ...(fixes ? ['Fix'] : [])])
    })

    it('has documents under each heading but Why', () => {
      const headings = readme.sections.map(({ heading }) => heading).filter(heading => heading !== 'Why')
      expect(headings.filter(heading => documentsIn(readme, heading).length === 0)).toEqual([])
    })

    it('says why, with a link to AWS', () => {
      const why = readme.sections.find(({ heading }) => heading === 'Why')?.blocks ?? []
      const links = why.flatMap(({ text }) => [...text.matchAll(/\]\((\S+)\)/g)].map(([, url = '']) => url))
      expect(links.filter(isOfAws).length, 'a link to AWS under Why').toBeGreaterThan(0)
    })

    it('refers to pages of AWS by https', () => {
      expect(rule.references.length, 'references in rule.ts').toBeGreaterThan(0)
      expect(rule.references.filter(url => !isOfAws(url))).toEqual([])
    })

    it('shows examples in YAML and in JSON', () => {
      expect([...new Set(documents.map(({ language }) => language))].sort()).toEqual(['json', 'yaml'])
    })

    it('shows every message it has', async () => {
      const shown = new Set((await findings()).map(({ messageId }) => messageId))
      expect(Object.keys(rule.messages).filter(id => !shown.has(id))).toEqual([])
    })

    it('words its messages in one line without a full stop', async () => {
      const messages = (await findings()).map(({ message }) => message)
      expect(messages.filter(message => !/^\S[^\n\r]*[^.\s]$/.test(message))).toEqual([])
    })

    it('repeats no text that may be secret', async () => {
      for (const [index, document] of documents.entries()) {
        const { source: _, ...said } = (await reports())[index] ?? {}
        const secrets = await sensitiveTextsIn(exampleOf(document), formats)
        expect(secrets.filter(secret => JSON.stringify(said).includes(secret))).toEqual([])
      }
    })
  },
)

describe.each(formatIds().map((folder, index) => [folder, formats[index] as Format] as const))(
  'the format %s',
  (folder, format) => {
    const readme = readmeAt(`src/formats/${folder}/README.md`)

    it('has one name: of the folder, in format.ts, as the title', () => {
      expect([format.id, readme.title]).toEqual([folder, folder])
    })

    it('has nothing left to do', () => {
      expect(linesWith('TODO', `src/formats/${folder}/format.ts`, `src/formats/${folder}/README.md`)).toEqual(
        [],
      )
    })

    it('has its headings in order, each with documents', () => {
      const headings = readme.sections.map(({ heading }) => heading)
      const documented = ['Recognised', 'Not recognised', 'Read as']
      expect(headings.filter(heading => heading !== HEADING)).toEqual(documented)
      expect(documented.filter(heading => documentsIn(readme, heading).length === 0)).toEqual([])
    })
  },
)

it('uses no name twice', () => {
  const names = [...rules, ...formats].map(({ id }) => id)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

function readmeAt(path: string): Readme {
  return parseReadme(readText(path) ?? '# (there is no README.md)')
}

function linesWith(word: string, ...paths: readonly string[]): string[] {
  return paths.flatMap(path => {
    const lines = (readText(path) ?? '').split('\n')
    return lines.flatMap((line, index) =>
      line.includes(word) ? [`${path}:${index + 1}: ${line.trim()}`] : [],
    )
  })
}

function isOfAws(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname } = new URL(url)
  return (
    protocol === 'https:' &&
    /(^|\.)(amazon\.com|amazonaws\.com|amazonaws\.cn|aws\.dev|awsstatic\.com)$/.test(hostname)
  )
}

/** Run when first asked, so that what throws fails a test and not the file. */
function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined
  return () => {
    done ??= { value: work() }
    return done.value
  }
}
