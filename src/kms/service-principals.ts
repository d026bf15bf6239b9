/**
 * Services that call KMS as themselves, so that a key policy names them; most services act with the rights of their caller
 * and are named in none. Each with what it then uses the key for and the page that has such a policy, 2026-11-24.
 * `REGION` stands for the Region of the key.
 */
const SERVICE_USES = {
  // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html
  'cloudtrail.amazonaws.com': 'CloudTrail encrypts the log files of trails and what event data stores hold',
  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
  'logs.REGION.amazonaws.com': 'CloudWatch Logs encrypts log groups; it is named with its Region',
  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-S3.html
  'delivery.logs.amazonaws.com': 'services deliver their logs into an encrypted S3 bucket',
  // https://docs.aws.amazon.com/config/latest/developerguide/s3-kms-key-policy.html
  'config.amazonaws.com': 'AWS Config delivers into an encrypted S3 bucket',
  // https://docs.aws.amazon.com/sns/latest/dg/sns-enable-encryption-for-topic-sqs-queue-subscriptions.html
  'sns.amazonaws.com': 'Amazon SNS sends to an encrypted SQS queue',
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/grant-destinations-permissions-to-s3.html and configure-inventory.html
  's3.amazonaws.com':
    'Amazon S3 tells of events on an encrypted SNS topic or SQS queue, or writes its inventory',
  // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-encryption-key-policy.html, and the page on topics below
  'events.amazonaws.com': 'EventBridge publishes to an encrypted SNS topic, or encrypts an event bus',
  // https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/access-control-managing-permissions.html#KMS-key-policy-for-DNSSEC
  'dnssec-route53.amazonaws.com':
    'Route 53 signs a zone with DNSSEC, with a key for SIGN_VERIFY on ECC_NIST_P256',
  // https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html#compatibility-with-aws-services, and all that follow
  'cloudwatch.amazonaws.com': 'CloudWatch alarms publish to an encrypted SNS topic',
  'codecommit.amazonaws.com': 'CodeCommit publishes to an encrypted SNS topic',
  'dms.amazonaws.com': 'Database Migration Service publishes to an encrypted SNS topic',
  'ds.amazonaws.com': 'Directory Service publishes to an encrypted SNS topic',
  'dynamodb.amazonaws.com': 'DynamoDB Accelerator publishes to an encrypted SNS topic',
  'events.rds.amazonaws.com': 'Amazon RDS publishes its events to an encrypted SNS topic',
  'glacier.amazonaws.com': 'Amazon Glacier publishes to an encrypted SNS topic',
  'importexport.amazonaws.com': 'AWS Snowball publishes to an encrypted SNS topic',
  'inspector.amazonaws.com': 'Amazon Inspector publishes to an encrypted SNS topic',
  'redshift.amazonaws.com': 'Amazon Redshift publishes its events to an encrypted SNS topic',
  'ses.amazonaws.com': 'Amazon SES publishes to an encrypted SNS topic',
  'ssm-contacts.amazonaws.com': 'Incident Manager publishes to an encrypted SNS topic',
  'ssm-incidents.amazonaws.com': 'Incident Manager publishes to an encrypted SNS topic',
} as const

/** The service principals that key policies are most often written for. */
export const KEY_POLICY_SERVICES: readonly string[] = Object.keys(SERVICE_USES)

/** What a service principal is given a key for; undefined where that is not known of it. */
export function useByService(principal: string): string | undefined {
  const uses: Readonly<Record<string, string>> = SERVICE_USES
  return uses[principal] ?? uses[principal.replace(/^logs\.[a-z0-9-]+\./, 'logs.REGION.')]
}
