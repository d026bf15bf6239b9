import type { FileReport, Finding, Fix } from '../findings/finding.ts'
import type { Source } from '../text/source.ts'
import { applyFixes } from './apply.ts'

/** A text before and after its fixes. */
export interface Mended {
  /** What there was to say before. */
  readonly before: FileReport
  /** What is left to say; its source holds the mended text. */
  readonly after: FileReport
  /** How many findings were mended. */
  readonly fixed: number
}

type Lint = (source: Source) => Promise<FileReport>

/**
 * What one fix leaves may give another something to do: a property that was renamed is then checked. A few rounds are
 * enough for the rules there are; this bound holds whatever they do.
 */
const MOST_ROUNDS = 10

/**
 * Carries out the fixes of the findings that are `wanted`, round after round, until none is left. A text that could not
 * be read whole is left alone, and no fix is made that would leave one.
 */
export async function mend(
  source: Source,
  lint: Lint,
  wanted: (finding: Finding) => boolean,
): Promise<Mended> {
  const before = await lint(source)
  const texts = new Set([source.text])
  let mended: Mended = { before, after: before, fixed: 0 }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = await oneRound(mended.after, lint, wanted)
    // Fixes that undo one another would go in a circle.
    if (!next || texts.has(next.report.source.text)) break
    texts.add(next.report.source.text)
    mended = { before, after: next.report, fixed: mended.fixed + next.applied }
  }
  return mended
}

interface Attempt {
  readonly report: FileReport
  readonly applied: number
}

async function oneRound(
  { source, findings, problems }: FileReport,
  lint: Lint,
  wanted: (finding: Finding) => boolean,
): Promise<Attempt | undefined> {
  const fixes = findings.filter(wanted).flatMap(({ fix }) => fix ?? [])
  if (fixes.length === 0 || problems.length > 0) return undefined
  return (await attempt(source, fixes, lint)) ?? (await oneByOne(source, fixes, lint))
}

/** Fixes may not go together though their edits do, as two that write the same property: then the first come is made. */
async function oneByOne(source: Source, fixes: readonly Fix[], lint: Lint): Promise<Attempt | undefined> {
  let best: Attempt | undefined
  const taken: Fix[] = []
  for (const fix of fixes) {
    const next = await attempt(source, [...taken, fix], lint)
    if (!next) continue
    best = next
    taken.push(fix)
  }
  return best
}

async function attempt(
  { name, text }: Source,
  fixes: readonly Fix[],
  lint: Lint,
): Promise<Attempt | undefined> {
  const { text: mended, applied } = applyFixes(text, fixes)
  const report = await lint({ name, text: mended })
  return report.problems.length > 0 ? undefined : { report, applied: applied.length }
}
