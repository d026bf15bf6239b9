import { requestOf, templateOf, type Written } from './documents.ts'
import { ACCOUNT, tells } from './told.ts'

/** What rules on policies make of statements that their READMEs need not show: mostly of those they are silent about. */

const IAM = `arn:aws:iam::${ACCOUNT}`
const ROOT = { Effect: 'Allow', Principal: { AWS: `${IAM}:root` }, Action: 'kms:*', Resource: '*' }
const APP = { AWS: `${IAM}:role/App` }
const KEY_ID = '1234abcd-12ab-34cd-56ef-1234567890ab'
const UNKNOWN = { 'Fn::ImportValue': 'X' }
const NAMELESS = sub(`${IAM}:user/\${Name}`)

function sub(text: string): object {
  return { 'Fn::Sub': text }
}

/** A template of a key whose policy has this statement besides. */
function saying(statement: object, ...more: readonly object[]): Written {
  const own = { Effect: 'Allow', Action: 'kms:Decrypt', Resource: '*', ...statement }
  return policy({ Version: '2012-10-17', Statement: [ROOT, own, ...more] })
}

function policy(KeyPolicy: object): Written {
  return templateOf({ EnableKeyRotation: true, KeyPolicy })
}

function grant(members: object): Written {
  return requestOf({
    KeyId: KEY_ID,
    GranteePrincipal: `${IAM}:role/App`,
    Operations: ['Decrypt'],
    ...members,
  })
}

tells('iam-user-principal', [
  [
    'a user whose name is not known',
    saying({ Principal: { AWS: NAMELESS } }),
    'warning unnamed likely: "arn:aws:iam::111122223333:user/${Name}"',
  ],
  ['a denied one', saying({ Effect: 'Deny', Principal: { AWS: NAMELESS } })],
  ['all but one', saying({ NotPrincipal: { AWS: NAMELESS } })],
  ['one that reads', saying({ Principal: { AWS: NAMELESS }, Action: 'kms:DescribeKey' })],
  [
    'one that reads and decrypts',
    saying({ Principal: { AWS: NAMELESS }, Action: ['kms:DescribeKey', 'kms:Decrypt'] }),
    'warning unnamed likely: "arn:aws:iam::111122223333:user/${Name}"',
  ],
  [
    'beside a role',
    saying({ Principal: { AWS: [sub(`${IAM}:role/\${Name}`), NAMELESS] } }),
    'warning unnamed likely: "arn:aws:iam::111122223333:user/${Name}"',
  ],
  ['one whose name is known in part', saying({ Principal: { AWS: sub(`${IAM}:user/team-\${Name}`) } })],
  [
    'a role named after users',
    saying({ Principal: { AWS: sub('${Prefix}:user/${Name}') } }),
    'warning unnamed likely: "${Prefix}:user/${Name}"',
  ],
  [
    'a user with a role of the template',
    saying({ Principal: { AWS: [`${IAM}:user/Ann`, { 'Fn::GetAtt': ['Role', 'Arn'] }] } }),
    'warning user certain: "arn:aws:iam::111122223333:user/Ann"',
  ],
  [
    'a user after someone who is not known',
    saying({ Principal: { AWS: [UNKNOWN, `${IAM}:user/Bob`] } }),
    'warning user certain: "arn:aws:iam::111122223333:user/Bob"',
  ],
])

tells('invalid-principal', [
  [
    'two spellings of one kind',
    saying({ Principal: { ...APP, Aws: `${IAM}:role/Other` } }),
    'error unknown-type certain: "Aws"',
  ],
  [
    'another spelling alone',
    saying({ Principal: { Aws: `${IAM}:role/Other` } }),
    'error unknown-type certain: "Aws" => "AWS"',
  ],
  ['a kind that is none', saying({ Principal: { Everyone: '*' } }), 'error unknown-type certain: "Everyone"'],
  [
    'a kind that key policies have not',
    saying({ Principal: { Federated: 'accounts.google.com' } }),
    'warning unsupported-type possible: "Federated"',
  ],
  [
    'a variable where there is no template',
    requestOf({
      KeySpec: 'SYMMETRIC_DEFAULT',
      KeyUsage: 'ENCRYPT_DECRYPT',
      Policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ ...ROOT, Principal: { AWS: 'arn:aws:iam::${AWS::AccountId}:root' } }],
      }),
    }),
  ],
  ['none', saying({})],
])

