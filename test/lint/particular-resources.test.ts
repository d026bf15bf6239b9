import { requestOf, type Written } from './documents.ts'
import { ACCOUNT, tells } from './told.ts'

/** What rules on keys, aliases and grants make of documents that their READMEs need not show: mostly of those they are silent about. */

const IAM = `arn:aws:iam::${ACCOUNT}`
const KEY_ID = '1234abcd-12ab-34cd-56ef-1234567890ab'
const UNKNOWN = { 'Fn::ImportValue': 'X' }

function sub(text: string): object {
  return { 'Fn::Sub': text }
}

function template(Resources: object): Written {
  return { name: 'template.json', text: JSON.stringify({ Resources }) }
}

function alias(Properties: object, others = {}): Written {
  return template({ Alias: { Type: 'AWS::KMS::Alias', Properties }, ...others })
}

function called(AliasName: unknown): Written {
  return alias({ AliasName, TargetKeyId: KEY_ID })
}

function grant(members: object): Written {
  return requestOf({
    KeyId: KEY_ID,
    GranteePrincipal: `${IAM}:role/App`,
    Operations: ['Decrypt'],
    ...members,
  })
}

function yaml(text: string): Written {
  return { name: 'template.yaml', text }
}

function tags(count: number, key = 'TagKey', value = 'TagValue'): readonly object[] {
  return Array.from({ length: count }, (_, nth) => ({ [key]: `T${nth}`, [value]: '' }))
}

/** An object of ACK's, where the last of two tags with one key counts; T0 and so on as many times as there are counts. */
function manifest(...counts: readonly number[]): Written {
  const head = { apiVersion: 'kms.services.k8s.aws/v1alpha1', kind: 'Key', metadata: { name: 'key' } }
  const written = counts.flatMap(count => tags(count, 'tagKey', 'tagValue'))
  return { name: 'key.json', text: JSON.stringify({ ...head, spec: { tags: written } }) }
}

tells('missing-alias-prefix', [
  ['none', alias({ TargetKeyId: KEY_ID })],
  ['empty', called('')],
  ['unknown', called(UNKNOWN)],
  ['unknown from the start', called(sub('${Env}-key'))],
  ['may become the prefix', called(sub('ali${Env}'))],
  ['cannot become the prefix', called(sub('team-${Env}')), 'error missing certain: "team-${Env}"'],
  ['begins as the prefix does', called('ali'), 'error missing certain: "ali" => "alias/ali"'],
  ['is no name', called('a b'), 'error missing certain: "a b" => "alias/a b"'],
  ['reserved', called('aws/mine')],
  [
    'an ARN',
    called(`arn:aws:kms:eu-west-1:${ACCOUNT}:alias/a`),
    'error arn certain: "arn:aws:kms:eu-west-1:111122223333:alias/a" ~> "alias/a"',
  ],
  [
    'an ARN of no name',
    called(`arn:aws:kms:eu-west-1:${ACCOUNT}:alias/a b`),
    'error arn certain: "arn:aws:kms:eu-west-1:111122223333:alias/a b" ~> "alias/a b"',
  ],
  [
    'an ARN that is not known whole',
    called(sub(`arn:aws:kms:\${Region}:${ACCOUNT}:alias/a`)),
    'error arn certain: "arn:aws:kms:${Region}:111122223333:alias/a"',
  ],
  ['twice', called('alias/alias/a'), 'warning doubled certain: "alias/alias/a" ~> "alias/a"'],
  [
    'twice and not known whole',
    called(sub('alias/alias/${Env}')),
    'warning doubled certain: "alias/alias/${Env}"',
  ],
])

tells('key-deleted-with-stack', [
  [
    'kept where it is replaced',
    template({ Key: { Type: 'AWS::KMS::Key', UpdateReplacePolicy: 'Retain' } }),
    'warning not-kept certain: "Key" ~> ,"DeletionPolicy":"Retain"',
  ],
  [
    'not kept where it is replaced',
    template({ Key: { Type: 'AWS::KMS::Key', UpdateReplacePolicy: 'Delete' } }),
    'warning not-kept certain: "Key" ~> ,"DeletionPolicy":"Retain" & Retain',
  ],
  [
    'perhaps kept where it is replaced',
    template({ Key: { Type: 'AWS::KMS::Key', UpdateReplacePolicy: { Ref: 'Kept' } } }),
    'warning not-kept certain: "Key" ~> ,"DeletionPolicy":"Retain"',
  ],
])

