import type { Plain } from './plain-value.ts'
import { OWN } from './request-of.ts'

export type Written = { readonly [key: string]: Plain }

const user = (name: string) => `arn:aws:iam::${OWN}:user/${name}`
const role = (name: string) => `arn:aws:iam::${OWN}:role/${name}`

export const ROOT: Written = { Principal: { AWS: `arn:aws:iam::${OWN}:root` }, Action: 'kms:*' }

const ADMINISTRATION = [
  'kms:Create*',
  'kms:Describe*',
  'kms:Enable*',
  'kms:List*',
  'kms:Put*',
  'kms:Update*',
  'kms:Revoke*',
  'kms:Disable*',
  'kms:Get*',
  'kms:Delete*',
  'kms:TagResource',
  'kms:UntagResource',
  'kms:ScheduleKeyDeletion',
  'kms:CancelKeyDeletion',
  'kms:RotateKeyOnDemand',
]
const USE = ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey']
const USERS = { AWS: [role('ExampleRole'), user('ExampleUser')] }

/** The statements that the console makes. https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html, 2026-11-24. */
export const CONSOLE: readonly Written[] = [
  ROOT,
  { Principal: { AWS: [role('ExampleAdminRole')] }, Action: ADMINISTRATION },
  { Principal: USERS, Action: USE },
  {
    Principal: USERS,
    Action: ['kms:CreateGrant', 'kms:ListGrants', 'kms:RevokeGrant'],
    Condition: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
  },
]

const forService = (service: string, Action: Plain, Condition: Plain): Written => ({
  Principal: { Service: service },
  Action,
  Condition,
})

/**
 * Statements for services, as the services' own guides give them for customer managed keys: CloudTrail, CloudWatch Logs, SNS and
 * S3 event sources, EventBridge, Route 53's DNSSEC, Auto Scaling, CodeStar Notifications. 2026-11-24.
 */
export const SERVICES: readonly (readonly [string, readonly Written[]])[] = [
  [
    'CloudTrail',
    [
      forService('cloudtrail.amazonaws.com', 'kms:GenerateDataKey*', {
        StringEquals: { 'aws:SourceArn': `arn:aws:cloudtrail:us-east-1:${OWN}:trail/t` },
        StringLike: { 'kms:EncryptionContext:aws:cloudtrail:arn': `arn:aws:cloudtrail:*:${OWN}:trail/*` },
      }),
      forService('cloudtrail.amazonaws.com', 'kms:DescribeKey', {
        StringEquals: { 'aws:SourceArn': `arn:aws:cloudtrail:us-east-1:${OWN}:trail/t` },
      }),
      {
        Principal: { AWS: '*' },
        Action: ['kms:Decrypt', 'kms:ReEncryptFrom'],
        Condition: {
          StringEquals: { 'kms:CallerAccount': OWN },
          StringLike: { 'kms:EncryptionContext:aws:cloudtrail:arn': `arn:aws:cloudtrail:*:${OWN}:trail/*` },
        },
      },
    ],
  ],
  [
    'CloudTrail by its encryption context alone',
    [
      forService('cloudtrail.amazonaws.com', 'kms:GenerateDataKey*', {
        StringLike: { 'kms:EncryptionContext:aws:cloudtrail:arn': [`arn:aws:cloudtrail:*:${OWN}:trail/*`] },
      }),
    ],
  ],
  [
    'CloudWatch Logs',
    [
      forService(
        'logs.us-east-1.amazonaws.com',
        ['kms:Encrypt*', 'kms:Decrypt*', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'],
        { ArnEquals: { 'kms:EncryptionContext:aws:logs:arn': `arn:aws:logs:us-east-1:${OWN}:log-group:g` } },
      ),
    ],
  ],
  [
    'CloudWatch Logs, all groups',
    [
      forService('logs.${AWS::Region}.amazonaws.com', ['kms:Encrypt*', 'kms:Decrypt*'], {
        ArnLike: { 'kms:EncryptionContext:aws:logs:arn': 'arn:aws:logs:${AWS::Region}:${AWS::AccountId}:*' },
      }),
    ],
  ],
  [
    'SNS for a CloudWatch alarm',
    [
      forService('cloudwatch.amazonaws.com', ['kms:Decrypt', 'kms:GenerateDataKey*'], {
        ArnLike: { 'aws:SourceArn': `arn:aws:cloudwatch:us-east-1:${OWN}:alarm:*` },
        StringEquals: { 'aws:SourceAccount': OWN },
      }),
    ],
  ],
  [
    'S3 events to an encrypted queue',
    [
      forService('s3.amazonaws.com', ['kms:GenerateDataKey', 'kms:Decrypt'], {
        StringEquals: { 'aws:SourceAccount': OWN },
        ArnLike: { 'aws:SourceArn': 'arn:aws:s3:*:*:bucket' },
      }),
    ],
  ],
  [
    'EventBridge',
    [
      forService('events.amazonaws.com', ['kms:Decrypt', 'kms:GenerateDataKey'], {
        StringEquals: { 'aws:SourceAccount': OWN, 'aws:SourceArn': `arn:aws:events:us-east-1:${OWN}:rule/r` },
      }),
    ],
  ],
  [
    'Route 53 DNSSEC',
    [
      forService('dnssec-route53.amazonaws.com', ['kms:DescribeKey', 'kms:GetPublicKey', 'kms:Sign'], {
        StringEquals: { 'aws:SourceAccount': OWN },
        ArnEquals: { 'aws:SourceArn': 'arn:aws:route53:::hostedzone/Z1' },
      }),
      forService('dnssec-route53.amazonaws.com', 'kms:CreateGrant', {
        Bool: { 'kms:GrantIsForAWSResource': true },
        StringEquals: { 'aws:SourceAccount': OWN },
      }),
    ],
  ],
  [
    "Auto Scaling's service-linked role",
    [
      {
        Principal: {
          AWS: `arn:aws:iam::${OWN}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling`,
        },
        Action: USE,
      },
      {
        Principal: {
          AWS: `arn:aws:iam::${OWN}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling`,
        },
        Action: 'kms:CreateGrant',
        Condition: { Bool: { 'kms:GrantIsForAWSResource': true } },
      },
    ],
  ],
  [
    'CodeStar Notifications',
    [
      forService('codestar-notifications.amazonaws.com', ['kms:GenerateDataKey*', 'kms:Decrypt'], {
        StringEquals: { 'kms:ViaService': 'sns.us-east-1.amazonaws.com' },
      }),
    ],
  ],
  [
    'an AWS managed key, through a service for the account',
    [
      {
        Principal: { AWS: '*' },
        Action: [...USE, 'kms:CreateGrant'],
        Condition: {
          StringEquals: { 'kms:ViaService': 'ec2.us-east-1.amazonaws.com', 'kms:CallerAccount': OWN },
        },
      },
      { Principal: { AWS: `arn:aws:iam::${OWN}:root` }, Action: ['kms:Describe*', 'kms:Get*', 'kms:List*'] },
    ],
  ],
]
