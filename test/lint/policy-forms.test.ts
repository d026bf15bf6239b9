import { describe, expect, it } from 'vitest'
import { grammarFindings, policy, ROOT, statement, template } from './policy-template.ts'

/** Policies as templates really have them, with parts that only the deployment fills in: unknown is silence. */

async function said(text: string): Promise<string[]> {
  const findings = await grammarFindings(text)
  return findings.map(({ rule, at, assuming }) => {
    const when = assuming.map(({ name, value }) => `${name} is ${value}`).join(', ')
    return `${rule} at ${text.slice(at.start, at.end)}${when ? ` when ${when}` : ''}`
  })
}

describe('what only the deployment knows is passed over', () => {
  it.each([
    ['a role of the template', statement({ Principal: '{AWS: !GetAtt Role.Arn}' })],
    ['a role by a list', statement({ Principal: '{AWS: !GetAtt [Role, Arn]}' })],
    ['a user of the template', statement({ Principal: "{AWS: !Sub '${User.Arn}'}" })],
    ['a resource of a nested stack', statement({ Principal: '{AWS: !GetAtt Stack.Outputs.RoleArn}' })],
    ['a role that SAM makes', statement({ Principal: '{AWS: !GetAtt FunctionRole.Arn}' })],
    ['a parameter', statement({ Principal: '{AWS: !Ref Arn}' })],
    ['a list parameter', statement({ Principal: '{AWS: !Ref Arns}' })],
    ['a parameter in a list', statement({ Principal: '{AWS: [!Ref Arn, !GetAtt Role.Arn]}' })],
    [
      'parameters left blank',
      statement({
        Principal: '{AWS: !Ref Blank, Service: !Ref Blank}',
        Action: '!Ref Blank',
        Resource: '!Ref Blank',
      }),
    ],
    ['a parameter for all principals', statement({ Principal: '!Ref Arn' })],
    ['an import', statement({ Principal: "{AWS: !ImportValue 'role-arn'}" })],
    ['an account by a parameter', statement({ Principal: "{AWS: !Sub 'arn:aws:iam::${Account}:root'}" })],
    ['an account alone', statement({ Principal: '{AWS: !Ref AWS::AccountId}' })],
    [
      'an ARN in parts',
      statement({
        Principal:
          "{AWS: !Join [':', [arn, !Ref AWS::Partition, iam, '', !Ref Account, !Sub 'role/${Name}']]}",
      }),
    ],
    ['accounts split from a text', statement({ Principal: "{AWS: !Split [',', !Ref Name]}" })],
    [
      'a service by Region',
      statement({ Principal: "{Service: !Sub 'logs.${AWS::Region}.${AWS::URLSuffix}'}" }),
    ],
    ['a service by a parameter', statement({ Principal: "{Service: !Sub '${Name}.amazonaws.com'}" })],
    ['a mapping', statement({ Principal: '{AWS: !FindInMap [Accounts, !Ref Env, Arn]}' })],
    ['a dynamic reference', statement({ Principal: "{AWS: '{{resolve:ssm:/admin/arn}}'}" })],
    ['an included principal', statement({ Principal: "{'Fn::Transform': {Name: AWS::Include}}" })],
    ['an action by a parameter', statement({ Action: "[!Ref Name, !Sub 'kms:${Name}']" })],
    ['actions by a parameter', statement({ Action: '!Ref Arns' })],
    ['a condition key to fill in', statement({ Condition: "{StringEquals: {'aws:${Name}': x}}" })],
    ['an action to fill in', statement({ Action: "'kms:${Name}'" })],
    [
      'all actions but some',
      policy(`
    - {Effect: Deny, Principal: {AWS: !GetAtt Role.Arn}, NotAction: [kms:CreateKey, kms:Decrypt], Resource: '*', Condition: {Bool: {kms:GrantIsForAWSResource: true}}}`),
    ],
    [
      'all resources but some',
      policy(`
    - {Effect: Deny, Principal: {AWS: !GetAtt Role.Arn}, Action: kms:Decrypt, NotResource: 'arn:aws:s3:::bucket'}`),
    ],
    ['a resource by a parameter', statement({ Resource: '!Ref Arn' })],
    ['a key ARN', statement({ Resource: "!Sub 'arn:aws:kms:${AWS::Region}:${AWS::AccountId}:key/*'" })],
    [
      'a condition by a parameter',
      statement({ Condition: '{StringEquals: {aws:PrincipalOrgID: !Ref Name}}' }),
    ],
    ['an address by a parameter', statement({ Condition: '{IpAddress: {aws:SourceIp: !Ref Arns}}' })],
    [
      'a boolean by a parameter',
      statement({ Condition: '{Bool: {kms:GrantIsForAWSResource: !Ref Name}}', Action: 'kms:CreateGrant' }),
    ],
    [
      'a condition left out',
      statement({ Condition: '!If [IsDev, {Bool: {aws:SecureTransport: true}}, !Ref AWS::NoValue]' }),
    ],
    ['an included condition', statement({ Condition: "{'Fn::Transform': {Name: AWS::Include}}" })],
    [
      'a principal by a condition',
      statement({ Principal: '{AWS: !If [HasExtra, !Ref Extra, !GetAtt Role.Arn]}' }),
    ],
    ['a whole principal by a condition', statement({ Principal: "!If [IsDev, '*', {AWS: !Ref Arn}]" })],
    [
      'a principal left out',
      statement({ Principal: '{AWS: [!GetAtt Role.Arn, !If [HasExtra, !Ref Extra, !Ref AWS::NoValue]]}' }),
    ],
    [
      'a statement left out',
      policy(`
    - !If
      - IsDev
      - {Effect: Allow, Principal: {AWS: !GetAtt Role.Arn}, Action: kms:Decrypt, Resource: '*'}
      - !Ref AWS::NoValue`),
    ],
    [
      'a policy by a condition',
      ` !If [IsDev, {Version: '2012-10-17', Statement: {Effect: Allow, Principal: {AWS: !Ref AWS::AccountId}, Action: kms:*, Resource: '*'}}, !Ref AWS::NoValue]`,
    ],
    ['a policy by a parameter', ' !Ref Name'],
    [
      'an included policy',
      `
  Fn::Transform: {Name: AWS::Include, Parameters: {Location: s3://bucket/policy.yaml}}`,
    ],
    [
      'an included statement',
      policy(`
    - Fn::Transform: {Name: AWS::Include, Parameters: {Location: s3://bucket/statement.yaml}}`),
    ],
    [
      'a policy that is included in part',
      `
  Fn::Transform: {Name: AWS::Include, Parameters: {Location: s3://bucket/version.yaml}}
  Statement:${ROOT}`,
    ],
    [
      'a version by a parameter',
      `
  Version: !Ref Name
  Statement:${ROOT}`,
    ],
    [
      'a date without quotes',
      `
  Version: 2012-10-17
  Statement:${ROOT}`,
    ],
    [
      'a Sid by a parameter, twice',
      policy(`
    - {Sid: !Ref Name, Effect: Allow, Principal: {AWS: !GetAtt Role.Arn}, Action: kms:Decrypt, Resource: '*'}
    - {Sid: !Ref Name, Effect: Allow, Principal: {AWS: !GetAtt User.Arn}, Action: kms:Decrypt, Resource: '*'}`),
    ],
    [
      'a text to fill in',
      ` !Sub '{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Principal": {"AWS": "arn:\${AWS::Partition}:iam::\${Account}:root"}, "Action": "kms:*", "Resource": "*"}}'`,
    ],
    [
      'variables',
      statement({
        Condition:
          "{StringLike: {kms:EncryptionContext:owner: '${aws:username}-*'}, StringEquals: {aws:PrincipalArn: '${aws:PrincipalArn}'}}",
      }),
    ],
  ])('%s', async (_, keyPolicy) => {
    expect(await said(template(keyPolicy))).toEqual([])
    const primary =
      "PrimaryKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab'"
    expect(await said(template(keyPolicy, 'AWS::KMS::ReplicaKey', primary))).toEqual([])
  })

  it('a key of unknown or impossible kind, and actions of which it is not known what they carry', async () => {
    const keyPolicy = statement({ Action: '[kms:Sign, kms:Encrypt, kms:GenerateMac]' })
    expect(await said(template(keyPolicy, 'AWS::KMS::Key', 'KeySpec: !Ref Name'))).toEqual([])
    const uncertain = statement({
      Action: 'kms:Decapsulate',
      Condition: '{Bool: {kms:GrantIsForAWSResource: true}}',
    })
    expect(await said(template(uncertain, 'AWS::KMS::Key', 'KeySpec: !Ref Name'))).toEqual([])
    const impossible = 'KeySpec: HMAC_256\n      KeyUsage: ENCRYPT_DECRYPT'
    expect(await said(template(keyPolicy, 'AWS::KMS::Key', impossible))).toEqual([])
  })
})

