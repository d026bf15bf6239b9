import fc from 'fast-check'
import type { Plain } from './plain-value.ts'
import { OTHER, OWN } from './request-of.ts'

/** Few names, so that statements meet one another and requests meet them. */
const ACCOUNTS = [OWN, OTHER, '777788889999']
const ROLES = ACCOUNTS.flatMap(account => [
  `arn:aws:iam::${account}:role/a`,
  `arn:aws:iam::${account}:role/path/b`,
])
const AWS = [
  ...ROLES,
  ...ACCOUNTS.map(account => `arn:aws:iam::${account}:root`),
  ...ACCOUNTS,
  `arn:aws:iam::${OWN}:user/u`,
  `arn:aws:sts::${OWN}:assumed-role/a/s`,
  '*',
]
const HOLES = [
  '${?Who}',
  'arn:aws:iam::${?Account}:root',
  `arn:aws:iam::${OWN}:role/\${?Name}`,
  '${Role.Arn}',
]
const SERVICES = ['sns.amazonaws.com', 'logs.us-east-1.amazonaws.com', '*']
const ACTIONS = [
  'kms:*',
  '*',
  'kms:Decrypt',
  'kms:De*',
  'kms:*Grant*',
  'kms:CreateGrant',
  'kms:Encrypt',
  'kms:Get*',
  's3:*',
]

interface Key {
  readonly name: string
  readonly operators: readonly string[]
  readonly values: readonly string[]
}

const TEXT = ['StringEquals', 'StringNotEquals', 'StringLike', 'StringNotLike', 'StringEqualsIgnoreCase']
const KEYS: readonly Key[] = [
  { name: 'kms:CallerAccount', operators: TEXT, values: [...ACCOUNTS, '1*', '*'] },
  { name: 'aws:PrincipalAccount', operators: TEXT, values: ACCOUNTS },
  { name: 'aws:PrincipalOrgID', operators: TEXT, values: ['o-aaaaaaaaaa', 'o-bbbbbbbbbb', 'o-*'] },
  {
    name: 'aws:PrincipalArn',
    operators: [...TEXT, 'ArnLike', 'ArnNotLike', 'ArnEquals'],
    values: [...ROLES, 'arn:aws:iam::*:role/a', '*', `arn:aws:iam::${OWN}:*`, 'arn:*:*:*:*:*'],
  },
  {
    name: 'kms:ViaService',
    operators: TEXT,
    values: ['s3.us-east-1.amazonaws.com', 'ec2.us-east-1.amazonaws.com', 's*'],
  },
  { name: 'aws:SourceAccount', operators: TEXT, values: ACCOUNTS },
  {
    name: 'aws:SourceArn',
    operators: ['ArnLike', 'StringLike'],
    values: [`arn:aws:sns:*:${OWN}:*`, 'arn:aws:s3:::bucket', '*'],
  },
  { name: 'kms:EncryptionContext:a', operators: TEXT, values: ['x', 'y', 'x*', '*', '${aws:username}'] },
  { name: 'kms:EncryptionContextKeys', operators: TEXT, values: ['a', 'A', 'b', '*'] },
  { name: 'aws:PrincipalTag/t', operators: TEXT, values: ['x', 'y', '${aws:PrincipalAccount}', '?'] },
  { name: 'aws:username', operators: TEXT, values: ['u', 'v*'] },
  { name: 'kms:GrantOperations', operators: TEXT, values: ['Decrypt', 'Encrypt', '*'] },
  {
    name: 'aws:SourceIp',
    operators: ['IpAddress', 'NotIpAddress'],
    values: ['192.0.2.0/24', '0.0.0.0/0', '192.0.2.128/25'],
  },
  { name: 'aws:SourceVpce', operators: TEXT, values: ['vpce-1', 'vpce-*'] },
  { name: 'kms:GrantIsForAWSResource', operators: ['Bool'], values: ['true', 'false'] },
  {
    name: 'aws:CurrentTime',
    operators: ['DateLessThan', 'DateGreaterThanEquals'],
    values: ['2024-01-01T00:00:00Z', '2025-01-01'],
  },
  {
    name: 'kms:ScheduleKeyDeletionPendingWindowInDays',
    operators: ['NumericLessThan', 'NumericGreaterThanEquals', 'NumericNotEquals'],
    values: ['7', '30', '7.5'],
  },
]

