import type { RunReport } from '../findings/run.ts'
import { byFile, type Entry, entriesOf } from './entries.ts'
import type { ReportContext } from './report.ts'
import { visible } from './visible.ts'
import { type Attributes, element, xmlDocument } from './xml.ts'

/**
 * JUnit's XML, which CI servers show as tests: a suite for each file that declares keys, a failed case for each error and
 * warning, a case in error for what could not be looked at, a passing case where there is neither. Advice fails nothing.
 */
export function junit(run: RunReport, context: ReportContext): string {
  const entries = entriesOf(run, context).filter(({ severity }) => severity !== 'info')
  const named = byFile(entries)
  const names = inOrder(new Set([...run.cleanFiles, ...run.files.map(({ source }) => source.name)]))
  const suites = names.map(name => suite(name, named.get(name) ?? []))
  const passed = names.length - named.size
  return junitDocument({ tests: entries.length + passed, ...failed(entries) }, suites)
}

/** The document of these suites, written and in order. */
export function junitDocument(counts: Attributes, suites: readonly string[]): string {
  return xmlDocument(element('testsuites', { name: 'kmslint', ...counts }, suites))
}

/** As they are written here, so that parts of a run can be put together again. */
function inOrder(names: Iterable<string>): string[] {
  const written = [...names].map(name => ({ name, shown: visible(name) }))
  return written.sort((a, b) => (a.shown < b.shown ? -1 : Number(a.shown > b.shown))).map(({ name }) => name)
}

function failed(entries: readonly Entry[]) {
  const problems = entries.filter(({ finding }) => !finding).length
  return { failures: entries.length - problems, errors: problems }
}

function suite(name: string, told: readonly Entry[]): string {
  const cases =
    told.length === 0
      ? [element('testcase', { classname: name, name: 'kmslint', time: 0 })]
      : told.map(entry => testCase(name, entry))
  return element('testsuite', { name, tests: cases.length, ...failed(told), time: 0 }, cases)
}

function testCase(file: string, { rule, at, message, severity, finding }: Entry): string {
  const place = at ? ` at ${at.line}:${at.column}` : ''
  const outcome = element(finding ? 'failure' : 'error', { type: finding ? severity : 'problem', message })
  const attributes = { classname: file, name: `${rule}${place}`, file, line: at?.line, time: 0 }
  return element('testcase', attributes, [outcome])
}
