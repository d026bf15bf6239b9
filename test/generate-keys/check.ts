import { RULES } from '../../rules/index.ts'
import type { Finding } from '../../src/findings/finding.ts'
import { FORMATS } from '../../src/formats/index.ts'
import type { Generated } from '../../src/generate/generate.ts'
import type { ExpectedFinding, ManifestEntry } from '../../src/generate/manifest.ts'
import { lintText } from '../../src/lint/lint-text.ts'
import { DEFAULT_SETTINGS } from '../../src/lint/settings.ts'
import type { Rule } from '../../src/rule/rule.ts'
import { parse } from '../../src/syntax/parse.ts'
import { contains, type Span, spansEqual } from '../../src/text/span.ts'
import { spanAt } from './places.ts'

/** Where the linter and the manifest disagree about a sample: nothing, it should be. */
export async function disagreements({ text, entry, written }: Generated): Promise<string[]> {
  const source = { name: entry.file, text }
  const { surroundings } = DEFAULT_SETTINGS
  const settings = {
    ...DEFAULT_SETTINGS,
    surroundings: { ...surroundings, region: entry.region ?? undefined },
  }
  const { findings, problems } = await lintText(source, settings, {
    rules: rulesFor(entry),
    formats: FORMATS,
  })
  const tree = await parse(source)
  const expected = entry.findings.flatMap((finding, index) => {
    if (!RULES.some(({ id }) => id === finding.rule)) return []
    const whole = spanAt(tree, finding)
    const part = partOf(whole, finding, findings)
    const isIt = part && saysIt(text.slice(part.start, part.end), written[index], finding)
    return said(finding, isIt || standsAlone(finding, written[index], whole, text) ? part : whole)
  })
  const found = findings.map(finding => said(finding, finding.at))
  return [
    ...problems.map(({ message }) => `problem: ${message}`),
    ...found.filter(finding => !expected.includes(finding)).map(finding => `not in the manifest: ${finding}`),
    ...expected.filter(finding => !found.includes(finding)).map(finding => `not found: ${finding}`),
    ...(new Set(found).size < found.length ? ['found twice'] : []),
  ]
}

/** The recommended preset's rules, and the one of the mistake whatever its preset. */
function rulesFor({ wrong }: ManifestEntry): Rule[] {
  return RULES.map(rule => (rule.id === wrong ? { ...rule, preset: 'recommended' } : rule))
}

function said({ rule, severity, path }: Omit<ExpectedFinding, 'at'>, span: Span | undefined): string {
  return `${rule} ${severity} at ${path} ${span?.start}-${span?.end}`
}

/** The place inside `whole` that the linter blames, where it blames less than all of it. */
function partOf(
  whole: Span | undefined,
  { rule, path }: ExpectedFinding,
  findings: readonly Finding[],
): Span | undefined {
  if (!whole) return undefined
  return findings
    .filter(finding => finding.rule === rule && finding.path === path)
    .find(({ at }) => contains(whole, at) && !spansEqual(whole, at))?.at
}

/** Whether the words that are wrong can be pointed at alone: not where an expression puts them together. */
function standsAlone(
  { at }: ExpectedFinding,
  written: unknown,
  whole: Span | undefined,
  text: string,
): boolean {
  const piece = text.slice(whole?.start, whole?.end)
  return at === 'part' && !/^[!{]/.test(piece) && piece.includes(String(written))
}

/**
 * Whether a piece of what stands at a path is what is wrong there: words of a text, a word of a command, or an element of a policy in a text of
 * JSON, which is escaped where it stands in JSON itself.
 */
function saysIt(piece: string, written: unknown, { at }: ExpectedFinding): boolean {
  if (at === 'part' || piece === written) return piece === written
  const json = piece.includes('\\"') ? JSON.parse(`"${piece}"`) : piece
  return JSON.stringify(JSON.parse(json)) === JSON.stringify(written)
}
