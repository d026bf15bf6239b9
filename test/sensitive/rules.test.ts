import { describe, expect, it } from 'vitest'
import confidentialWording from '../../rules/confidential-wording-in-metadata/rule.ts'
import personalData from '../../rules/personal-data-in-metadata/rule.ts'
import secret from '../../rules/secret-in-metadata/rule.ts'
import type { Finding } from '../../src/findings/finding.ts'
import { FORMATS } from '../../src/formats/index.ts'
import { lintText } from '../../src/lint/lint-text.ts'
import { DEFAULT_SETTINGS } from '../../src/lint/settings.ts'
import type { Rule } from '../../src/rule/rule.ts'
import { PERSONAL_DATA } from './samples/personal-data.ts'
import { Random } from './samples/random.ts'
import { sampleOf } from './samples/sample.ts'
import { SECRETS } from './samples/secrets.ts'

const random = new Random(20261124)
const TOKEN = `ghp_${random.alnum(36)}`
const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'

describe('where a secret is blamed', () => {
  it.each([
    ['plain', `Deploys with ${TOKEN}, daily`],
    ['in single quotes', `'It''s ${TOKEN}: daily'`],
    ['in double quotes, behind escapes', `"\\u0044eploys\\n with ${TOKEN}"`],
    ['in a literal block', `|\n        Deploys\n        with ${TOKEN}\n`],
    ['in a folded block', `>-\n        Deploys\n        with ${TOKEN}\n        daily`],
    ['beside names that Fn::Sub replaces', `!Sub Deploys \${AWS::StackName} with ${TOKEN}`],
  ])('is the secret alone: %s', async (_, description) => {
    const { text, findings } = await lint(templateOf(description), secret)
    expect(findings.map(({ at }) => text.slice(at.start, at.end))).toEqual([TOKEN])
  })

  it('is the secret alone in JSON', async () => {
    const { text, findings } = await lint(
      JSON.stringify({ KeySpec: 'RSA_2048', Description: `"x" ${TOKEN}` }),
      secret,
    )
    expect(findings.map(({ at }) => text.slice(at.start, at.end))).toEqual([TOKEN])
  })

  it('is all of what is put together', async () => {
    const joined = `!Join ['', [${TOKEN.slice(0, 20)}, ${TOKEN.slice(20)}]]`
    const { text, findings } = await lint(templateOf(joined), secret)
    expect(findings.map(({ at }) => text.slice(at.start, at.end))).toEqual([joined])
  })

  it('is the value of a tag, its key being related', async () => {
    const tags = `x\n      Tags: [{Key: Deploy, Value: '${TOKEN}'}]`
    const { text, findings } = await lint(templateOf(tags), secret)
    expect(findings.map(({ at }) => text.slice(at.start, at.end))).toEqual([TOKEN])
    expect(findings[0]?.related.map(({ at }) => text.slice(at.start, at.end))).toEqual(['Deploy'])
  })

  it('is the default of the parameter that has it', async () => {
    const text = `Parameters: {About: {Type: String, Default: ${TOKEN}}}\n${templateOf('!Ref About')}`
    const { findings } = await lint(text, secret)
    expect(findings.map(({ at }) => text.slice(at.start, at.end))).toEqual([TOKEN])
    expect(findings[0]?.related.map(({ message }) => message)).toEqual(['used here'])
  })
})

describe('what is looked through', () => {
  it.each([
    ['a tag key', templateOf(`x\n      Tags: [{Key: '${TOKEN}', Value: x}]`)],
    [
      'an alias name',
      `Resources: {A: {Type: 'AWS::KMS::Alias', Properties: {AliasName: alias/${TOKEN}, TargetKeyId: '${KEY}'}}}`,
    ],
    ['a statement id', policyOf('Sid', TOKEN)],
    ['a policy id', policyOf('Id', TOKEN)],
    [
      'a replica',
      `Resources: {R: {Type: 'AWS::KMS::ReplicaKey', Properties: {Description: ${TOKEN}, PrimaryKeyArn: '${KEY}'}}}`,
    ],
  ])('%s', async (_, text) => {
    expect((await lint(text, secret)).findings).toHaveLength(1)
  })

  it('two secrets of a kind in one text are two findings', async () => {
    const { findings } = await lint(templateOf(`'${TOKEN} and ghp_${random.alnum(36)}'`), secret)
    expect(findings).toHaveLength(2)
  })

  it('a part that is not known is no part of a secret', async () => {
    const text = templateOf('!Sub https://app:${Password}@example.com and token=${Token}')
    expect(
      (await lint(`Parameters: {Password: {Type: String}, Token: {Type: String}}\n${text}`, secret)).findings,
    ).toEqual([])
  })
})

