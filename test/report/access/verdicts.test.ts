import { describe, expect, it } from 'vitest'
import { readPrincipals } from '../../../src/access/index.ts'
import { NO_SURROUNDINGS } from '../../../src/lint/settings.ts'
import { type Assertion, outcomeOf } from '../../../src/report/access/assertions.ts'
import { compareOwners } from '../../../src/report/access/comparison.ts'
import { assertionsText, comparisonText } from '../../../src/report/access/verdicts.ts'
import type { Source } from '../../../src/text/source.ts'
import { CONTEXT, keyWith, ownersOf, ROOT } from './template.ts'

const AT_HOME = { ...NO_SURROUNDINGS, account: '111122223333' }
const PUBLIC = "{Effect: Allow, Principal: '*', Action: kms:Decrypt, Resource: '*'}"
const IN_PROD = `Parameters: {Env: {Type: String, AllowedValues: [dev, prod]}}
Conditions: {IsProd: !Equals [!Ref Env, prod]}
`
const inProd = (statement: string) => `!If [IsProd, ${statement}, !Ref AWS::NoValue]`

function denied(actions: readonly string[], principal: string): Assertion {
  const principals = readPrincipals(principal)
  if (!principals) throw new Error(principal)
  return { kind: 'denied', actions, principals, principal }
}

async function asserted(source: Source, ...assertions: readonly Assertion[]): Promise<string> {
  const owners = await ownersOf(source, AT_HOME)
  const outcomes = owners.flatMap(owner =>
    assertions.map(assertion => ({ source, ...outcomeOf(assertion, owner, AT_HOME) })),
  )
  return assertionsText(outcomes, CONTEXT)
}

describe('assertions', () => {
  it('that hold are counted', async () => {
    const assertions = [{ kind: 'no-public' } as const, denied(['kms:Decrypt'], '444455556666')]
    expect(await asserted(keyWith([ROOT]), ...assertions)).toBe('✔ 2 checks passed: 2 assertions, 1 key\n')
  })

  it('that fail are shown by a request, and in which scenarios', async () => {
    const source = keyWith([ROOT, inProd(PUBLIC)], IN_PROD)
    expect(
      await asserted(source, { kind: 'no-public' }),
    ).toBe(`✖ key.yaml:4:3  Key  no stranger may do anything
    when Env is prod
    11:26 anyone, signed in to any AWS account, may call kms:Decrypt directly; nothing restricts aws:PrincipalOrgID;
    their IAM policies must allow it too

✖ 1 of 1 check failed: 1 assertion, 1 key
`)
  })

  it('are of any of several actions, and of anybody at all', async () => {
    expect(await asserted(keyWith([ROOT]), denied(['kms:Sign', 'kms:Decrypt'], '*'))).toContain(
      'Key  nobody may call kms:Sign or kms:Decrypt\n    8:13 any role of account 111122223333 may call kms:',
    )
  })

  it.each([
    [
      'a principal',
      keyWith([PUBLIC.replace("'*'", '{AWS: !ImportValue who}')]),
      'not all of its principals could be worked out',
    ],
    ['a statement', keyWith([ROOT, '!ImportValue statement']), 'not all statements could be worked out'],
    [
      'a policy',
      {
        name: 'key.yaml',
        text: 'Resources: {Key: {Type: AWS::KMS::Key, Properties: {KeyPolicy: !ImportValue x}}}',
      },
      'export is known when',
    ],
  ])('are undecided where %s is unknown, and say why', async (_, source, why) => {
    const text = await asserted(source, { kind: 'no-public' })
    expect(text).toContain('? key.yaml')
    expect(text).toContain('no stranger may do anything: undecided, so it counts as failed\n')
    expect(text).toContain(why)
    expect(text).toContain('✖ 1 of 1 check failed')
  })
})

async function compared(old: Source, now: Source): Promise<string> {
  const views = compareOwners(await ownersOf(old, AT_HOME), await ownersOf(now, AT_HOME), AT_HOME)
  return comparisonText({ old: { ...old, name: 'old' }, now: { ...now, name: 'new' }, views }, CONTEXT)
}

describe('a comparison', () => {
  it('shows a request for each statement that gives new access', async () => {
    const service =
      "{Effect: Allow, Principal: {Service: sns.amazonaws.com}, Action: kms:Decrypt, Resource: '*'}"
    expect(await compared(keyWith([ROOT]), keyWith([ROOT, service, PUBLIC]))).toBe(
      `✖ new:2:3  Key  allows what it did not allow before
    9:13 sns.amazonaws.com, acting for a resource of account 111122223333, may call kms:Decrypt directly; nothing
    restricts aws:SourceArn or aws:SourceAccount
    10:13 anyone, signed in to any AWS account, may call kms:Decrypt directly; nothing restricts aws:PrincipalOrgID;
    their IAM policies must allow it too
`,
    )
  })

  it('finds nothing new in less, and nothing that was only said otherwise', async () => {
    const both = keyWith([ROOT, PUBLIC])
    const nothing = '✔ new:2:3  Key  allows nothing that it did not allow before\n'
    expect(await compared(both, keyWith([ROOT]))).toBe(nothing)
    expect(await compared(both, keyWith([PUBLIC.replace("'*'", "{AWS: ['*']}"), ROOT]))).toBe(nothing)
  })

  it('compares scenarios that may hold together', async () => {
    const before = keyWith([ROOT, inProd(PUBLIC)], IN_PROD)
    expect(await compared(before, before)).toContain('✔')
    const after = keyWith([ROOT, `!If [IsProd, !Ref AWS::NoValue, ${PUBLIC}]`], IN_PROD)
    expect(await compared(before, after)).toContain(
      'allows what it did not allow before\n    when Env is dev\n',
    )
  })

  it('counts a key that gets no policy any more as having the one KMS gives', async () => {
    const none = {
      name: 'key.yaml',
      text: 'Resources: {Key: {Type: AWS::KMS::Key, Properties: {EnableKeyRotation: true}}}',
    }
    expect(await compared(keyWith([ROOT]), none)).toContain('✔')
    expect(await compared(keyWith([]), none)).toContain('✖')
  })

  it('says which keys are only on one side', async () => {
    const other = keyWith([PUBLIC])
    const renamed = { ...other, text: other.text.replace('Key:', 'Other:') }
    expect(
      await compared(keyWith([ROOT]), renamed),
    ).toBe(`- new:2:3  Other  is new: there is nothing to compare it with
- old:2:3  Key  is gone
`)
  })

  it('matches policies that stand alone, whatever their files are called', async () => {
    const policy = (name: string, action: string) => ({
      name,
      text: JSON.stringify({
        Statement: [{ Effect: 'Allow', Principal: '*', Action: action, Resource: '*' }],
      }),
    })
    expect(await compared(policy('a.json', 'kms:Sign'), policy('b.json', 'kms:*'))).toContain(
      '✖ new:1:1  key policy  allows what it did not',
    )
  })

  it('is undecided where something is unknown', async () => {
    const open = keyWith([ROOT, PUBLIC.replace("'*'", '{AWS: !ImportValue who}')])
    expect(await compared(keyWith([ROOT]), open)).toContain(
      '? new:2:3  Key  whether it allows more than before is undecided',
    )
  })
})
