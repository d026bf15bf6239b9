import type { FileReport, Finding } from '../findings/finding.ts'
import type { RunReport } from '../findings/run.ts'
import type { Rule, Severity } from '../rule/rule.ts'
import type { Problem } from '../text/problem.ts'
import { assumptionPhrase } from './phrases.ts'
import { type Locate, locatorOf, type Region } from './places.ts'
import type { ReportContext } from './report.ts'
import { visible } from './visible.ts'

/** A finding or a problem as reports for programs list them: one line of text, one place. */
export interface Entry {
  readonly file: FileReport
  readonly severity: Severity
  /** Of a finding its rule, of a problem its code. */
  readonly rule: string
  /** One visible line, with what it assumes. */
  readonly message: string
  /** Undefined where the file as a whole is meant. */
  readonly at: Region | undefined
  readonly locate: Locate
  readonly help: string | undefined
  /** The finding it came of; undefined for a problem. */
  readonly finding: Finding | undefined
}

/** The page each rule refers to first, by its id. */
export function referencesOf(rules: readonly Rule[]): ReadonlyMap<string, string | undefined> {
  return new Map(rules.map(({ id, references: [first] }) => [id, first]))
}

/** All that is to be told, by file, problems first. A problem weighs as much as an error: something was not looked at. */
export function entriesOf({ files }: RunReport, { rules }: ReportContext): Entry[] {
  const references = referencesOf(rules)
  return files.flatMap(file => {
    const locate = locatorOf(file.source)
    return [
      ...file.problems.map(problem => entryOfProblem(problem, file, locate)),
      ...file.findings.map(finding => ({
        ...entryOfFinding(finding, file, locate),
        help: references.get(finding.rule),
      })),
    ]
  })
}

function entryOfProblem({ code, message, at }: Problem, file: FileReport, locate: Locate): Entry {
  return {
    file,
    severity: 'error',
    rule: code,
    message: visible(message),
    at: at && locate(at),
    locate,
    help: undefined,
    finding: undefined,
  }
}

function entryOfFinding(finding: Finding, file: FileReport, locate: Locate): Omit<Entry, 'help'> {
  const { rule, message, severity, assuming, at } = finding
  const assumed = assumptionPhrase(assuming)
  return {
    file,
    severity,
    rule,
    message: visible(assumed ? `${message} (${assumed})` : message),
    at: locate(at),
    locate,
    finding,
  }
}

/** The entries of each file, by its name. */
export function byFile(entries: readonly Entry[]): Map<string, Entry[]> {
  const files = new Map<string, Entry[]>()
  for (const entry of entries) {
    const { name } = entry.file.source
    const others = files.get(name)
    if (others) others.push(entry)
    else files.set(name, [entry])
  }
  return files
}
