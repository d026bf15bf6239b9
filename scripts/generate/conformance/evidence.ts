import type { Finding } from '../../../src/findings/finding.ts'
import type { Format } from '../../../src/formats/format.ts'
import type { SampleFormatId } from '../../../src/generate/formats/index.ts'
import { generate, plan, SAMPLE_FORMATS, sampleFormat, WRONG_RULES } from '../../../src/generate/index.ts'
import { lintChange } from '../../../src/lint/lint-change.ts'
import { lintText } from '../../../src/lint/lint-text.ts'
import { DEFAULT_SETTINGS } from '../../../src/lint/settings.ts'
import type { Rule } from '../../../src/rule/rule.ts'
import type { Source } from '../../../src/text/source.ts'
import { exampleOf, lintExample } from '../example.ts'
import { RULES, readText } from '../folders.ts'
import { parseReadme } from '../readme.ts'
import { documentsIn } from '../rule-readme.ts'
import { revised } from './revised.ts'
import { withPolicyOf } from './transplant.ts'

/** The formats in which a rule was seen to find what is wrong, by the rule's id. */
export type Evidence = ReadonlyMap<string, ReadonlySet<string>>

interface Catalogue {
  readonly rules: readonly Rule[]
  readonly formats: readonly Format[]
}

/** Runs the linter on what READMEs flag, and on samples of each mistake in each format that samples are written in. */
export async function seen(catalogue: Catalogue): Promise<Evidence> {
  const evidence = new Map<string, Set<string>>()
  for (const rule of catalogue.rules) {
    const bySample = await inSamples(rule, catalogue)
    const others = SAMPLE_FORMATS.filter(id => bySample.get(id) === undefined)
    const shown = [
      ...bySample.values(),
      ...(await inReadme(rule, catalogue, others)),
      ...(await inVersions(rule, catalogue)),
      ...(await inComments(rule, catalogue)),
    ]
    evidence.set(rule.id, new Set(shown))
  }
  return evidence
}

/** The formats of samples that are found to have changed from one version to the next. */
async function inVersions(rule: Rule, { formats }: Catalogue): Promise<string[]> {
  const found: string[] = []
  for (const id of SAMPLE_FORMATS) {
    const versions = revised(rule.id, sampleFormat(id))
    if (!versions) continue
    const { before, after, path } = versions
    const report = await lintChange(before, after, ALL, { rules: [rule], formats })
    if (report.format && report.findings.some(finding => finding.path === path)) found.push(report.format)
  }
  return found
}

/** The formats of samples in which a comment, at their head, is found to be wrong. */
async function inComments(rule: Rule, { rules, formats }: Catalogue): Promise<string[]> {
  const comment = COMMENTS[rule.id]
  const found: string[] = []
  for (const id of comment ? SAMPLE_FORMATS.filter(one => sampleFormat(one).language === 'yaml') : []) {
    const planned = plan({ format: id, seed: 1, shape: 'literal', wrong: [], alsoRight: true })
    if ('refused' in planned) continue
    const { text, entry } = generate(planned, 0)
    const head = `# ${comment}\n`
    const report = await lintText({ name: entry.file, text: head + text }, ALL, { rules, formats })
    const isFound = report.findings.some(({ rule: one, at }) => one === rule.id && at.end < head.length)
    if (report.format && isFound) found.push(report.format)
  }
  return found
}

/** No right sample has anything for these to ignore. */
const COMMENTS: Readonly<Record<string, string>> = {
  'unused-suppression': 'kmslint-ignore-file duplicate-tag -- tagged twice on purpose',
  'suppression-without-reason': 'kmslint-ignore-file duplicate-tag',
}

const ALL = { ...DEFAULT_SETTINGS, preset: 'all' as const }

async function inReadme(
  rule: Rule,
  { formats }: Catalogue,
  others: readonly SampleFormatId[],
): Promise<string[]> {
  const readme = parseReadme(readText(`${RULES}/${rule.id}/README.md`) ?? '')
  const found: string[] = []
  for (const document of documentsIn(readme, 'Flagged')) {
    const example = exampleOf(document)
    const { format, findings } = await lintExample(example, [rule], formats)
    if (format === undefined || findings.length === 0) continue
    found.push(format)
    if (format !== 'key-policy' || document.language !== 'json' || document.before !== undefined) continue
    for (const other of others.map(sampleFormat).filter(({ subjects }) => subjects.includes('policy'))) {
      const changed = withPolicyOf(example, other)
      const report = await lintExample(changed, [rule], formats)
      if (report.format && isSame(findings, report.findings, example.source, changed.source))
        found.push(report.format)
    }
  }
  return found
}

/** Whether the same is found at the same places of a policy that stands by itself, and as that of a key. */
function isSame(findings: readonly Finding[], others: readonly Finding[], from: Source, to: Source): boolean {
  return findings.every(one =>
    others.some(other => other.messageId === one.messageId && isSamePlace(one, other, from, to)),
  )
}

/** A path ends at a text of JSON; what stands in that is told by what it says. */
function isSamePlace(one: Finding, other: Finding, from: Source, to: Source): boolean {
  if (`/${other.path}`.endsWith(`/${one.path}`)) return true
  return dataOf(pieceOf(one, from)) === dataOf(pieceOf(other, to).replaceAll('\\"', '"'))
}

function pieceOf({ at }: Finding, { text }: Source): string {
  return text.slice(at.start, at.end)
}

/** Without the spaces between its parts; a piece of a text as it stands. */
function dataOf(piece: string): string {
  try {
    return JSON.stringify(JSON.parse(piece))
  } catch {
    return piece
  }
}

/** The formats of samples, by what these are called. One sample is enough here: `test/generate-keys` tries thousands. */
async function inSamples(rule: Rule, catalogue: Catalogue): Promise<ReadonlyMap<SampleFormatId, string>> {
  const found = new Map<SampleFormatId, string>()
  for (const id of WRONG_RULES.includes(rule.id) ? SAMPLE_FORMATS : []) {
    const format = await lintSample(rule, id, catalogue)
    if (format !== undefined) found.set(id, format)
  }
  return found
}

/** The format of a sample in which the rule finds what is wrong, and where it is. */
async function lintSample(
  rule: Rule,
  format: SampleFormatId,
  { formats }: Catalogue,
): Promise<string | undefined> {
  const planned = plan({ format, seed: 1, shape: 'literal', wrong: [rule.id], alsoRight: false })
  if ('refused' in planned) return undefined
  const { text, entry } = generate(planned, 0)
  const surroundings = { ...DEFAULT_SETTINGS.surroundings, region: entry.region ?? undefined }
  const settings = { ...ALL, surroundings }
  const report = await lintText({ name: entry.file, text }, settings, { rules: [rule], formats })
  const places = report.findings.map(({ path }) => path)
  const expected = entry.findings.filter(finding => finding.rule === rule.id)
  const isFound = expected.length > 0 && expected.every(({ path }) => places.includes(path))
  return isFound ? report.format : undefined
}
