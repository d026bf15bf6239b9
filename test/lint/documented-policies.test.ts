import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { DEFAULT_SETTINGS, FORMATS, lintText, RULES } from '../../src/index.ts'
import { CONSOLE, ROOT, SERVICES, type Written } from '../access/documented.ts'
import type { Plain } from '../access/plain-value.ts'
import { OWN } from '../access/request-of.ts'

/** AWS's own policies, in every form a policy can have, through the whole of kmslint: no rule may warn of one. */

const DEFAULT_POLICY: readonly Written[] = [ROOT]
const POLICIES: readonly (readonly [string, readonly Written[]])[] = [
  ['the default policy', DEFAULT_POLICY],
  ["the console's", CONSOLE.map(withoutUsers)],
  ...SERVICES.map(([name, statements]) => [name, [ROOT, ...statements]] as const),
]

/** What kmslint says of users' long-term credentials is its own opinion, whoever wrote the policy. */
function withoutUsers(statement: Written): Written {
  const { Principal } = statement
  if (typeof Principal !== 'object' || Principal === null || !('AWS' in Principal)) return statement
  const { AWS } = Principal
  if (!Array.isArray(AWS)) return statement
  return { ...statement, Principal: { AWS: AWS.filter(arn => !String(arn).includes(':user/')) } }
}

function policyOf(statements: readonly Written[]): Plain {
  return {
    Version: '2012-10-17',
    Statement: statements.map((statement, index) => ({
      Sid: `Statement ${index + 1}`,
      Effect: 'Allow',
      Resource: '*',
      ...statement,
    })),
  }
}

function mapTexts(plain: Plain, change: (text: string) => Plain): Plain {
  if (typeof plain === 'string') return change(plain)
  if (Array.isArray(plain)) return plain.map(item => mapTexts(item, change))
  if (typeof plain !== 'object' || plain === null) return plain
  return Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, mapTexts(value, change)]))
}

/** As it is once deployed. */
function deployed(policy: Plain): Plain {
  return mapTexts(policy, text =>
    text.replaceAll('${AWS::Region}', 'us-east-1').replaceAll('${AWS::AccountId}', OWN),
  )
}

/** As a template has it, the account left to whoever deploys it. */
function inTemplate(policy: Plain): Plain {
  return mapTexts(policy, text => {
    const open = text.replaceAll(OWN, '${AWS::AccountId}')
    return open.includes('${') ? { 'Fn::Sub': open } : open
  })
}

type Properties = { readonly [name: string]: Plain }

/** DNSSEC signs, and has a key that can; all others encrypt. */
function propertiesFor(name: string): Properties {
  return name.includes('DNSSEC')
    ? { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' }
    : { EnableKeyRotation: true }
}

function template(KeyPolicy: Plain, properties: Properties): Plain {
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Resources: { Key: { Type: 'AWS::KMS::Key', Properties: { ...properties, KeyPolicy } } },
  }
}

function replica(KeyPolicy: Plain): Plain {
  const PrimaryKeyArn = `arn:aws:kms:eu-west-1:${OWN}:key/mrk-1234abcd12ab34cd56ef1234567890ab`
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Resources: { Replica: { Type: 'AWS::KMS::ReplicaKey', Properties: { PrimaryKeyArn, KeyPolicy } } },
  }
}

const json = (plain: Plain) => JSON.stringify(plain, undefined, 2)
const yaml = (plain: Plain) => stringify(plain, { aliasDuplicateObjects: false })

/** A text whose own `${…}` the template fills in. */
function substituted(policy: Plain): Plain {
  return { 'Fn::Sub': json(mapTexts(policy, text => text.replaceAll(OWN, '${AWS::AccountId}'))) }
}

const FORMS: readonly (readonly [string, string, (policy: Plain, properties: Properties) => string])[] = [
  ['a policy in JSON', 'key-policy', policy => json(deployed(policy))],
  ['a policy in YAML', 'key-policy', policy => yaml(deployed(policy))],
  ['a template in YAML', 'cloudformation', (policy, of) => yaml(template(inTemplate(policy), of))],
  ['a template in JSON', 'cloudformation', (policy, of) => json(template(inTemplate(policy), of))],
  ['a template of numbers', 'cloudformation', (policy, of) => yaml(template(deployed(policy), of))],
  ['a replica', 'cloudformation', policy => yaml(replica(inTemplate(policy)))],
  ['a JSON text in YAML', 'cloudformation', (policy, of) => yaml(template(json(deployed(policy)), of))],
  ['a JSON text in JSON', 'cloudformation', (policy, of) => json(template(json(deployed(policy)), of))],
  ['a JSON text to fill in', 'cloudformation', (policy, of) => yaml(template(substituted(policy), of))],
  [
    'a request for a policy',
    'create-key-request',
    policy => json({ KeyId: '1234abcd-12ab-34cd-56ef-1234567890ab', Policy: json(deployed(policy)) }),
  ],
]

async function complaints(text: string): Promise<unknown> {
  const { format, findings, problems } = await lintText({ name: 'document', text }, DEFAULT_SETTINGS, {
    formats: FORMATS,
    rules: RULES,
  })
  const grave = findings.filter(({ severity }) => severity !== 'info')
  return { format, problems, said: grave.map(({ rule, message }) => `${rule}: ${message}`) }
}

describe.each(FORMS)('%s', (_, format, write) => {
  it.each(POLICIES)('says nothing of %s', async (name, statements) => {
    const text = write(policyOf(statements), propertiesFor(name))
    expect(await complaints(text)).toEqual({ format, problems: [], said: [] })
  })
})

it('would say so if one of them were wrong', async () => {
  const [root] = DEFAULT_POLICY
  const wrong = policyOf([{ ...root, Action: 'kms:Decrytp' }])
  for (const [, , write] of FORMS) {
    expect(await complaints(write(wrong, {}))).toMatchObject({
      said: expect.arrayContaining([expect.stringContaining('kms:Decrytp')]),
    })
  }
})
