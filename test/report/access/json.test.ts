import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { NO_SURROUNDINGS } from '../../../src/lint/settings.ts'
import { outcomeOf } from '../../../src/report/access/assertions.ts'
import { compareOwners } from '../../../src/report/access/comparison.ts'
import { accessJson, assertionsJson, comparisonJson } from '../../../src/report/access/json.ts'
import { closed } from '../closed-schema.ts'
import { CONTEXT, fileOf, keyWith, ownersOf, ROOT } from './template.ts'

const SCHEMA = JSON.parse(
  readFileSync(new URL('../../../src/report/access-report.schema.json', import.meta.url), 'utf8'),
)
const validate = new Ajv({ allErrors: true }).compile(closed(SCHEMA))

function checked(text: string) {
  const report = JSON.parse(text)
  validate(report)
  expect(validate.errors ?? []).toEqual([])
  return report
}

const PUBLIC =
  "{Effect: Allow, Principal: '*', Action: kms:Decrypt, Resource: '*', Condition: {StringEquals: {KMS:viaService: x.amazonaws.com}}}"
const SOURCES = {
  all: keyWith([ROOT, PUBLIC]),
  partly: keyWith([PUBLIC, '!ImportValue statement']),
  unknown: {
    name: 'u.yaml',
    text: 'Resources: {Key: {Type: AWS::KMS::Key, Properties: {KeyPolicy: !ImportValue x}}}',
  },
  none: {
    name: 'n.yaml',
    text: 'Resources: {Key: {Type: AWS::KMS::Key, Properties: {EnableKeyRotation: true}}}',
  },
  open: keyWith(
    ["{Effect: Allow, Principal: {AWS: !Sub 'arn:aws:iam::${Who}:root'}, Action: kms:Sign, Resource: '*'}"],
    'Parameters: {Who: {Type: String}}\n',
  ),
  denied: keyWith([
    ROOT,
    "{Effect: Deny, Principal: '*', Action: kms:*, Resource: '*', Condition: {Bool: {'aws:SecureTransport': false}}}",
  ]),
  broken: { name: 'b.yaml', text: `${keyWith([ROOT]).text}\n   - [` },
} as const

describe('the JSON report of access', () => {
  it.each(Object.entries(SOURCES))('fits its published schema: %s', async (_, source) => {
    checked(accessJson([await fileOf(source)], CONTEXT))
    const owners = await ownersOf(source)
    const files = [{ source, problems: [] }]
    const outcomes = owners.map(owner => ({
      source,
      ...outcomeOf({ kind: 'no-public' }, owner, NO_SURROUNDINGS),
    }))
    checked(assertionsJson(outcomes, files, CONTEXT))
    const views = compareOwners(await ownersOf(SOURCES.none), owners, NO_SURROUNDINGS)
    checked(comparisonJson({ old: SOURCES.none, now: source, views }, files, CONTEXT))
  })

  it('tells of each holder what each statement gives, where it stands, and under which conditions', async () => {
    const { keys } = checked(accessJson([await fileOf(SOURCES.all, { account: '111122223333' })], CONTEXT))
    const [{ holders, policy, complete, usage }] = keys[0].cases
    expect({ policy, complete, usage }).toEqual({ policy: 'given', complete: true, usage: 'ENCRYPT_DECRYPT' })
    const anyone = holders.find(({ kind }: { kind: string }) => kind === 'anyone')
    expect(anyone).toEqual({
      kind: 'anyone',
      name: 'anyone',
      own: false,
      trusted: false,
      administrator: false,
      can: {
        decrypt: [
          {
            answer: 'yes',
            directly: false,
            whole: false,
            actions: ['kms:Decrypt'],
            conditions: ['kms:ViaService StringEquals x.amazonaws.com'],
            line: 9,
            column: 13,
          },
        ],
      },
    })
  })

  it('has nothing for certain where statements cannot be seen', async () => {
    const { keys } = checked(accessJson([await fileOf(SOURCES.partly)], CONTEXT))
    const [{ complete, holders }] = keys[0].cases
    expect(complete).toBe(false)
    expect(JSON.stringify(holders)).toContain('"likely"')
    expect(JSON.stringify(holders)).not.toContain('"yes"')
  })

  it('has witnesses, with the keys of their requests as AWS writes them', async () => {
    const [owner] = await ownersOf(SOURCES.all)
    if (!owner) throw new Error('no key')
    const outcome = { source: SOURCES.all, ...outcomeOf({ kind: 'no-public' }, owner, NO_SURROUNDINGS) }
    const { assertions } = checked(assertionsJson([outcome], [], CONTEXT))
    expect(assertions[0]).toMatchObject({
      assert: 'no-public',
      key: 'Key',
      answer: 'fails',
      witness: {
        action: 'kms:Decrypt',
        context: { 'kms:ViaService': ['x.amazonaws.com'] },
        line: 9,
        column: 13,
      },
    })
  })

  it('tells problems as well', async () => {
    const { problems } = checked(accessJson([await fileOf(SOURCES.broken)], CONTEXT))
    expect(problems[0]).toMatchObject({ code: 'invalid-syntax', file: 'b.yaml' })
  })
})
