import { describe, expect, it } from 'vitest'
import { compact } from '../../src/report/compact.ts'
import { markdown } from '../../src/report/markdown.ts'
import { pretty } from '../../src/report/pretty.ts'
import { context, file, finding, run, spanOf } from './small-run.ts'

const PROBLEM = file({
  name: 'broken.yaml',
  problems: [{ code: 'invalid-syntax', message: 'a colon is missing', at: spanOf('Mac') }],
})

describe('compact', () => {
  it('has a line for each, and nothing for nothing', () => {
    expect(compact(run(file({ findings: [finding()] }), PROBLEM), context())).toBe(
      `templates/mac.yaml:6:17: error: HMAC_256 keys cannot be used for SIGN_VERIFY; use GENERATE_VERIFY_MAC [spec-usage-mismatch]
broken.yaml:2:3: problem: a colon is missing [invalid-syntax]
`,
    )
    expect(compact(run(), context())).toBe('')
  })

  it('leaves out advice unless asked for', () => {
    const advice = run(file({ findings: [finding({ severity: 'info' })] }))
    expect(compact(advice, context())).toBe('')
    expect(compact(advice, context({ showInfo: true }))).toContain(': info: ')
  })
})

describe('pretty', () => {
  it('shows the lines, what is meant in them, and the fix', () => {
    expect(pretty(run(file({ findings: [finding()] })), context())).toBe(`\
error: HMAC_256 keys cannot be used for SIGN_VERIFY; use GENERATE_VERIFY_MAC spec-usage-mismatch
  at templates/mac.yaml:6:17
    |
  5 |       KeySpec: HMAC_256
    |                ^^^^^^^^ its KeySpec
  6 |       KeyUsage: SIGN_VERIFY
    |                 ^^^^^^^^^^^
    |
  fix: set KeyUsage to GENERATE_VERIFY_MAC

✖ 1 error, 0 warnings in 12 files, 3 with KMS; --fix mends 1
`)
  })

  it('shows no text that a rule holds for secret, in no frame of the file', () => {
    const secret = finding({
      rule: 'secret-in-metadata',
      isSensitive: true,
      message: 'a secret',
      at: spanOf('HMAC_256'),
      related: [],
    })
    const told = pretty(run(file({ findings: [secret, finding({ message: 'another' })] })), context())
    expect(told).not.toContain('HMAC_256')
    expect(told).toContain('KeySpec: ••••••••')
    const ignored = pretty(
      run(file({ findings: [finding({ message: 'another' })], suppressed: [secret] })),
      context(),
    )
    expect(ignored).not.toContain('HMAC_256')
  })

  it('cuts long lines around what is meant', () => {
    const text = `{"a": "${'x'.repeat(500)}", "KeyUsage": "SIGN_VERIFY", "b": "${'y'.repeat(500)}"}`
    const start = text.indexOf('SIGN_VERIFY')
    const one = finding({ at: { start, end: start + 11 }, related: [] })
    const told = pretty(run(file({ source: { name: 'a.json', text }, findings: [one] })), context())
    const [shown, under] = told.split('\n').slice(3, 5)
    expect(shown?.length).toBeLessThan(120)
    expect(shown?.slice(under?.indexOf('^'), (under?.lastIndexOf('^') ?? 0) + 1)).toBe('SIGN_VERIFY')
  })
})

describe('markdown', () => {
  it('has a table for each file', () => {
    expect(markdown(run(file({ findings: [finding()] })), context())).toBe(`\
## kmslint

✖ 1 error, 0 warnings in 12 files, 3 with KMS; --fix mends 1

### templates/mac.yaml

| | Place | Finding | Rule |
|---|---|---|---|
| ❌ | 6:17 | HMAC\\_256 keys cannot be used for SIGN\\_VERIFY; use GENERATE\\_VERIFY\\_MAC | [\`spec-usage-mismatch\`](https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html) |
`)
  })

  it('makes no link, no mention and no HTML of a document’s words', () => {
    const message = 'see [x](javascript:1) <img src=x> @everyone | `code` https://example.com\u202e'
    const told = markdown(run(file({ findings: [finding({ message })] })), context())
    expect(told).not.toMatch(/(?<!\\)<img|@everyone|(?<!\\)\]\(javascript|https:\/\/example|\u202e/)
    // The row has its five bars and no more.
    const row = told.split('\n').find(line => line.startsWith('| ❌'))
    expect(row?.match(/(?<!\\)\|/g)).toHaveLength(5)
  })

  it('stays below GitHub’s limit', () => {
    const many = Array.from({ length: 8000 }, (_, index) =>
      file({ name: `file-${index}.yaml`, findings: [finding()] }),
    )
    const told = markdown(run(...many), context())
    expect(Buffer.byteLength(told)).toBeLessThan(1024 * 1024)
    expect(told).toMatch(/\d+ more files have findings/)
  })
})
