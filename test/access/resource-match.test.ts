import { expect, it } from 'vitest'
import { isOfNoKey } from '../../src/access/resource-match.ts'
import { type Plain, UNKNOWN } from './plain-value.ts'
import { policyWith } from './policy-of.ts'

function areOfNoKey(Resource: Plain): boolean[] {
  const [statement] = policyWith({ Principal: '*', Action: 'kms:*', Resource }).statements
  return statement?.resources.state === 'present' ? statement.resources.items.map(isOfNoKey) : []
}

it.each<Plain>([
  '*',
  'arn:*',
  'arn:aws:kms:*:*:*',
  'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
  'arn:${AWS::Partition}:kms:${AWS::Region}:${AWS::AccountId}:key/*',
  'arn:aws-cn:kms:cn-north-1:111122223333:key/mrk-1',
  '${?Arn}',
  'arn:aws:${?Service}:::x',
  'arn:${?Partition}:s3:::x',
  [UNKNOWN],
])('%j may be a key', resource => {
  expect(areOfNoKey(resource)).toEqual([false])
})

it.each<Plain>([
  'arn:aws:s3:::bucket/*',
  'arn:aws:kms:eu-west-1:111122223333:alias/payments',
  'arn:aws:kms:${AWS::Region}:${AWS::AccountId}:alias/${?Name}',
  'arn:aws:s3:::${?Bucket}/*',
  '1234abcd-12ab-34cd-56ef-1234567890ab',
  'alias/payments',
  '${Role.Arn}',
])('%j is none', resource => {
  expect(areOfNoKey(resource)).toEqual([true])
})
