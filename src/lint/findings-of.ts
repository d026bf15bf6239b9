import type { Finding } from '../findings/finding.ts'
import { inOrder, settle } from '../findings/settle.ts'
import type { Format } from '../formats/format.ts'
import type { Source } from '../text/source.ts'
import type { Span } from '../text/span.ts'
import { blamedHere, byFiles } from './blame.ts'
import { type ByItself, newOf } from './by-itself.ts'
import { fixOf } from './edits.ts'
import { type ActiveRule, type Judgement, judge } from './judge.ts'
import { type ReadText, readText } from './read-text.ts'
import { judgeRevisions } from './revisions.ts'
import type { LintSettings } from './settings.ts'

/** How a text is judged, and others that it was read with. */
export interface Judging {
  readonly rules: readonly ActiveRule[]
  readonly settings: LintSettings
  readonly formats: readonly Format[]
}

/** What is found in a text, in document order. */
export async function findingsOf(
  read: ReadText,
  judging: Judging,
): Promise<Pick<Judgement, 'problems'> & { readonly findings: Finding[] }> {
  const judged = await judgeAll(read, judging)
  return { findings: await placed(judged, read, judging), problems: judged.problems }
}

/** What is there, and the change of it where the text plans one. */
async function judgeAll(
  { groups, before }: ReadText,
  { rules, settings: { surroundings } }: Judging,
): Promise<Judgement> {
  const judged = await judge(groups, rules, surroundings)
  if (before.length === 0) return judged
  const { observations, problems } = await judgeRevisions({ before, after: groups }, rules, surroundings)
  return {
    observations: [...judged.observations, ...observations],
    problems: [...judged.problems, ...problems],
  }
}

async function placed(judged: Judgement, read: ReadText, judging: Judging): Promise<Finding[]> {
  const findings = settled(judged, read)
  if (findings.length === 0 || read.neighbours.isEmpty) return withOrigins(findings, read)
  const { own, distant } = byFiles(findings, read.neighbours)
  const { mandatory } = judging.settings
  const news = await newOf(distant, source => lintByItself(source, judging), mandatory)
  return [...withOrigins(own, read), ...news.map(each => blamedHere(each, read.tree))].sort(inOrder)
}

async function lintByItself(source: Source, judging: Judging): Promise<ByItself> {
  const read = await readText(source, judging.settings.surroundings, judging.formats)
  const { own, distant } = byFiles(settled(await judgeAll(read, judging), read), read.neighbours)
  const findings = [
    ...own.map(finding => ({ file: source.name, finding })),
    ...distant.map(({ neighbour, finding }) => ({ file: neighbour.source.name, finding })),
  ]
  return { findings, ignores: read.ignores }
}

/** What was judged of a text, in the order of it and of those that it was read with. */
export function settled({ observations }: Judgement, { tree, isOutput, neighbours }: ReadText): Finding[] {
  const treeAt = (place: Span) => neighbours.holding(place)?.tree ?? tree
  return settle(observations, treeAt, observation =>
    isOutput || neighbours.holding(observation.at.span) ? undefined : fixOf(observation, tree),
  )
}

function withOrigins(findings: readonly Finding[], { origins }: ReadText): Finding[] {
  const all = findings.length > 0 ? origins() : []
  const byResource = new Map(all.map(origin => [origin.resource, origin]))
  return findings.map(finding => {
    const origin = byResource.get(finding.resource)
    if (!origin) return finding
    const { at, message } = origin
    return { ...finding, related: [...finding.related, { at, message }] }
  })
}
