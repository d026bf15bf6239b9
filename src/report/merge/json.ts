import type { jsonReport } from '../json.ts'
import { JSON_SCHEMA_VERSION } from '../json.ts'
import { visibleJson } from '../visible.ts'
import { byFileName } from './by-file.ts'
import type { Mergeable } from './merge.ts'
import { at, isListOf, isObject, parsed } from './shapes.ts'

type Report = ReturnType<typeof jsonReport>

/** The reports of `--format json`. */
export const jsonReports: Mergeable<Report> = {
  read(text) {
    const value = parsed(text)
    return isReport(value) ? value : undefined
  },

  versionOf: ({ tool }) => tool.version,

  filesOf: ({ findings, problems }) => [...findings, ...problems].map(({ file }) => file),

  merge(reports) {
    const merged = {
      ...(reports[0] as Report),
      summary: summed(reports.map(({ summary }) => summary)),
      findings: byFileName(
        reports.flatMap(({ findings }) => findings),
        ({ file }) => file,
      ),
      problems: byFileName(
        reports.flatMap(({ problems }) => problems),
        ({ file }) => file,
      ),
    }
    return { text: `${visibleJson(merged)}\n`, tally: merged.summary }
  },
}

function summed(summaries: readonly Report['summary'][]): Report['summary'] {
  const sums = { ...summaries[0] } as Record<string, number>
  for (const summary of summaries.slice(1))
    for (const [name, count] of Object.entries(summary)) sums[name] = (sums[name] ?? 0) + count
  return sums as unknown as Report['summary']
}

function isReport(value: unknown): value is Report {
  return (
    at(value, 'schemaVersion') === JSON_SCHEMA_VERSION &&
    at(value, 'tool', 'name') === 'kmslint' &&
    isCounts(at(value, 'summary')) &&
    isListOf(at(value, 'findings'), isAboutFile) &&
    isListOf(at(value, 'problems'), isAboutFile)
  )
}

const COUNTS = ['files', 'filesWithKms', 'errors', 'warnings', 'infos', 'suppressed', 'problems']

function isCounts(value: unknown): boolean {
  return (
    isObject(value) &&
    COUNTS.every(name => Object.hasOwn(value, name)) &&
    Object.values(value).every(count => typeof count === 'number')
  )
}

function isAboutFile(value: unknown): value is { readonly file: string } {
  return typeof at(value, 'file') === 'string'
}
