import type { RunReport } from '../findings/run.ts'
import { NO_COLOURS } from './colours.ts'
import { byFile, type Entry, entriesOf } from './entries.ts'
import type { ReportContext } from './report.ts'
import { summaryText } from './summary.ts'
import { visible } from './visible.ts'

/** GitHub refuses a job summary over 1 MiB. Source: https://docs.github.com/actions, on GITHUB_STEP_SUMMARY, 2026-11-24. */
const MOST_CHARACTERS = 900_000

const MARKS = { error: '❌', warning: '⚠️', info: '💡' } as const

/** Markdown for a job's summary or a comment: counts, and a table for each file. */
export function markdown(run: RunReport, context: ReportContext): string {
  const entries = entriesOf(run, context).filter(({ severity }) => context.showInfo || severity !== 'info')
  const summary = summaryText(run, context.showInfo, NO_COLOURS).trimEnd().split('\n')
  const head = `## kmslint\n\n${summary.map(text).join('  \n')}\n`
  return head + withinLimit([...byFile(entries)].map(([name, told]) => section(name, told)))
}

/** Whole sections, as many as there is room for. */
function withinLimit(sections: readonly string[]): string {
  let written = ''
  for (const [index, one] of sections.entries()) {
    if (written.length + one.length > MOST_CHARACTERS) {
      return `${written}\n${sections.length - index} more files have findings; another format has them all.\n`
    }
    written += one
  }
  return written
}

function section(name: string, entries: readonly Entry[]): string {
  const rows = entries.map(({ severity, at, message, rule, help }) => {
    const place = at ? `${at.line}:${at.column}` : '–'
    const linked = help ? `[${code(rule)}](${help})` : code(rule)
    return `| ${MARKS[severity]} | ${place} | ${text(message)} | ${linked} |\n`
  })
  return `\n### ${text(visible(name))}\n\n| | Place | Finding | Rule |\n|---|---|---|---|\n${rows.join('')}`
}

/** Text of a document is no Markdown, no HTML, and no mention of anyone. */
function text(words: string): string {
  return words
    .replace(/[\\`*_{}[\]<>()#+!|~$]/g, character => `\\${character}`)
    .replaceAll('&', '&amp;')
    .replaceAll('@', '&#64;')
    .replaceAll('://', ':&#47;&#47;')
}

function code(words: string): string {
  return `\`${words.replaceAll('`', '')}\``
}
