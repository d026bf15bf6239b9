import type { Finding } from '../findings/finding.ts'
import type { Severity } from '../rule/rule.ts'
import type { Colours } from './colours.ts'
import { counted } from './phrases.ts'
import { type RunReport, type Tally, tally } from './run.ts'

/** The last lines of a report for people: how much was found, how much is not shown, what could not be done. */
export function summaryText(run: RunReport, showInfo: boolean, colours: Colours): string {
  const counts = tally(run)
  const lines = [
    findingsLine(run, counts, colours),
    ...adviceLine(counts, showInfo, colours),
    ...doneLine(run, colours),
    ...problemsLine(counts, colours),
  ]
  return lines.map(line => `${line}\n`).join('')
}

function findingsLine(run: RunReport, counts: Tally, colours: Colours): string {
  const where = `in ${counted(run.fileCount, 'file')}, ${run.filesWithKms} with KMS`
  const total = counts.errors + counts.warnings
  if (total === 0) {
    const mark = counts.problems === 0 ? colours.green('✔ ') : ''
    return `${mark}no errors or warnings ${where}`
  }
  const paint: Record<Exclude<Severity, 'info'>, (text: string) => string> = {
    error: colours.red,
    warning: colours.yellow,
  }
  const line = `✖ ${counted(counts.errors, 'error')}, ${counted(counts.warnings, 'warning')} ${where}`
  return colours.bold(paint[counts.errors > 0 ? 'error' : 'warning'](line)) + fixablePhrase(run)
}

function fixablePhrase({ files }: RunReport): string {
  const fixes = files.flatMap(({ findings }) => findings.filter(isShown).flatMap(({ fix }) => fix ?? []))
  const safe = fixes.filter(fix => fix.safe).length
  const unsafe = fixes.length - safe
  if (fixes.length === 0) return ''
  if (safe === 0) return `; --fix --unsafe-fixes mends ${unsafe}`
  return `; --fix mends ${safe}${unsafe > 0 ? `, and ${unsafe} more with --unsafe-fixes` : ''}`
}

function isShown({ severity }: Finding): boolean {
  return severity !== 'info'
}

/** What stood in the way before, and is not listed. */
function doneLine({ fixed = 0, baselined = 0 }: RunReport, { green, dim }: Colours): string[] {
  return [
    ...(fixed > 0 ? [green(`${counted(fixed, 'finding')} fixed`)] : []),
    ...(baselined > 0 ? [dim(`${counted(baselined, 'finding')} in the baseline`)] : []),
  ]
}

function adviceLine({ infos }: Tally, showInfo: boolean, colours: Colours): string[] {
  if (infos === 0) return []
  const hint = showInfo ? '' : ' (--info shows it)'
  return [colours.blue(`${counted(infos, 'piece of advice', 'pieces of advice')}${hint}`)]
}

function problemsLine({ problems }: Tally, colours: Colours): string[] {
  return problems === 0
    ? []
    : [
        colours.magenta(
          `${counted(problems, 'problem')}: kmslint could not do all of its work, so there may be more to find`,
        ),
      ]
}
