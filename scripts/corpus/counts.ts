import type { FileReport } from '../../src/findings/finding.ts'
import type { RunReport } from '../../src/report/run.ts'
import { LineIndex } from '../../src/text/lines.ts'

/** How often each rule spoke, and each problem arose, in each file. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>

export function countsOf({ files }: RunReport): Counts {
  return Object.fromEntries(files.map(report => [report.source.name, countsIn(report)]))
}

function countsIn({ findings, problems }: FileReport): Record<string, number> {
  const counts: Record<string, number> = {}
  const said = [...findings.map(({ rule }) => rule), ...problems.map(({ code }) => `problem ${code}`)]
  for (const name of said.sort()) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

/** What changed, a line for each file and rule. */
export function differences(before: Counts, after: Counts): string[] {
  const files = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return files.flatMap(file => {
    const [old, now] = [before[file] ?? {}, after[file] ?? {}]
    const rules = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort()
    return rules
      .filter(rule => (old[rule] ?? 0) !== (now[rule] ?? 0))
      .map(rule => `${file}: ${rule}: ${old[rule] ?? 0} before, ${now[rule] ?? 0} now`)
  })
}

/** Rules that threw: always a bug, whatever the snapshot says. */
export function crashesIn({ files }: RunReport): string[] {
  return files.flatMap(({ source, problems }) => {
    const lines = new LineIndex(source.text)
    return problems
      .filter(({ code }) => code === 'rule-crashed')
      .map(({ at, message }) => `${source.name}:${at ? lines.positionAt(at.start).line : 1}: ${message}`)
  })
}
