import { describe, expect, it } from 'vitest'
import { applyFixes, FORMATS, type LintSettings, lintText, RULES } from '../../src/index.ts'

/** The rules these documents are about: others may come and have their say of them. */
const rules = RULES.filter(({ id }) =>
  [
    'rotation-disabled',
    'rotation-unsupported',
    'spec-usage-mismatch',
    'public-key-access',
    'unused-suppression',
  ].includes(id),
)

const lint = (text: string, name = 'template.yaml', settings: Partial<LintSettings> = {}) =>
  lintText({ name, text }, settings, { formats: FORMATS, rules })

/** What is said of a text, as "rule at line", and how many findings were ignored. */
async function told(text: string, name = 'template.yaml', mandatory: readonly string[] = []) {
  const { findings, suppressed } = await lint(text, name, { mandatory })
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length
  return {
    findings: findings.map(({ rule, at }) => `${rule} at ${lineOf(at.start)}`),
    suppressed: suppressed.length,
  }
}

/** The text with all fixes made of what is said about what it ignores. */
async function tidied(text: string, name = 'template.yaml') {
  const { findings } = await lint(text, name)
  return applyFixes(
    text,
    findings.flatMap(({ rule, fix }) => (rule === 'unused-suppression' && fix ? [fix] : [])),
  ).text
}

const KEY = 'Resources:\n  Key:\n    Type: AWS::KMS::Key\n'
const WRONG = `Resources:
  Key:
    Type: AWS::KMS::Key
    Properties:
      KeySpec: HMAC_256
      KeyUsage: SIGN_VERIFY
`

describe('a comment that ignores a rule', () => {
  it('counts on the line of the finding', async () => {
    const text = WRONG.replace('SIGN_VERIFY', 'SIGN_VERIFY # kmslint-ignore spec-usage-mismatch -- a test')
    expect(await told(text)).toEqual({ findings: [], suppressed: 1 })
  })

  it('counts above it, other comments and blank lines between them', async () => {
    const text = WRONG.replace(
      '      KeyUsage',
      '      # kmslint-ignore spec-usage-mismatch\n      # made for a test\n\n      KeyUsage',
    )
    expect(await told(text)).toEqual({ findings: [], suppressed: 1 })
  })

  it('does not count on another line', async () => {
    const text = WRONG.replace('HMAC_256', 'HMAC_256 # kmslint-ignore spec-usage-mismatch')
    expect(await told(text)).toEqual({
      findings: ['unused-suppression at 5', 'spec-usage-mismatch at 6'],
      suppressed: 0,
    })
  })

  it('counts for a text that goes on below', async () => {
    const policy = '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": "*",'
    const text = `${KEY}    Properties:
      EnableKeyRotation: true
      # kmslint-ignore public-key-access -- a test
      KeyPolicy: |
        ${policy}
         "Action": "kms:*", "Resource": "*"}]}
`
    expect(await told(text)).toEqual({ findings: [], suppressed: 1 })
  })

  it('counts for a whole file', async () => {
    const text = `# kmslint-ignore-file rotation-disabled, spec-usage-mismatch -- a test\n${WRONG}  Other:\n    Type: AWS::KMS::Key\n`
    expect(await told(text)).toEqual({ findings: [], suppressed: 2 })
  })

  it('names several rules, each judged by itself', async () => {
    const text = KEY.replace(
      'Key:',
      'Key: # kmslint-ignore rotation-unsupported, rotation-disabled, rotation-of-tyres',
    )
    expect(await told(text)).toEqual({
      findings: ['unused-suppression at 2', 'unused-suppression at 2'],
      suppressed: 1,
    })
    // One is left out at a time where two stand beside each other.
    expect(await tidied(await tidied(text))).toBe(
      KEY.replace('Key:', 'Key: # kmslint-ignore rotation-disabled'),
    )
  })

  it('is silent about a rule that is off', async () => {
    const text = `# kmslint-ignore-file spec-usage-mismatch\n${KEY}`
    const off = new Map([['spec-usage-mismatch', { severity: 'off' }]] as const)
    const { findings } = await lint(text, 'template.yaml', { rules: off })
    expect(findings.map(({ rule }) => rule)).toEqual(['rotation-disabled'])
  })

  it('cannot ignore what is mandatory', async () => {
    const text = KEY.replace('Key:', 'Key: # kmslint-ignore rotation-disabled')
    expect(await told(text, 'template.yaml', ['rotation-disabled'])).toEqual({
      findings: ['rotation-disabled at 2', 'unused-suppression at 2'],
      suppressed: 0,
    })
  })

  it.each(['# kmslint-ignores rotation-disabled', '# see kmslint-ignore rotation-disabled'])(
    'is none where it reads otherwise: %s',
    async comment => {
      expect(await told(KEY.replace('Key:', `Key: ${comment}`))).toEqual({
        findings: ['rotation-disabled at 2'],
        suppressed: 0,
      })
    },
  )

  it('is taken away with its line, or from its line', async () => {
    const clean = KEY.replace('Key:\n', 'Key:\r\n')
    const before = clean.replace('  Key:', '  # kmslint-ignore rotation-unsupported\n  Key:')
    expect(await tidied(before)).toBe(clean)
    expect(await tidied(clean.replace('Key:', 'Key:  # kmslint-ignore rotation-unsupported'))).toBe(clean)
  })
})

describe('Metadata that ignores a rule', () => {
  const ignoring = (...ignore: unknown[]) => ({ kmslint: { ignore } })
  const template = (metadata: unknown, more: object = {}) =>
    JSON.stringify(
      { ...more, Resources: { Key: { Type: 'AWS::KMS::Key', Metadata: metadata } } },
      undefined,
      2,
    )

  it('counts for its resource, in JSON too', async () => {
    expect(await told(template(ignoring('rotation-disabled')), 'template.json')).toEqual({
      findings: [],
      suppressed: 1,
    })
  })

  it('counts for the whole template', async () => {
    const text = template({}, { Metadata: ignoring({ rule: 'rotation-disabled', reason: 'a test' }) })
    expect(await told(text, 'template.json')).toEqual({ findings: [], suppressed: 1 })
  })

  it('counts for what its resource takes from elsewhere', async () => {
    const text = `Parameters:
  Usage: {Type: String, Default: SIGN_VERIFY}
Resources:
  Key:
    Type: AWS::KMS::Key
    Metadata: {kmslint: {ignore: [spec-usage-mismatch]}}
    Properties:
      KeySpec: HMAC_256
      KeyUsage: !Ref Usage
`
    expect(await told(text)).toEqual({ findings: [], suppressed: 1 })
  })

  it.each([
    ['[rotation-disabled, rotation-unsupported]', '[rotation-disabled]'],
    ['[rotation-unsupported, rotation-disabled]', '[rotation-disabled]'],
    [
      '\n          - rotation-unsupported # old\n          - rotation-disabled',
      '\n          - rotation-disabled',
    ],
    [
      '\n          - rotation-disabled\n          - rule: rotation-unsupported\n            reason: why not',
      '\n          - rotation-disabled',
    ],
  ])('is taken away item by item: %j', async (list, left) => {
    const text = (ignore: string) => `${KEY}    Metadata:\n      kmslint:\n        ignore: ${ignore}\n`
    expect(await tidied(text(list))).toBe(text(left))
  })

  it('is taken away with what would be left empty', async () => {
    const text = `${KEY}    Metadata:\n      kmslint:\n        ignore: [rotation-unsupported]\n    Properties: {EnableKeyRotation: true}\n`
    expect(await tidied(text)).toBe(`${KEY}    Properties: {EnableKeyRotation: true}\n`)
  })
})
