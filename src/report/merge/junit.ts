import { junitDocument } from '../junit.ts'
import { unescaped } from '../xml.ts'
import { byFileName } from './by-file.ts'
import type { Mergeable } from './merge.ts'

interface Suite {
  /** As it is written, after its entities are read. */
  readonly name: string
  readonly text: string
}

/**
 * The reports of `--format junit`. Read by their lines, which kmslint alone writes like this: so nothing of them is written
 * anew that could come out otherwise.
 */
export const junitReports: Mergeable<readonly Suite[]> = {
  read(text) {
    const whole = WHOLE.exec(text)
    if (!whole) return undefined
    const [, body = ''] = whole
    const suites = [...body.matchAll(SUITE)].map(([, inner = '', name = '']) => ({
      name: unescaped(name),
      text: inner.replaceAll(/^ {2}/gm, ''),
    }))
    return body === suites.map(({ text: inner }) => `${inner.replaceAll(/^/gm, '  ')}\n`).join('')
      ? suites
      : undefined
  },

  versionOf: () => undefined,

  filesOf: suites => suites.map(({ name }) => name),

  merge(reports) {
    const suites = byFileName(reports.flat(), ({ name }) => name).map(({ text }) => text)
    const count = (tag: string) =>
      suites.reduce((sum, text) => sum + [...text.matchAll(new RegExp(`^ +<${tag}`, 'gm'))].length, 0)
    const tally = {
      errors: count('failure type="error"'),
      warnings: count('failure type="warning"'),
      infos: 0,
      problems: count('error '),
    }
    const counts = {
      tests: count('testcase '),
      failures: tally.errors + tally.warnings,
      errors: tally.problems,
    }
    return { text: junitDocument(counts, suites), tally }
  },
}

const WHOLE =
  /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="kmslint"[^>\n]*(?:\/>\n|>\n((?: .*\n)*)<\/testsuites>\n)$/

const SUITE = /^( {2}<testsuite name="([^"\n]*)"[^>\n]*>\n(?: {4}.*\n)*? {2}<\/testsuite>)\n/gm
