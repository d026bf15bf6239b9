import { RULES } from '../../rules/index.ts'
import { FORMATS } from '../../src/formats/index.ts'
import type { Generated } from '../../src/generate/generate.ts'
import type { ExpectedFinding } from '../../src/generate/manifest.ts'
import { lintText } from '../../src/lint/lint-text.ts'
import { DEFAULT_SETTINGS } from '../../src/lint/settings.ts'
import { parse } from '../../src/syntax/parse.ts'
import type { Span } from '../../src/text/span.ts'
import { spanAt } from './places.ts'

/** Where the linter and the manifest disagree about a sample: nothing, it should be. */
export async function disagreements({ text, entry, written }: Generated): Promise<string[]> {
  const source = { name: entry.file, text }
  const rules = RULES.filter(({ id, preset }) => preset === 'recommended' || id === entry.wrong)
  const report = await lintText(source, { ...DEFAULT_SETTINGS, preset: 'all' }, { rules, formats: FORMATS })
  const tree = await parse(source)
  const expected = entry.findings.map((finding, index) => {
    const span = spanAt(tree, finding)
    // What stands inside a text of JSON has the text's path; there only what is written there tells the place.
    const inside = report.findings.find(({ path, at }) => path === finding.path && isInside(at, span))
    const found = inside && sameData(text.slice(inside.at.start, inside.at.end), written[index])
    return said(finding, found ? inside.at : span)
  })
  const found = report.findings.map(finding => said(finding, finding.at))
  return [
    ...report.problems.map(({ message }) => `problem: ${message}`),
    ...found.filter(finding => !expected.includes(finding)).map(finding => `not in the manifest: ${finding}`),
    ...expected.filter(finding => !found.includes(finding)).map(finding => `not found: ${finding}`),
    ...(found.length > expected.length ? ['found twice'] : []),
  ]
}

function said({ rule, severity, path }: Omit<ExpectedFinding, 'at'>, span: Span | undefined): string {
  return `${rule} ${severity} at ${path} ${span?.start}-${span?.end}`
}

function isInside(inner: Span, outer: Span | undefined): boolean {
  return outer !== undefined && inner.start > outer.start && inner.end < outer.end
}

/** Whether a piece of a JSON text, which may be escaped to stand in JSON itself, says this. */
function sameData(piece: string, data: unknown): boolean {
  const json = piece.includes('\\"') ? JSON.parse(`"${piece}"`) : piece
  return JSON.stringify(JSON.parse(json)) === JSON.stringify(data)
}
