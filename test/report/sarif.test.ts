import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv, type AnySchemaObject } from 'ajv'
import formats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import type { FileReport } from '../../src/findings/finding.ts'
import { sarif } from '../../src/report/sarif.ts'
import { BROKEN, CONTEXT, FINDING, fileReport, runOf, UNREADABLE } from './sample-run.ts'

const SCHEMA = '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'

/** OASIS' schema is of draft 4, which differs for it from what ajv reads in the name of `id` alone. */
function schema(): AnySchemaObject {
  const path = createRequire(import.meta.url).resolve(SCHEMA)
  const { $schema: _, id, ...rest } = JSON.parse(readFileSync(path, 'utf8'))
  return { ...rest, $id: id }
}

const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
formats.default(ajv)
const validate = ajv.compile(schema())

function logOf(...files: readonly FileReport[]) {
  const text = sarif(runOf(...files), CONTEXT)
  const log = JSON.parse(text)
  validate(log)
  return { text, errors: validate.errors ?? [], run: log.runs[0] }
}

describe('sarif', () => {
  it('is valid by the OASIS schema, for findings, problems and nothing', () => {
    expect(logOf(fileReport(), UNREADABLE, BROKEN).errors).toEqual([])
    expect(logOf().errors).toEqual([])
    expect(logOf(fileReport({ findings: [{ ...FINDING, rule: 'not-known-here' }] })).errors).toEqual([])
  })

  it('counts columns in UTF-16 units, ends exclusive', () => {
    const { run } = logOf(fileReport())
    expect(run.columnKind).toBe('utf16CodeUnits')
    expect(run.results[0].locations[0].physicalLocation.region).toEqual({
      startLine: 4,
      startColumn: 18,
      endLine: 4,
      endColumn: 26,
    })
  })

  it('writes names of files as URIs', () => {
    const { run } = logOf(fileReport())
    expect(run.results[0].locations[0].physicalLocation.artifactLocation).toEqual({
      uri: 'stacks/my%20keys%231.yaml',
      uriBaseId: '%SRCROOT%',
    })
  })

  it('names the rule, its page and what the finding assumes', () => {
    const { run } = logOf(fileReport())
    const [rule] = run.tool.driver.rules
    expect(rule).toMatchObject({
      id: 'spec-usage-mismatch',
      name: 'SpecUsageMismatch',
      fullDescription: { text: 'It is refused.' },
      help: { markdown: CONTEXT.pages.get('spec-usage-mismatch') },
    })
    expect(run.results[0]).toMatchObject({ ruleId: rule.id, ruleIndex: 0, level: 'error' })
    expect(run.results[0].message.text).toContain('(when Env is prod or stage and Kind is empty)')
  })

  it('carries related places, fixes and fingerprints', () => {
    const [result] = logOf(fileReport()).run.results
    expect(result.relatedLocations[0].message.text).toBe('its KeySpec')
    expect(result.relatedLocations[0].physicalLocation.region.startLine).toBe(3)
    expect(result.fixes[0].artifactChanges[0].replacements).toEqual([
      {
        deletedRegion: { startLine: 4, startColumn: 18, endLine: 4, endColumn: 26 },
        insertedContent: { text: 'GENERATE_VERIFY_MAC' },
      },
    ])
    expect(result.partialFingerprints).toEqual({
      'kmslint/v1': '0123456789abcdef',
      primaryLocationLineHash: expect.stringMatching(/^[0-9a-f]+:1$/),
    })
  })

  it('tells problems as notifications of a run that did not succeed', () => {
    const [invocation] = logOf(UNREADABLE, BROKEN).run.invocations
    expect(invocation.executionSuccessful).toBe(false)
    expect(
      invocation.toolExecutionNotifications.map((told: { descriptor: object }) => told.descriptor),
    ).toEqual([
      { id: 'unreadable-file', index: 1 },
      { id: 'invalid-syntax', index: 0 },
    ])
    expect(logOf(fileReport()).run.invocations[0].executionSuccessful).toBe(true)
  })

  it('holds no control or bidi characters, and no links made of a document’s words', () => {
    const { text, run } = logOf(fileReport())
    expect(text).not.toMatch(/[\p{Cf}\u0000-\u0009\u000b-\u001f\u007f-\u009f]/u)
    expect(run.results[0].message.text).toContain('[this] (https://example.com)\\x1b[2J')
  })
})
