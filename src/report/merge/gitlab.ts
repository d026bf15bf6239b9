import { PROBLEM_CODES } from '../../text/problem.ts'
import { visibleJson } from '../visible.ts'
import { byFileName } from './by-file.ts'
import type { Mergeable } from './merge.ts'
import { at, isListOf, parsed } from './shapes.ts'

interface Issue {
  readonly check_name: string
  readonly fingerprint: string
  readonly severity: string
  readonly location: { readonly path: string }
}

/** The reports of `--format gitlab`. */
export const gitlabReports: Mergeable<readonly Issue[]> = {
  read(text) {
    const value = parsed(text)
    return isListOf(value, isIssue) ? value : undefined
  },

  versionOf: () => undefined,

  filesOf: issues => issues.map(({ location }) => location.path),

  merge(reports) {
    const issues = byFileName(reports.flat(), ({ location }) => location.path)
    const problems = issues.filter(({ check_name }) => PROBLEMS.has(check_name)).length
    const count = (severity: string) => issues.filter(issue => issue.severity === severity).length
    return {
      text: `${visibleJson(issues)}\n`,
      tally: {
        errors: count('critical') - problems,
        warnings: count('major'),
        infos: count('info'),
        problems,
      },
    }
  },
}

/** A report of this format tells problems from findings by their names alone. */
const PROBLEMS: ReadonlySet<string> = new Set(PROBLEM_CODES)

/** Ours have no member that other tools' reports lack, but names of this form and fingerprints of this length. */
function isIssue(value: unknown): value is Issue {
  return (
    /^[a-z0-9]+(-[a-z0-9]+)*$/.test(String(at(value, 'check_name'))) &&
    /^[0-9a-f]{16}$/.test(String(at(value, 'fingerprint'))) &&
    ['critical', 'major', 'info'].includes(String(at(value, 'severity'))) &&
    typeof at(value, 'location', 'path') === 'string'
  )
}