/** Values for requests, wherever a domain has room for them. */
export const VALUES: readonly string[] = [
  ...new Set(KEYS.flatMap(({ values }) => values)),
  'z',
  '2024-06-01T00:00:00Z',
  '8',
  '192.0.2.200',
  '8.8.8.8',
  'true',
  'false',
]

const oneOrMore = <T>(...items: readonly T[]) =>
  fc.uniqueArray(fc.constantFrom(...items), { minLength: 1, maxLength: 2 })

const clauseOf = (keys: readonly Key[]) =>
  fc.constantFrom(...keys).chain(({ name, operators, values }) =>
    fc
      .record({
        operator: fc.constantFrom(...operators, ...operators, 'Null'),
        qualifier: fc.constantFrom('', '', '', 'ForAllValues:', 'ForAnyValue:'),
        ifExists: fc.constantFrom('', '', 'IfExists'),
        values: oneOrMore(...values),
        presence: fc.constantFrom('true', 'false'),
      })
      .map(({ operator, qualifier, ifExists, values, presence }): [string, string, Plain] =>
        operator === 'Null' ? [operator, name, presence] : [qualifier + operator + ifExists, name, values],
      ),
  )

const condition = (keys: readonly Key[]) =>
  fc.array(clauseOf(keys), { maxLength: 3 }).map(clauses => {
    const operators: Record<string, Record<string, Plain>> = {}
    for (const [operator, key, values] of clauses)
      operators[operator] = { ...operators[operator], [key]: values }
    return operators
  })

function principal(names: readonly string[]) {
  return fc.oneof(
    { weight: 4, arbitrary: oneOrMore(...names).map((list): Plain => ({ AWS: list })) },
    { weight: 2, arbitrary: fc.constant<Plain>('*') },
    { weight: 1, arbitrary: oneOrMore(...SERVICES).map((list): Plain => ({ Service: list })) },
  )
}

function statement(names: readonly string[], keys: readonly Key[]) {
  return fc
    .record({
      effect: fc.constantFrom('Allow', 'Allow', 'Deny'),
      principal: principal(names),
      negated: fc.constantFrom('', '', '', '', 'Not'),
      actions: oneOrMore(...ACTIONS),
      negatedAction: fc.constantFrom('', '', '', 'Not'),
      condition: condition(keys),
    })
    .map(
      ({ effect, principal, negated, actions, negatedAction, condition }): Plain => ({
        Effect: effect,
        [`${negated}Principal`]: principal,
        [`${negatedAction}Action`]: actions,
        Resource: '*',
        Condition: condition,
      }),
    )
}

function policies(names: readonly string[], keys = KEYS) {
  return fc
    .record({
      statements: fc.array(statement(names, keys), { minLength: 1, maxLength: 4 }),
      version: fc.constantFrom('2012-10-17', '2008-10-17'),
    })
    .map(({ statements, version }): Plain => ({ Version: version, Statement: statements }))
}

/** Policies of which everything is known. */
export const plainPolicy: fc.Arbitrary<Plain> = policies(AWS)

/** Policies with parts that are not. */
export const doubtfulPolicy: fc.Arbitrary<Plain> = policies([...AWS, ...HOLES])

const MULTIPLE = ['kms:EncryptionContextKeys', 'kms:GrantOperations']

/** Policies whose condition keys are single texts, and compared with case: what a solver of strings has words for. */
export const textPolicy: fc.Arbitrary<Plain> = policies(
  AWS,
  KEYS.filter(({ name, operators }) => operators.includes('StringLike') && !MULTIPLE.includes(name)).map(
    key => ({
      ...key,
      operators: key.operators.filter(operator => !operator.includes('IgnoreCase')),
      values: key.values.filter(value => !value.includes('${')),
    }),
  ),
)
