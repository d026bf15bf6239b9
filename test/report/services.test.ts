import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { checkstyle } from '../../src/report/checkstyle.ts'
import { github } from '../../src/report/github.ts'
import { gitlab } from '../../src/report/gitlab.ts'
import { json } from '../../src/report/json.ts'
import { jsonl } from '../../src/report/jsonl.ts'
import { junit } from '../../src/report/junit.ts'
import { rdjson } from '../../src/report/rdjson.ts'
import { REPORTERS } from '../../src/report/report.ts'
import { sarif } from '../../src/report/sarif.ts'
import { sonarqube } from '../../src/report/sonarqube.ts'
import { CONTEXT, FINDING, fileReport, runOf, UNREADABLE, USAGE } from './sample-run.ts'
import { GITLAB, RDJSON, SONARQUBE } from './schemas.ts'
import { context, file, finding, run, spanOf } from './small-run.ts'
import { readXml } from './xml.ts'

const ajv = new Ajv({ allErrors: true, strict: false })
const FULL = run(
  file({
    findings: [finding(), finding({ severity: 'warning', rule: 'rotation-disabled', at: spanOf('Mac') })],
  }),
  UNREADABLE,
)

function expectFits(schema: object, text: string): void {
  const validate = ajv.compile(schema)
  validate(JSON.parse(text))
  expect(validate.errors).toBeNull()
}

describe('github', () => {
  it('writes one command for each, escaped', () => {
    const message = 'a: 100%\nb, c'
    const one = finding({ message, related: [], severity: 'warning' })
    expect(github(run(file({ name: 'a:b,c.yaml', findings: [one] })), context())).toBe(
      '::warning file=a%3Ab%2Cc.yaml,line=6,endLine=6,col=17,endColumn=28,title=kmslint spec-usage-mismatch' +
        '::a: 100%25\\nb, c%0Ahttps://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html\n',
    )
  })

  it('gives columns only within one line', () => {
    const two = finding({ at: { start: spanOf('KeySpec').start, end: spanOf('SIGN_VERIFY').end } })
    const told = github(run(file({ findings: [two] })), context())
    expect(told).toContain('line=5,endLine=6,title=')
  })

  it('has no more of a kind than GitHub shows, the most severe first, and says so', () => {
    const kinds = (['info', 'warning', 'error'] as const).flatMap(severity =>
      Array.from({ length: 12 }, () => finding({ severity })),
    )
    const lines = github(run(file({ findings: kinds })), context())
      .trimEnd()
      .split('\n')
    const commands = lines.map(line => /^::(\w+)/.exec(line)?.[1])
    expect(commands).toEqual([
      ...Array.from({ length: 10 }, () => 'error'),
      ...Array.from({ length: 10 }, () => 'warning'),
      ...Array.from({ length: 10 }, () => 'notice'),
      undefined,
    ])
    expect(lines.at(-1)).toContain('6 findings are not annotated')
  })
})

describe('gitlab', () => {
  it('fits what GitLab asks of a Code Quality report', () => {
    expectFits(GITLAB, gitlab(FULL, context()))
  })

  it('has a fingerprint for each entry alone, the same in each run', () => {
    const twice = run(
      file({ findings: [finding(), finding()] }),
      file({ name: 'b.yaml', findings: [finding()] }),
    )
    const prints = (JSON.parse(gitlab(twice, context())) as { fingerprint: string }[]).map(
      one => one.fingerprint,
    )
    expect(new Set(prints).size).toBe(3)
    expect(gitlab(twice, context())).toBe(gitlab(twice, context()))
  })
})

describe('rdjson', () => {
  it('fits reviewdog’s schema', () => {
    expectFits(RDJSON, rdjson(FULL, context()))
  })

  it('counts columns in bytes of UTF-8', () => {
    const [{ location, suggestions }] = JSON.parse(rdjson(runOf(fileReport()), CONTEXT)).diagnostics
    // "    KeyUsage: 💥 " is 16 bytes and a space of ASCII and 4 of the sign.
    expect(location.range).toEqual({ start: { line: 4, column: 20 }, end: { line: 4, column: 30 } })
    expect(suggestions).toEqual([{ range: location.range, text: 'GENERATE_VERIFY_MAC' }])
  })
})

