import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '../../src/catalogue.ts'
import { lintFiles } from '../../src/files/lint-files.ts'
import type { FileReport } from '../../src/findings/finding.ts'
import { DEFAULT_SETTINGS } from '../../src/lint/settings.ts'
import { json } from '../../src/report/json.ts'
import { PROBLEM_CODES } from '../../src/text/problem.ts'
import { closed } from './closed-schema.ts'
import { BROKEN, CONTEXT, FINDING, fileReport, runOf, TEXT, UNREADABLE } from './sample-run.ts'

const SCHEMA = JSON.parse(
  readFileSync(new URL('../../src/report/json-report.schema.json', import.meta.url), 'utf8'),
)
const ajv = new Ajv({ allErrors: true })
const validate = ajv.compile(closed(SCHEMA))

function reportOf(...files: readonly FileReport[]) {
  const text = json(runOf(...files), CONTEXT)
  const report = JSON.parse(text)
  validate(report)
  return { text, report, errors: validate.errors ?? [] }
}

describe('json', () => {
  it('fits its published schema', () => {
    expect(reportOf(fileReport(), UNREADABLE, BROKEN).errors).toEqual([])
    expect(reportOf().errors).toEqual([])
    const { fix: _, ...unfixable } = FINDING
    expect(reportOf(fileReport({ findings: [unfixable] })).errors).toEqual([])
  })

  it('of real documents fits it too', async () => {
    const run = await lintFiles(['fixtures/showcase', 'fixtures/gone.yaml'], {
      catalogue: CATALOGUE,
      settingsFor: () => ({ ...DEFAULT_SETTINGS, preset: 'all' }),
    })
    const report = JSON.parse(json(run, CONTEXT))
    expect(report.findings.length).toBeGreaterThan(50)
    expect(validate(report) || validate.errors).toBe(true)
  })

  it('names every code of a problem, and no other', () => {
    expect([...SCHEMA.definitions.problem.properties.code.enum].sort()).toEqual([...PROBLEM_CODES].sort())
  })

  it('counts everything, shown or not', () => {
    const advice = { ...FINDING, severity: 'info' as const }
    const { summary } = reportOf(fileReport({ findings: [FINDING, advice] }), UNREADABLE).report
    expect(summary).toEqual({
      files: 4,
      filesWithKms: 2,
      errors: 1,
      warnings: 0,
      infos: 1,
      suppressed: 3,
      problems: 1,
    })
  })

  it('counts lines and columns from 1, ends exclusive, in UTF-16 units', () => {
    const [finding] = reportOf(fileReport()).report.findings
    expect(finding).toMatchObject({ line: 4, column: 18, endLine: 4, endColumn: 26 })
    expect(finding.related).toEqual([
      { file: 'stacks/my keys#1.yaml', line: 3, column: 14, message: 'its KeySpec' },
    ])
  })

  it('leaves line and column away where a problem is the whole file', () => {
    const { problems } = reportOf(UNREADABLE, BROKEN).report
    expect(problems).toEqual([
      { code: 'unreadable-file', file: 'locked.yaml', message: 'permission denied' },
      {
        code: 'invalid-syntax',
        file: 'stacks/my keys#1.yaml',
        line: 3,
        column: 14,
        message: 'a colon is missing',
      },
    ])
  })

  it('says exactly what the text says, in characters that mislead nobody', () => {
    const resource = `${TEXT}\ud800`
    const { text, report } = reportOf(fileReport({ findings: [{ ...FINDING, resource }] }))
    expect(report.findings[0].resource).toBe(resource)
    expect(text).not.toMatch(/[\p{Cf}\p{Cs}\u0000-\u0009\u000b-\u001f\u007f-\u009f]/u)
  })
})