tells('ineffective-condition', [
  [
    'of a statement that may allow or deny',
    saying({ Effect: UNKNOWN, Principal: APP, Condition: { StringLike: { 'aws:PrincipalArn': '*' } } }),
  ],
  [
    'a denied one',
    saying({ Effect: 'Deny', Principal: APP, Condition: { StringLike: { 'aws:PrincipalArn': '*' } } }),
    'warning nothing certain: "aws:PrincipalArn"',
  ],
  [
    'avoidable',
    saying({
      Principal: APP,
      Condition: { StringEqualsIfExists: { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' } },
    }),
    'warning avoidable certain: "kms:ViaService"',
  ],
  [
    'avoidable beside a guard',
    saying({
      Principal: APP,
      Condition: {
        StringEqualsIfExists: { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' },
        StringEquals: { 'aws:SourceVpce': 'vpce-1234abcd' },
      },
    }),
  ],
  [
    'avoidable beside what is not known',
    saying({
      Principal: APP,
      Condition: {
        StringEqualsIfExists: { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' },
        StringEquals: UNKNOWN,
      },
    }),
  ],
  [
    'avoidable by an empty set',
    saying({
      Principal: APP,
      Condition: { 'ForAllValues:StringEquals': { 'kms:EncryptionContextKeys': 'Department' } },
    }),
    'warning avoidable certain: "kms:EncryptionContextKeys"',
  ],
  ['only that there be one', saying({ Principal: APP, Condition: { Null: { 'kms:ViaService': 'false' } } })],
  [
    'anything there is',
    saying({ Principal: APP, Condition: { StringLike: { 'kms:ViaService': '*' } } }),
    'warning any-value certain: "kms:ViaService"',
  ],
  [
    'who the principal is',
    saying({ Principal: APP, Condition: { ArnLike: { 'aws:PrincipalArn': `${IAM}:role/App` } } }),
    'info implied certain: "aws:PrincipalArn"',
  ],
  [
    'who the principal is, or anyone',
    saying({ Principal: APP, Condition: { ArnLike: { 'aws:PrincipalArn': [`${IAM}:role/App`, '*'] } } }),
    'warning nothing certain: "aws:PrincipalArn"',
  ],
  [
    'a key that there is not',
    saying({ Principal: APP, Condition: { StringEquals: { 'kms:Viaservice2': 'x' } } }),
  ],
  [
    'a key that one of the actions carries',
    saying({
      Principal: APP,
      Action: ['kms:Decrypt', 'kms:DescribeKey'],
      Condition: { StringEqualsIfExists: { 'kms:EncryptionAlgorithm': 'SYMMETRIC_DEFAULT' } },
    }),
    'warning avoidable certain: "kms:EncryptionAlgorithm"',
  ],
])

tells('policy-version-outdated', [
  [
    'no version',
    policy({ Statement: [ROOT] }),
    'warning missing certain: {"Statement":[{"Effe… => {"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"kms:*","Resource":"*"}],"Version":"2012-10-17"}',
  ],
  ['an unknown version', policy({ Version: UNKNOWN, Statement: [ROOT] })],
  ['a misspelt version', policy({ version: '2008-10-17', Statement: [ROOT] })],
  ['no statements', policy({ Statement: [] })],
  [
    'a variable in a resource',
    policy({ Statement: [{ ...ROOT, Resource: 'arn:aws:kms:*:*:key/${aws:username}' }] }),
    'error variable-in-missing certain: {"Statement":[{"Effe… ~> {"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"kms:*","Resource":"arn:aws:kms:*:*:key/${aws:username}"}],"Version":"2012-10-17"}',
  ],
  [
    'an unknown resource',
    policy({ Statement: [{ ...ROOT, Resource: UNKNOWN }] }),
    'warning missing certain: {"Statement":[{"Effe… ~> {"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"kms:*","Resource":{"Fn::ImportValue":"X"}}],"Version":"2012-10-17"}',
  ],
  [
    'a resource that is known in part',
    policy({ Statement: [{ ...ROOT, Resource: sub('arn:aws:kms:*:*:key/${Id}') }] }),
    'warning missing certain: {"Statement":[{"Effe… ~> {"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"kms:*","Resource":{"Fn::Sub":"arn:aws:kms:*:*:key/${Id}"}}],"Version":"2012-10-17"}',
  ],
  [
    'a resource of the Region',
    policy({ Statement: [{ ...ROOT, Resource: sub('arn:aws:kms:${AWS::Region}:*:key/*') }] }),
    'warning missing certain: {"Statement":[{"Effe… => {"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"kms:*","Resource":{"Fn::Sub":"arn:aws:kms:${AWS::Region}:*:key/*"}}],"Version":"2012-10-17"}',
  ],
  [
    'an unknown value',
    policy({ Statement: [{ ...ROOT, Condition: { StringEquals: { 'kms:ViaService': UNKNOWN } } }] }),
    'warning missing certain: {"Statement":[{"Effe… ~> {"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"kms:*","Resource":"*","Condition":{"StringEquals":{"kms:ViaService":{"Fn::ImportValue":"X"}}}}],"Version":"2012-10-17"}',
  ],
  [
    'values of which one is unknown',
    policy({ Statement: [{ ...ROOT, Condition: { StringEquals: { 'kms:ViaService': ['a', UNKNOWN] } } }] }),
    'warning missing certain: {"Statement":[{"Effe… ~> {"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"kms:*","Resource":"*","Condition":{"StringEquals":{"kms:ViaService":["a",{"Fn::ImportValue":"X"}]}}}],"Version":"2012-10-17"}',
  ],
  [
    'an unknown condition',
    policy({ Statement: [{ ...ROOT, Condition: UNKNOWN }] }),
    'warning missing certain: {"Statement":[{"Effe… ~> {"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"kms:*","Resource":"*","Condition":{"Fn::ImportValue":"X"}}],"Version":"2012-10-17"}',
  ],
  [
    'an unknown statement',
    policy({ Statement: [ROOT, UNKNOWN] }),
    'warning missing certain: {"Statement":[{"Effe… ~> {"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"kms:*","Resource":"*"},{"Fn::ImportValue":"X"}],"Version":"2012-10-17"}',
  ],
  [
    'no resource',
    policy({ Statement: [{ Effect: 'Allow', Principal: APP, Action: 'kms:*' }] }),
    'warning missing certain: {"Statement":[{"Effe… => {"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/App"},"Action":"kms:*"}],"Version":"2012-10-17"}',
  ],
])

tells('policy-malformed', [
  ['no action', saying({ Principal: APP, Action: undefined })],
  [
    'no effect',
    saying({ Principal: APP, Effect: undefined }),
    'error missing certain: {"Action":"kms:Decry…',
  ],
  [
    'an effect that is none',
    saying({ Principal: APP, Effect: 'Grant' }, { ...ROOT, Effect: 'allow' }),
    'error bad-value certain: "Grant"',
    'error bad-value certain: "allow" => "Allow"',
  ],
  [
    'an effect that is no text',
    saying({ Principal: APP, Effect: ['Allow'] }),
    'error wrong-type certain: ["Allow"]',
  ],
  [
    'a version that is none',
    policy({ Version: '2012-10-18', Statement: [ROOT] }),
    'error bad-value certain: "2012-10-18" ~> "2012-10-17"',
  ],
  [
    'a misspelt element',
    saying({ Principal: APP, Action: undefined, Actions: 'kms:Decrypt' }),
    'error unknown-element certain: "Actions" ~> "Action"',
  ],
])

tells('public-key-access', [
  ['an unknown principal', saying({ Principal: UNKNOWN }), 'info unknown possible: "Principal"'],
  [
    'one unknown principal',
    saying({ Principal: { AWS: [`${IAM}:role/App`, UNKNOWN] } }),
    'info unknown possible: {"Fn::ImportValue":"X"}',
  ],
  [
    'unknown actions',
    saying({ Principal: '*', Action: ['kms:DescribeKey', UNKNOWN] }),
    'error public certain: "*"',
  ],
  [
    'an unknown condition value',
    saying({
      Principal: '*',
      Condition: { StringEquals: { 'aws:PrincipalOrgID': ['o-a1b2c3d4e5', UNKNOWN] } },
    }),
  ],
  [
    'an unknown condition',
    saying({ Principal: '*', Condition: UNKNOWN }),
    'info unknown possible: "Principal"',
  ],
  ['no principal', saying({})],
  ['all but one', saying({ NotPrincipal: APP }), 'error negated-principal certain: "NotPrincipal"'],
])

tells('unbounded-grants', [
  ['a stranger', saying({ Principal: '*', Action: 'kms:CreateGrant' })],
  [
    'another account',
    saying({ Principal: { AWS: 'arn:aws:iam::444455556666:role/App' }, Action: 'kms:CreateGrant' }),
  ],
  ['everything, by a wildcard', saying({ Principal: APP, Action: 'kms:*' })],
  ['a wildcard that excessive-actions tells of', saying({ Principal: APP, Action: 'kms:*n*' })],
  ['everything and grants', saying({ Principal: APP, Action: ['kms:*', 'kms:CreateGrant'] })],
  [
    'all but one action',
    saying({ Principal: APP, Action: undefined, NotAction: 'kms:PutKeyPolicy' }),
    'warning grants certain: "NotAction"',
  ],
  ['unknown and known', saying({ Principal: APP, Action: [UNKNOWN, 'kms:CreateGrant'] })],
  [
    'perhaps denied elsewhere',
    saying({ Principal: APP, Action: 'kms:CreateGrant' }, UNKNOWN),
    'warning grants likely: "kms:CreateGrant"',
  ],
  ['a grant to nobody', grant({ GranteePrincipal: 'x', Operations: ['Decrypt', 'CreateGrant'] })],
  [
    'a grant to an account',
    grant({ GranteePrincipal: `${IAM}:root`, Operations: ['Decrypt', 'Encrypt', 'CreateGrant'] }),
    'warning passes-on certain: "CreateGrant"',
  ],
  ['a grant of nothing that uses the key', grant({ Operations: ['DescribeKey', 'CreateGrant'] })],
  ['a grant that is not passed on', grant({ Operations: ['Decrypt', 'Encrypt'] })],
  [
    'a grant to a service',
    requestOf({
      KeyId: KEY_ID,
      GranteeServicePrincipal: 'dynamodb.amazonaws.com',
      Operations: ['Decrypt', 'CreateGrant'],
    }),
  ],
])

tells('unknown-action', [
  [
    'a pattern of services',
    saying({
      Principal: APP,
      Action: ['k*s:Foo', 'kms:Foo*', '*:Foo', 'kms:Decryp', 's3:GetObject', 'x s3:GetObject'],
    }),
    'warning matches-none certain: "kms:Foo*"',
    'warning unknown certain: "kms:Decryp" ~> "kms:Decrypt"',
    'warning other-service certain: "s3:GetObject"',
    'warning unknown certain: "x s3:GetObject"',
  ],
  [
    'all but those',
    saying({ Effect: 'Deny', Principal: APP, Action: undefined, NotAction: ['kms:Decryp', 'kms:Encrypt'] }),
    'warning unknown certain: "kms:Decryp" ~> "kms:Decrypt"',
  ],
  [
    'denied',
    saying({ Effect: 'Deny', Principal: APP, Action: ['kms:Decryp'] }),
    'error unknown certain: "kms:Decryp" ~> "kms:Decrypt"',
  ],
])

tells('unknown-condition-key', [
  [
    'a key for IAM policies',
    saying({ Principal: APP, Condition: { StringEquals: { 'kms:ResourceAliases': 'alias/a' } } }),
    'error iam-policies-only likely: "kms:ResourceAliases"',
  ],
  [
    'a key of someone else',
    saying({
      Principal: APP,
      Condition: { StringEquals: { 'saml.aws:aud': 'x', 'accounts.google.com:aud': 'x' } },
    }),
  ],
  [
    'a key that the action does not carry',
    saying({
      Principal: APP,
      Action: 'kms:DescribeKey',
      Condition: { StringEquals: { 'kms:EncryptionContext:a': 'x' } },
    }),
    'warning not-carried likely: "kms:EncryptionContext:a"',
  ],
  [
    'a key that it may carry',
    saying({
      Principal: APP,
      Action: ['kms:DescribeKey', UNKNOWN],
      Condition: { StringEquals: { 'kms:EncryptionContext:a': 'x' } },
    }),
  ],
  [
    'no action on a key',
    saying({
      Principal: APP,
      Action: 'kms:ListKeys',
      Condition: { StringEquals: { 'kms:ViaService': 'x' } },
    }),
  ],
  [
    'an action on a key and one on none',
    saying({
      Principal: APP,
      Action: ['kms:ListKeys', 'kms:DescribeKey'],
      Condition: { StringEquals: { 'kms:EncryptionContext:a': 'x' } },
    }),
    'warning not-carried likely: "kms:EncryptionContext:a"',
  ],
  [
    'no action',
    saying({
      Principal: APP,
      Action: undefined,
      Condition: { StringEquals: { 'kms:EncryptionContext:a': 'x' } },
    }),
  ],
  [
    'no encryption context',
    templateOf({
      KeySpec: 'RSA_2048',
      KeyUsage: 'ENCRYPT_DECRYPT',
      KeyPolicy: {
        Version: '2012-10-17',
        Statement: [
          ROOT,
          {
            ...ROOT,
            Action: 'kms:Decrypt',
            Principal: APP,
            Condition: { StringEquals: { 'kms:EncryptionContext:a': 'x' } },
          },
        ],
      },
    }),
    'warning no-encryption-context certain: "kms:EncryptionContext:a"',
  ],
  [
    'another operator has the right one',
    saying({
      Principal: APP,
      Condition: { StringEquals: { 'kms:ViaServices': 'x' }, StringLike: { 'kms:ViaService': 'x' } },
    }),
    'warning unknown certain: "kms:ViaServices" ~> "kms:ViaService"',
  ],
  [
    'the operator has the right one',
    saying({
      Principal: APP,
      Condition: { StringEquals: { 'kms:ViaServices': 'x', 'kms:ViaService': 'x' } },
    }),
    'warning unknown certain: "kms:ViaServices"',
  ],
  [
    'an operator that is none',
    saying({ Principal: APP, Condition: { StringIs: { 'kms:ViaServices': 'x' } } }),
    'warning unknown certain: "kms:ViaServices" ~> "kms:ViaService"',
  ],
])
