/**
 * Services that call KMS as themselves, so that a key policy names them; most services act with the rights of their caller
 * and are named in none. Each with what it then uses the key for and the page that has such a policy, 2026-11-24.
 * `REGION` stands for the Region of the key.
 */
const SERVICE_USES = {
  // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html
  'cloudtrail.amazonaws.com': 'CloudTrail encrypts the log files of trails',
  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
  'logs.REGION.amazonaws.com': 'CloudWatch Logs encrypts log groups; it is named with its Region',
  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-S3.html
  'delivery.logs.amazonaws.com': 'services deliver their logs into an encrypted S3 bucket',
  // https://docs.aws.amazon.com/config/latest/developerguide/s3-kms-key-policy.html
  'config.amazonaws.com': 'AWS Config delivers into an encrypted S3 bucket',
  // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html
  'sns.amazonaws.com': 'Amazon SNS sends to an encrypted SQS queue',
  // https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html, of the following as well
  's3.amazonaws.com':
    'Amazon S3 tells of events on an encrypted SNS topic or SQS queue, or writes its inventory',
  'events.amazonaws.com': 'EventBridge publishes to an encrypted SNS topic or SQS queue',
  'cloudwatch.amazonaws.com': 'CloudWatch alarms publish to an encrypted SNS topic',
  'ses.amazonaws.com': 'Amazon SES publishes to an encrypted SNS topic',
  // https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/access-control-managing-permissions.html
  'dnssec-route53.amazonaws.com':
    'Route 53 signs a zone with DNSSEC, with a key for SIGN_VERIFY on ECC_NIST_P256',
} as const

/** The service principals that key policies are most often written for. */
export const KEY_POLICY_SERVICES: readonly string[] = Object.keys(SERVICE_USES)

/** What a service principal is given a key for; undefined where that is not known of it. */
export function useByService(principal: string): string | undefined {
  const uses: Readonly<Record<string, string>> = SERVICE_USES
  return uses[principal] ?? uses[principal.replace(/^logs\.[a-z0-9-]+\./, 'logs.REGION.')]
}
