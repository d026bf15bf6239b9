import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/access/index.ts'
import { readable } from '../../src/access/symbols.ts'
import { NO_SURROUNDINGS as SURROUNDINGS } from '../../src/lint/settings.ts'
import type { Surroundings } from '../../src/model/model.ts'
import { type Plain, UNKNOWN } from './plain-value.ts'
import { policyOf, policyWith } from './policy-of.ts'

type Written = { readonly [key: string]: Plain }

const OWN = '111122223333'
const ORG = 'o-a1b2c3d4e5'
const ALLOW: Written = { Effect: 'Allow', Principal: '*', Action: 'kms:Decrypt', Resource: '*' }

function judge(statements: readonly Written[], surroundings: Surroundings = SURROUNDINGS): string {
  const { answer } = analyse(policyWith(...statements), surroundings).publicAccess()
  return answer.answer === 'yes' ? readable(answer.witness.sentence) : answer.answer
}

function given(condition: Plain): readonly Written[] {
  return [{ ...ALLOW, Condition: condition }]
}

describe('strangers', () => {
  it.each<[string, Written]>([
    ['a bare star', ALLOW],
    ['a star for AWS', { ...ALLOW, Principal: { AWS: '*' } }],
    ['a star second in a list', { ...ALLOW, Principal: { AWS: [`arn:aws:iam::${OWN}:root`, '*'] } }],
    ['an Allow for all but some', { Effect: 'Allow', NotPrincipal: { AWS: OWN }, Action: 'kms:Decrypt' }],
    ['all actions but one', { Effect: 'Allow', Principal: '*', NotAction: 'kms:Decrypt', Resource: '*' }],
    ['lower case', { ...ALLOW, Action: 'KMS:decrypt' }],
    ['a star that Like takes', { ...ALLOW, Condition: { StringLike: { 'aws:PrincipalArn': '*' } } }],
    [
      'a role of any account',
      { ...ALLOW, Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/Admin' } } },
    ],
    ['IfExists alone', { ...ALLOW, Condition: { StringEqualsIfExists: { 'aws:PrincipalOrgID': ORG } } }],
    [
      'ForAllValues',
      { ...ALLOW, Condition: { 'ForAllValues:StringEquals': { 'aws:PrincipalOrgPaths': `${ORG}/*` } } },
    ],
    [
      'a service anyone may come through',
      { ...ALLOW, Condition: { StringEquals: { 'kms:ViaService': 's3.us-east-1.amazonaws.com' } } },
    ],
    [
      'the same by Sub',
      { ...ALLOW, Condition: { StringEquals: { 'kms:ViaService': 's3.${AWS::Region}.amazonaws.com' } } },
    ],
    ['the account of the key', { ...ALLOW, Condition: { StringEquals: { 'aws:ResourceAccount': OWN } } }],
    [
      'a tag that anyone can give',
      { ...ALLOW, Condition: { StringEquals: { 'aws:PrincipalTag/team': 'x' } } },
    ],
    ['an encryption context', { ...ALLOW, Condition: { StringEquals: { 'kms:EncryptionContext:a': 'x' } } }],
    [
      'a name that the caller has as well',
      { ...ALLOW, Condition: { StringEquals: { 'kms:EncryptionContext:a': '${aws:username}' } } },
    ],
    ['all services, for anyone', { ...ALLOW, Condition: { Bool: { 'aws:PrincipalIsAWSService': 'true' } } }],
    ['the whole internet', { ...ALLOW, Condition: { IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } } }],
    ['all but one account', { ...ALLOW, Condition: { StringNotEquals: { 'kms:CallerAccount': OWN } } }],
    ['any account by pattern', { ...ALLOW, Condition: { StringLike: { 'kms:CallerAccount': '*' } } }],
  ])('%s', (_, statement) => {
    expect(judge([statement], { ...SURROUNDINGS, account: OWN })).toMatch(/^any(one| AWS service)/)
  })

  it('are let in by a Statement that is no list', () => {
    const policy = policyOf({ Version: '2012-10-17', Statement: ALLOW })
    expect(analyse(policy, SURROUNDINGS).publicAccess().answer.answer).toBe('yes')
  })

  it('are likely let in where other statements cannot be seen', () => {
    const policy = policyOf({ Version: '2012-10-17', Statement: [ALLOW, UNKNOWN] })
    expect(analyse(policy, SURROUNDINGS).publicAccess().answer).toMatchObject({
      answer: 'undecided',
      likely: { sentence: expect.stringMatching(/^anyone/) },
    })
  })

  it('are let in by an item, which is told', () => {
    const statement = { ...ALLOW, Principal: { AWS: [OWN, '*'] } }
    const [found] = analyse(policyWith(statement), SURROUNDINGS).publicAccess().statements
    expect(found?.entry).toMatchObject({ type: 'AWS', value: { value: '*' } })
  })

  it('are told of in a sentence', () => {
    expect(judge([ALLOW])).toBe(
      'anyone, signed in to any AWS account, may call kms:Decrypt directly; nothing restricts aws:PrincipalOrgID',
    )
    expect(judge(given({ StringEquals: { 'kms:ViaService': 's3.us-east-1.amazonaws.com' } }))).toBe(
      'anyone, signed in to any AWS account, may call kms:Decrypt through an AWS service: kms:ViaService is s3.us-east-1.amazonaws.com',
    )
  })

  it.each<[string, readonly Written[]]>([
    ['root', [{ ...ALLOW, Principal: { AWS: `arn:aws:iam::${OWN}:root` }, Action: 'kms:*' }]],
    ['a Deny', [{ ...ALLOW, Effect: 'Deny' }]],
    ['an Allow that is denied again', [ALLOW, { ...ALLOW, Effect: 'Deny', Action: 'kms:*' }]],
    [
      'the own account through a service',
      given({ StringEquals: { 'kms:CallerAccount': OWN, 'kms:ViaService': 's3.us-east-1.amazonaws.com' } }),
    ],
    ['an organization', given({ StringEquals: { 'aws:PrincipalOrgID': ORG } })],
    [
      'a unit of an organization',
      given({ 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': `${ORG}/*` } }),
    ],
    ['an organization, in capitals', given({ StringEquals: { 'AWS:PRINCIPALORGID': ORG } })],
    ['an own role', given({ ArnEquals: { 'aws:PrincipalArn': `arn:aws:iam::${OWN}:role/x` } })],
    ['the own account', given({ StringEquals: { 'aws:PrincipalAccount': OWN } })],
    ['the own account by Ref', given({ StringEquals: { 'aws:PrincipalAccount': '${AWS::AccountId}' } })],
    ['a parameter', given({ StringEquals: { 'aws:PrincipalAccount': '${?Account}' } })],
    ['a network', given({ IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } })],
    ['an endpoint', given({ StringEquals: { 'aws:SourceVpce': 'vpce-1a2b3c4d' } })],
    ['a resource', given({ ArnLike: { 'aws:SourceArn': `arn:aws:sns:*:${OWN}:*` } })],
    ['a bucket', given({ ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::bucket' } })],
    [
      'the organization of the key',
      given({ StringEquals: { 'aws:PrincipalOrgID': '${aws:ResourceOrgID}' } }),
    ],
    ['a key that KMS never sends', given({ StringEquals: { 's3:prefix': 'x' } })],
    [
      'others denied',
      [ALLOW, { ...ALLOW, Effect: 'Deny', Condition: { StringNotEquals: { 'aws:PrincipalOrgID': ORG } } }],
    ],
    [
      'other accounts by name',
      [{ ...ALLOW, Principal: { AWS: ['444455556666', 'arn:aws:iam::777788889999:role/x'] } }],
    ],
    ['a service', [{ ...ALLOW, Principal: { Service: 'sns.amazonaws.com' } }]],
    ['no such action', [{ ...ALLOW, Action: 's3:*' }]],
    ['no resource', [{ ...ALLOW, Resource: 'arn:aws:s3:::bucket/*' }]],
  ])('are kept out: %s', (_, statements) => {
    expect(judge(statements)).toBe('no')
  })

  it('may be let in by what is not known', () => {
    expect(judge([{ ...ALLOW, Principal: { AWS: '${?Who}' } }])).toBe('undecided')
    expect(judge(given({ StringLike: { 'aws:PrincipalAccount': '${?Account}' } }))).toBe('undecided')
  })
})