describe('sonarqube', () => {
  it('fits what SonarQube 10.3 asks of generic issues', () => {
    expectFits(SONARQUBE, sonarqube(FULL, context()))
  })

  it('counts columns from 0 and names each rule once', () => {
    const { rules, issues } = JSON.parse(sonarqube(FULL, context()))
    expect(rules.map((rule: { id: string }) => rule.id)).toEqual([
      'spec-usage-mismatch',
      'rotation-disabled',
      'unreadable-file',
    ])
    expect(issues[0].primaryLocation.textRange).toEqual({
      startLine: 6,
      endLine: 6,
      startColumn: 16,
      endColumn: 27,
    })
  })

  it('gives no empty range, which SonarQube refuses', () => {
    const empty = finding({ at: { start: 3, end: 3 }, related: [] })
    const { issues } = JSON.parse(sonarqube(run(file({ findings: [empty] })), context()))
    expect(issues[0].primaryLocation.textRange).toEqual({ startLine: 1 })
  })
})

describe('junit', () => {
  it('has a suite for each file, failed cases, errors, and a passing case for a clean one', () => {
    const root = readXml(junit(FULL, context()))
    expect(root).toMatchObject({ name: 'testsuites', attributes: { tests: '4', failures: '2', errors: '1' } })
    expect(
      root.children.map(({ attributes }) => [attributes.name, attributes.tests, attributes.failures]),
    ).toEqual([
      ['clean.yaml', '1', '0'],
      ['locked.yaml', '1', '0'],
      ['templates/mac.yaml', '2', '2'],
    ])
    const cases = root.children.flatMap(({ children }) => children)
    expect(cases.map(({ children }) => children.map(({ name }) => name))).toEqual([
      [],
      ['error'],
      ['failure'],
      ['failure'],
    ])
  })

  it('counts what it has', () => {
    const root = readXml(junit(FULL, context()))
    const suites = root.children
    const sum = (name: string) =>
      suites.reduce((total, { attributes }) => total + Number(attributes[name]), 0)
    for (const name of ['tests', 'failures', 'errors']) expect(sum(name)).toBe(Number(root.attributes[name]))
  })
})

describe('checkstyle', () => {
  it('has each file with its errors', () => {
    const root = readXml(checkstyle(FULL, context()))
    expect(root.name).toBe('checkstyle')
    expect(root.children[0]?.children[0]?.attributes).toEqual({
      line: '6',
      column: '17',
      severity: 'error',
      message: 'HMAC_256 keys cannot be used for SIGN_VERIFY; use GENERATE_VERIFY_MAC',
      source: 'kmslint.spec-usage-mismatch',
    })
  })
})

describe('jsonl', () => {
  it('has the findings, problems and summary of the JSON report, one a line', () => {
    const whole = JSON.parse(json(FULL, context()))
    const lines = jsonl(FULL, context())
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(lines).toEqual([
      ...whole.findings.map((one: object) => ({ type: 'finding', ...one })),
      ...whole.problems.map((one: object) => ({ type: 'problem', ...one })),
      { type: 'summary', schemaVersion: whole.schemaVersion, tool: whole.tool, ...whole.summary },
    ])
  })
})

describe('sarif', () => {
  it('tells how severe GitHub should hold a rule, and no more results than it takes', () => {
    const many = file({
      findings: [...Array.from({ length: 25_000 }, () => finding({ severity: 'info' })), finding()],
    })
    const [told] = JSON.parse(sarif(run(many), context())).runs
    expect(told.results).toHaveLength(25_000)
    expect(told.results.some((one: { level: string }) => one.level === 'error')).toBe(true)
    expect(told.tool.driver.rules[0].properties['security-severity']).toBe('8.0')
    expect(told.invocations[0].toolExecutionNotifications[0].message.text).toMatch(/^1 findings/)
  })
})

describe('every format', () => {
  const nasty = { ...FINDING, message: 'a\u001b[2Jb\u202ec\u0000d]]>e<&"\'', at: USAGE, resource: 'K\u2028' }
  const sample = runOf(fileReport({ findings: [nasty] }), UNREADABLE)

  it.each(Object.keys(REPORTERS) as (keyof typeof REPORTERS)[])(
    '%s holds no control and no bidi characters',
    async id => {
      const report = await REPORTERS[id]()
      const text = report(sample, { ...CONTEXT, showInfo: true })
      expect(text).not.toMatch(/[\p{Cf}\p{Zl}\p{Zp}\u0000-\u0009\u000b-\u001f\u007f-\u009f]/u)
      expect(text.endsWith('\n')).toBe(true)
    },
  )

  it.each(Object.keys(REPORTERS) as (keyof typeof REPORTERS)[])(
    '%s tells of nothing without failing',
    async id => {
      const report = await REPORTERS[id]()
      expect(typeof report(runOf(), CONTEXT)).toBe('string')
    },
  )
})