describe('options', () => {
  it('allow lets through what a pattern fits whole, and no more', async () => {
    const text = templateOf(`token=abc123XYZ789 and ${TOKEN}`)
    const found = async (allow: string[]) => (await lint(text, secret, { allow })).findings.length
    expect(await found([])).toBe(2)
    expect(await found(['ghp_.*'])).toBe(1)
    expect(await found(['ghp_'])).toBe(2)
    expect(await found(['ghp_.*', '[a-z]{3}\\d{3}[A-Z]{3}\\d{3}'])).toBe(0)
  })

  it('a pattern that is none is taken for the text it is', async () => {
    const options = { words: [], patterns: ['(v1'] }
    expect(
      (await lint(templateOf("'Keys (v1 and v2)'"), confidentialWording, options)).findings,
    ).toHaveLength(1)
  })

  it.each([
    ['jane.doe@example.com', [], 1],
    ['jane.doe@example.com', ['*@example.com'], 0],
    ['Jane.Doe@Example.com', ['jane.doe@*'], 0],
    ['jane.doe@example.com.evil.example', ['*@example.com'], 1],
    ['payments-team@example.com', undefined, 0],
    ['team@example.com', undefined, 0],
    ['jane.doe@example.com', ['j*.doe@*.com'], 0],
    ['jane.doe@example.com', ['*doe@*doe@example.com'], 1],
    ['steamer@example.com', undefined, 1],
  ])('mailboxes: %s with %j', async (address, mailboxes, count) => {
    const { findings } = await lint(templateOf(address), personalData, mailboxes && { mailboxes })
    expect(findings).toHaveLength(count)
  })

  it('leaveOut leaves out one kind', async () => {
    const text = templateOf("'jane.doe@example.com, +44 20 7946 0958'")
    const found = await lint(text, personalData, { leaveOut: ['phone-number'] })
    expect(found.findings.map(({ message }) => message).join()).toMatch(/an e-mail address \(email-address\)/)
    expect(found.findings).toHaveLength(1)
  })
})

it.each([...SECRETS, ...PERSONAL_DATA].map(kind => [kind.name, kind] as const))(
  'what is found is nowhere in what is said: %s',
  async (_, kind) => {
    const { text: description, hidden, label = 'Tag' } = sampleOf(kind, random)
    const text = JSON.stringify({
      KeySpec: 'RSA_2048',
      Description: description,
      Tags: [{ TagKey: label, TagValue: description }],
    })
    const reports = await Promise.all([secret, personalData].map(rule => lint(text, rule)))
    const findings = reports.flatMap(report => report.findings)
    expect(findings).not.toEqual([])
    expect(JSON.stringify(findings.map(({ at, ...said }) => said))).not.toContain(
      JSON.stringify(hidden).slice(1, -1),
    )
  },
)

it.each([
  ['Strictly confidential: merger', 1],
  ['INTERNAL USE ONLY', 1],
  ['alias of the internal-only ledger', 1],
  ['Do not distribute', 1],
  ['TLP:AMBER', 1],
  ['streng vertraulich', 1],
  ['Encrypts confidential or sensitive information', 0],
  ['Confidence is high', 0],
  ['Internal service, only in eu-west-1', 0],
])('marked: %s', async (description, count) => {
  expect((await lint(templateOf(`'${description}'`), confidentialWording)).findings).toHaveLength(count)
})

it('a pattern that others take exponential time for takes none to speak of', async () => {
  const options = { words: [], patterns: ['(a+)+$'] }
  const start = performance.now()
  await lint(templateOf(`${'a'.repeat(4000)}!`), confidentialWording, options)
  expect(performance.now() - start).toBeLessThan(5_000)
})

function templateOf(description: string): string {
  return `Resources:\n  Key:\n    Type: AWS::KMS::Key\n    Properties:\n      Description: ${description}\n`
}

function policyOf(name: 'Id' | 'Sid', id: string): string {
  const statement = { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'kms:*', Resource: '*' }
  return JSON.stringify({
    Version: '2012-10-17',
    ...(name === 'Id' && { Id: id }),
    Statement: [{ ...(name === 'Sid' && { Sid: id }), ...statement }],
  })
}

async function lint(
  text: string,
  rule: unknown,
  options: Record<string, unknown> = {},
): Promise<{ readonly text: string; readonly findings: readonly Finding[] }> {
  const one = rule as Rule
  const rules = new Map([[one.id, { severity: one.severity, options }]])
  const source = { name: text.startsWith('{') ? 'a.json' : 'a.yaml', text }
  const report = await lintText(source, { ...DEFAULT_SETTINGS, rules }, { rules: [one], formats: FORMATS })
  expect(report.problems.filter(({ code }) => code === 'rule-crashed')).toEqual([])
  return { text, findings: report.findings }
}
