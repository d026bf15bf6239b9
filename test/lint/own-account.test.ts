import { expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/index.ts'
import { findingsIn, requestOf, type Written } from './documents.ts'

/** Documents about keys that are there tell by an ARN whose they are: a policy is judged by that before all else. */

const OWN = '111122223333'
const OTHER = '444455556666'
const ID = '1234abcd-12ab-34cd-56ef-1234567890ab'
const ARN = `arn:aws:kms:eu-west-1:${OWN}:key/${ID}`

function policyFor(account: string): string {
  const Principal = { AWS: `arn:aws:iam::${account}:root` }
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal, Action: 'kms:*', Resource: '*' }],
  })
}

const METADATA = { KeyId: ID, Arn: ARN, KeyManager: 'CUSTOMER', KeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY' }
const CONFIGURATION = { keyId: ID, arn: ARN, keyManager: 'CUSTOMER', keySpec: 'RSA_2048' }

const DOCUMENTS: readonly [what: string, document: (account: string) => Written][] = [
  ['an answer', account => requestOf({ KeyMetadata: METADATA, Policy: policyFor(account) })],
  ['a request', account => requestOf({ KeyId: ARN, PolicyName: 'default', Policy: policyFor(account) })],
  [
    'an item of AWS Config',
    account =>
      requestOf({
        resourceType: 'AWS::KMS::Key',
        configuration: CONFIGURATION,
        supplementaryConfiguration: { Policy: policyFor(account) },
      }),
  ],
  [
    "a state of Terraform's",
    account =>
      requestOf({
        version: 4,
        terraform_version: '1.13.4',
        serial: 1,
        lineage: 'a',
        outputs: {},
        resources: [
          {
            mode: 'managed',
            type: 'aws_kms_key',
            name: 'main',
            provider: 'x',
            instances: [{ attributes: { arn: ARN, key_id: ID, policy: policyFor(account) } }],
          },
        ],
      }),
  ],
  [
    'a command',
    account => ({
      name: 'keys.sh',
      text: `aws kms put-key-policy --key-id ${ARN} --policy '${policyFor(account)}'\n`,
    }),
  ],
]

it.each(DOCUMENTS)('of %s is that of the ARN', async (_, document) => {
  const rulesFor = async (account: string, deployedTo?: string) => {
    const surroundings = { ...DEFAULT_SETTINGS.surroundings, account: deployedTo }
    const findings = await findingsIn(document(account), { ...DEFAULT_SETTINGS, surroundings })
    return findings.map(({ rule }) => rule)
  }
  expect(await rulesFor(OTHER)).toContain('cross-account-administration')
  expect(await rulesFor(OTHER, OTHER)).toContain('cross-account-administration')
  expect(await rulesFor(OWN)).not.toContain('cross-account-administration')
  expect(await rulesFor(OWN, OTHER)).not.toContain('cross-account-administration')
})
