import fc from 'fast-check'

/** CloudFormation templates of keys, replicas, aliases and tags, right and wrong, as plain data in the long form. */

export type Data = string | number | boolean | null | readonly Data[] | { readonly [name: string]: Data }

const NO_VALUE: Data = { Ref: 'AWS::NoValue' }
const conditions = fc.constantFrom('IsProd', 'IsDev', 'IsNotProd', 'IsUndeclared')
const words = fc.oneof(
  fc.constantFrom('payments', 'it’s', 'say "x"', 'a: b # c', 'x\ny', ' ', "'", '- a', 'null', '010'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)

/** A value as it stands, chosen by a condition, or left to a parameter. */
function shaped(value: fc.Arbitrary<Data>): fc.Arbitrary<Data> {
  const chosen = (other: fc.Arbitrary<Data>) =>
    fc.tuple(conditions, value, other).map((branches): Data => ({ 'Fn::If': branches }))
  return fc.oneof(
    { weight: 8, arbitrary: value },
    { weight: 1, arbitrary: chosen(value) },
    { weight: 1, arbitrary: chosen(fc.constant(NO_VALUE)) },
    { weight: 1, arbitrary: fc.constantFrom('Env', 'Default', 'Free').map((Ref): Data => ({ Ref })) },
  )
}

const names: fc.Arbitrary<Data> = fc.oneof(
  fc.constantFrom(
    'alias/a',
    'alias/b',
    'a',
    'Alias/a',
    'alias/alias/a',
    'alias/aws/a',
    'aws/a',
    'alias/',
    'alias/a.b',
    'arn:aws:kms:eu-west-1:111122223333:alias/a',
  ),
  words,
  fc
    .constantFrom('alias/${AWS::StackName}', '${Free}', 'aws/${Free}', 'b-${Env}')
    .map((text): Data => ({ 'Fn::Sub': text })),
  fc.constant<Data>({ 'Fn::Join': ['/', ['alias', { Ref: 'AWS::StackName' }]] }),
)

const keyNames: fc.Arbitrary<Data> = fc.constantFrom<Data[]>(
  { Ref: 'R0' },
  { 'Fn::GetAtt': ['R0', 'Arn'] },
  { 'Fn::GetAtt': ['R1', 'Arn'] },
  { 'Fn::Sub': 'arn:aws:kms:${AWS::Region}:111122223333:key/mrk-${Free}' },
  'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
  'arn:aws:kms:eu-west-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab',
  'alias/aws/s3',
  'nothing',
)

const tags: fc.Arbitrary<Data> = fc.array(
  shaped(
    fc.record<{ Key: Data; Value: Data }>({
      Key: shaped(fc.oneof(fc.constantFrom('Team', 'team', 'aws:x', 'AWS:x'), words)),
      Value: shaped(words),
    }),
  ),
  { maxLength: 4 },
)

const policies: fc.Arbitrary<Data> = fc
  .record({
    principal: fc.constantFrom<Data[]>(
      '*',
      { AWS: '*' },
      { AWS: { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:root' } },
    ),
    action: fc.constantFrom('kms:*', 'kms:Decrypt', 'kms:decript'),
  })
  .map(
    ({ principal, action }): Data => ({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: principal, Action: action, Resource: '*' }],
    }),
  )

const common = { Description: shaped(words), Tags: shaped(tags), KeyPolicy: policies }
const properties: Readonly<Record<string, fc.Arbitrary<Data>>> = {
  'AWS::KMS::Key': optional({
    ...common,
    KeySpec: shaped(
      fc.constantFrom(
        'SYMMETRIC_DEFAULT',
        'RSA_2048',
        'ECC_NIST_P256',
        'HMAC_256',
        'hmac-256',
        'RSA_2084',
        'SM2',
      ),
    ),
    KeyUsage: shaped(
      fc.constantFrom(
        'ENCRYPT_DECRYPT',
        'SIGN_VERIFY',
        'sign-verify',
        'GENERATE_VERIFY_MAC',
        'KEY_AGREEMENT',
      ),
    ),
    Origin: shaped(fc.constantFrom('AWS_KMS', 'EXTERNAL', 'AWS_CLOUDHSM', 'aws-kms')),
    EnableKeyRotation: shaped(fc.constantFrom<Data[]>(true, false, 'true', 'no', 'maybe')),
    RotationPeriodInDays: shaped(fc.constantFrom<Data[]>(90, '365', 1, 9999)),
    PendingWindowInDays: shaped(fc.constantFrom<Data[]>(7, 30, 1, '31')),
    MultiRegion: shaped(fc.constantFrom<Data[]>(true, false)),
    EnableKeyRotations: fc.constant(true),
  }),
  'AWS::KMS::ReplicaKey': optional({ ...common, PrimaryKeyArn: shaped(keyNames) }),
  'AWS::KMS::Alias': optional({ AliasName: shaped(names), TargetKeyId: shaped(keyNames) }),
}

function optional(of: Readonly<Record<string, fc.Arbitrary<Data>>>): fc.Arbitrary<Data> {
  return fc.record(of, { requiredKeys: [] }) as fc.Arbitrary<Data>
}

const resources = fc
  .constantFrom(
    'AWS::KMS::Key',
    'AWS::KMS::Key',
    'AWS::KMS::ReplicaKey',
    'AWS::KMS::Alias',
    'AWS::KMS::Alias',
  )
  .chain(Type =>
    fc.record<Record<string, Data>>(
      {
        Type: fc.constant(Type),
        Condition: conditions,
        DeletionPolicy: fc.constantFrom('Retain', 'Delete'),
        Properties: properties[Type] ?? fc.constant({}),
      },
      { requiredKeys: ['Type', 'Properties'] },
    ),
  )

/** Resources are called R0, R1 and on, so that they can refer to one another. */
export const templates: fc.Arbitrary<Data> = fc.array(resources, { minLength: 1, maxLength: 4 }).map(
  (list): Data => ({
    AWSTemplateFormatVersion: '2010-09-09',
    Parameters: {
      Env: { Type: 'String', AllowedValues: ['dev', 'prod', 'HMAC_256', 'alias/a'] },
      Default: { Type: 'String', Default: 'alias/a' },
      Free: { Type: 'String' },
    },
    Conditions: {
      IsProd: { 'Fn::Equals': [{ Ref: 'Env' }, 'prod'] },
      IsDev: { 'Fn::Equals': [{ Ref: 'Env' }, 'dev'] },
      IsNotProd: { 'Fn::Not': [{ Condition: 'IsProd' }] },
    },
    Resources: Object.fromEntries(list.map((resource, index) => [`R${index}`, resource])),
  }),
)

/** The same with the entries of its mappings in another order, resources apart: of two alike ones, the later is blamed. */
export function reordered(data: Data, random: (bound: number) => number, keep = false): Data {
  if (Array.isArray(data)) return data.map(item => reordered(item, random))
  if (typeof data !== 'object' || data === null) return data
  const entries = Object.entries(data).map(
    ([name, value]) => [name, reordered(value, random, name === 'Resources')] as const,
  )
  if (!keep) shuffle(entries, random)
  return Object.fromEntries(entries)
}

export function shuffle(list: unknown[], random: (bound: number) => number): void {
  for (let last = list.length - 1; last > 0; last--) {
    const other = random(last + 1)
    ;[list[last], list[other]] = [list[other], list[last]]
  }
}
