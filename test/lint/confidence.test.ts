import { expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/index.ts'
import { findingsIn, requestOf, templateOf, type Written } from './documents.ts'

/** How sure rules are, where that depends on what they find: READMEs do not show it. */

const ACCOUNT = 'arn:aws:iam::111122223333'
const ROOT = { Effect: 'Allow', Principal: { AWS: `${ACCOUNT}:root` }, Action: 'kms:*', Resource: '*' }
/** Characters in no order, and nothing beside them that says what they are. */
const RANDOM = ['kX9fQ2mLr7', 'TzVb4Nw8Hc', 'Jp3YdGsE6u', 'Aa1RtKoBqZ'].join('')

const ADMIN = { Principal: { AWS: `${ACCOUNT}:role/Admin` }, Action: 'kms:PutKeyPolicy' }
const BOTH = { ...ADMIN, Action: ['kms:PutKeyPolicy', 'kms:Decrypt'] }
const USER = { Principal: { AWS: `${ACCOUNT}:user/Ann` }, Action: 'kms:Decrypt' }
const PARTNER = { 'Fn::Sub': 'arn:aws:iam::${Partner}:root' }
const OTHER = { Principal: { AWS: 'arn:aws:iam::444455556666:root' }, Action: 'kms:PutKeyPolicy' }
const ORGANIZATION = {
  Principal: '*',
  Action: 'kms:PutKeyPolicy',
  Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
}
/** It may deny what the others allow. */
const UNKNOWN = { 'Fn::ImportValue': 'Statement' }

function policyWith(statement: object, ...more: readonly object[]): Written {
  const Statement = [ROOT, { Effect: 'Allow', Resource: '*', ...statement }, ...more]
  return templateOf({ KeyPolicy: { Version: '2012-10-17', Statement } })
}

function aliasCalled(AliasName: string): Written {
  return requestOf({ AliasName, TargetKeyId: '1234abcd-12ab-34cd-56ef-1234567890ab' })
}

it.each<[rule: string, severity: string, confidence: string, document: Written]>([
  ['schema-violation', 'error', 'certain', templateOf({ Descripton: 'x' })],
  [
    'schema-violation',
    'error',
    'likely',
    requestOf({ KeySpec: 'RSA_2048', KeyUsages: 'SIGN_VERIFY', MultiRegion: true }),
  ],
  ['secret-in-metadata', 'error', 'likely', templateOf({ Description: `aws ${RANDOM}` })],
  ['secret-in-metadata', 'warning', 'possible', templateOf({ Description: RANDOM })],
  ['action-without-key-resource', 'warning', 'certain', policyWith({ ...ADMIN, Action: 'kms:ListKeys' })],
  [
    'action-without-key-resource',
    'warning',
    'possible',
    policyWith({ ...ADMIN, Action: 'kms:ListRetirableGrants' }),
  ],
  ['reserved-alias-prefix', 'error', 'certain', aliasCalled('alias/aws/mine')],
  ['reserved-alias-prefix', 'error', 'likely', aliasCalled('alias/AWS/mine')],
  ['cross-account-administration', 'error', 'certain', policyWith(OTHER)],
  ['cross-account-administration', 'warning', 'possible', policyWith(ORGANIZATION)],
  ['policy-change-gives-use', 'info', 'certain', policyWith(ADMIN)],
  ['policy-change-gives-use', 'info', 'likely', policyWith(ADMIN, UNKNOWN)],
  ['iam-user-principal', 'warning', 'certain', policyWith(USER)],
  ['iam-user-principal', 'warning', 'likely', policyWith(USER, UNKNOWN)],
  ['administrator-can-decrypt', 'info', 'certain', policyWith(BOTH)],
  ['administrator-can-decrypt', 'info', 'likely', policyWith(BOTH, UNKNOWN)],
  ['cross-account-access', 'info', 'possible', policyWith({ ...USER, Principal: { AWS: PARTNER } })],
])('%s: %s, %s', async (rule, severity, confidence, document) => {
  const { surroundings } = DEFAULT_SETTINGS
  const settings = {
    ...DEFAULT_SETTINGS,
    preset: 'all',
    surroundings: { ...surroundings, account: '111122223333' },
  } as const
  const told = (await findingsIn(document, settings)).filter(finding => finding.rule === rule)
  expect(told.map(finding => [finding.severity, finding.confidence])).toEqual([[severity, confidence]])
})