it('takes what another tool fills in for no policy variable', async () => {
  const condition = "{StringEquals: {aws:RequestedRegion: ['${AWS::Region}', '${var.region}', '${region}']}}"
  const old = statement({ Condition: condition }).replace('2012-10-17', '2008-10-17')
  expect(await grammarFindings(template(old))).toMatchObject([{ messageId: 'old', fix: { safe: false } }])
})

describe('what is wrong in some scenarios says in which', () => {
  it.each<[string, string, string[]]>([
    [
      'a principal',
      statement({
        Principal: "{AWS: !If [IsDev, 'arn:aws:iam::111122223333:group/Testers', !GetAtt Role.Arn]}",
      }),
      ["invalid-principal at 'arn:aws:iam::111122223333:group/Testers' when Env is dev"],
    ],
    [
      'a whole principal',
      statement({ Principal: "!If [IsDev, {aws: '111122223333'}, {AWS: '111122223333'}]" }),
      ['invalid-principal at aws when Env is dev'],
    ],
    [
      'an action',
      statement({ Action: '!If [IsDev, kms:Decrytp, kms:Decrypt]' }),
      ['unknown-action at kms:Decrytp when Env is dev'],
    ],
    [
      'a statement',
      policy(`
    - !If
      - IsDev
      - {Effect: Allow, Principal: {AWS: !GetAtt Role.Arn}, Action: kms:ListKeys, Resource: '*'}
      - !Ref AWS::NoValue`),
      ['action-without-key-resource at kms:ListKeys when Env is dev'],
    ],
    [
      'a condition',
      statement({
        Condition:
          "!If [IsDev, {StringEqual: {kms:CallerAccount: '111122223333'}}, {StringEquals: {kms:CallerAcount: '111122223333'}}]",
      }),
      [
        'condition-operator-mismatch at StringEqual when Env is dev',
        'unknown-condition-key at kms:CallerAcount when Env is prod',
      ],
    ],
    [
      'a Version',
      `
  Version: !If [IsDev, '2008-10-17', '2012-10-17']
  Statement:${ROOT}`,
      ["policy-version-outdated at '2008-10-17' when Env is dev"],
    ],
    [
      'an Effect',
      policy(`
    - {Effect: !If [IsDev, allow, Allow], Principal: {AWS: !GetAtt Role.Arn}, Action: kms:Decrypt, Resource: '*'}`),
      ['policy-malformed at allow when Env is dev'],
    ],
    [
      'a Resource',
      statement({ Resource: "!If [IsDev, 'arn:aws:s3:::bucket', '*']" }),
      ["statement-without-effect at 'arn:aws:s3:::bucket' when Env is dev"],
    ],
  ])('%s', async (_, keyPolicy, expected) => {
    expect(await said(template(keyPolicy))).toEqual(expected)
  })

  it('a kind of key', async () => {
    const keyPolicy = statement({ Action: 'kms:Encrypt' })
    const kind =
      'KeySpec: !If [IsDev, RSA_2048, SYMMETRIC_DEFAULT]\n      KeyUsage: !If [IsDev, SIGN_VERIFY, ENCRYPT_DECRYPT]'
    expect(await said(template(keyPolicy, 'AWS::KMS::Key', kind))).toEqual([
      'action-unusable-with-key at kms:Encrypt when Env is dev',
    ])
  })
})