tells('invalid-alias-target', [
  [
    'another alias',
    alias(
      { TargetKeyId: { Ref: 'Other' } },
      { Other: { Type: 'AWS::KMS::Alias', Properties: { AliasName: 'alias/b', TargetKeyId: KEY_ID } } },
    ),
    'error alias certain: {"Ref":"Other"}',
  ],
  ['none', alias({ AliasName: 'alias/a' })],
  [
    'what a custom resource answers',
    alias({ TargetKeyId: { Ref: 'Made' } }, { Made: { Type: 'Custom::Key' } }),
  ],
  [
    'what a nested stack gives',
    alias({ TargetKeyId: { Ref: 'Made' } }, { Made: { Type: 'AWS::CloudFormation::Stack' } }),
  ],
  [
    'the ARN of a bucket',
    alias({ TargetKeyId: { 'Fn::GetAtt': ['B', 'Arn'] } }, { B: { Type: 'AWS::S3::Bucket' } }),
    'error resource certain: {"Fn::GetAtt":["B","Arn"]}',
  ],
  [
    'what may be the key of a table',
    alias({ TargetKeyId: { 'Fn::GetAtt': ['B', 'KeyId'] } }, { B: { Type: 'AWS::DynamoDB::Table' } }),
  ],
  [
    'an ARN of KMS of another kind',
    alias({ TargetKeyId: `arn:aws:kms:eu-west-1:${ACCOUNT}:custom-key-store/x` }),
  ],
  ['an ARN of no service', alias({ TargetKeyId: `arn:aws:S3_:eu-west-1:${ACCOUNT}:x` })],
  ['a key id', alias({ TargetKeyId: KEY_ID })],
  [
    'a key elsewhere',
    alias({ TargetKeyId: `arn:aws:kms:eu-west-2:444455556666:key/${KEY_ID}` }),
    'error account certain: "arn:aws:kms:eu-west…',
    'error region certain: "arn:aws:kms:eu-west…',
  ],
])

tells('deprecated-key-spec-property', [
  [
    'beside the same',
    requestOf({ KeySpec: 'RSA_2048', CustomerMasterKeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY' }),
    'error both certain: "CustomerMasterKeySpec" => ',
  ],
  [
    'beside another',
    requestOf({ KeySpec: 'RSA_2048', CustomerMasterKeySpec: 'RSA_4096', KeyUsage: 'SIGN_VERIFY' }),
    'error both certain: "CustomerMasterKeySpec" ~> ',
  ],
  [
    'of a spec that there is not',
    requestOf({ CustomerMasterKeySpec: 'RSA_9999', KeyUsage: 'SIGN_VERIFY' }),
    'warning deprecated certain: "CustomerMasterKeySpec" => "KeySpec"',
  ],
  [
    'of a newer spec',
    requestOf({ CustomerMasterKeySpec: 'ML_DSA_44', KeyUsage: 'SIGN_VERIFY' }),
    'error too-new certain: "CustomerMasterKeySpec" => "KeySpec"',
  ],
])

tells('grant-to-other-account', [
  [
    'a service',
    requestOf({
      KeyId: KEY_ID,
      GranteeServicePrincipal: 'dynamodb.amazonaws.com',
      Operations: ['Decrypt'],
    }),
  ],
  ['nobody', grant({ GranteePrincipal: 'x' })],
  ['an account that is not known', grant({ GranteePrincipal: 'arn:aws:iam::$account:role/App' })],
  ['another account', grant({ GranteePrincipal: '444455556666' }), 'warning foreign certain: "444455556666"'],
  ['a service as principal', grant({ GranteePrincipal: 'dynamodb.amazonaws.com' })],
  ['an id', grant({ GranteePrincipal: 'AIDACKCEVSQ6C2EXAMPLE' })],
])

tells('unknown-grant-operation', [
  [
    'families',
    grant({
      Operations: [
        'GenerateDataKey*',
        '*',
        'kms:',
        'GenerateDataKeyP',
        'Re*',
        'kms:ReEncrypt',
        'kms:sign',
        'x.kms:Sign',
        'Sign*ing',
      ],
    }),
    'error unknown certain: "GenerateDataKey*" ~> "GenerateDataKey"',
    'error unknown certain: "*"',
    'error unknown certain: "kms:"',
    'error unknown certain: "GenerateDataKeyP" ~> "GenerateDataKey"',
    'error several certain: "Re*"',
    'error several certain: "kms:ReEncrypt"',
    'error unknown certain: "kms:sign" => "Sign"',
    'error unknown certain: "x.kms:Sign"',
    'error unknown certain: "Sign*ing"',
  ],
  ['what is no text', grant({ Operations: ['Decrypt', 1] }), 'error unknown certain: 1'],
])

tells('suppression-without-reason', [
  [
    'an unknown rule',
    yaml('# kmslint-ignore-file rotation-disable\nResources: { Key: { Type: AWS::KMS::Key } }\n'),
  ],
  ['no rule', yaml('# kmslint-ignore-file\nResources: { Key: { Type: AWS::KMS::Key } }\n')],
])

tells('too-many-tags', [
  [
    'as many as may be, and one that is there',
    requestOf({
      KeySpec: 'SYMMETRIC_DEFAULT',
      KeyUsage: 'ENCRYPT_DECRYPT',
      Tags: [...tags(50), ...tags(1)],
    }),
    'error many certain: {"TagKey":"T0","TagValue":""}',
  ],
  ['the same, where the last counts', manifest(50, 1)],
  ['one more, where the last counts', manifest(51, 2), 'error many certain: {"tagKey":"T50","tagValue":""}'],
  ['many times the same, where the last counts', manifest(50, 1, 1, 1)],
])

tells('duplicate-alias', [
  [
    'two without a name',
    alias(
      { TargetKeyId: KEY_ID },
      { Other: { Type: 'AWS::KMS::Alias', Properties: { TargetKeyId: KEY_ID } } },
    ),
  ],
  [
    'two of unknown names',
    alias(
      { AliasName: UNKNOWN },
      { Other: { Type: 'AWS::KMS::Alias', Properties: { AliasName: { 'Fn::ImportValue': 'Y' } } } },
    ),
  ],
])
