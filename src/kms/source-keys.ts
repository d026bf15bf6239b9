/**
 * Services that may call KMS without saying for whose resource, with when they do so: a policy that asks for aws:SourceArn or
 * aws:SourceAccount keeps them out. 2026-11-24.
 */
const WITHOUT_SOURCE: Readonly<Record<string, string>> = {
  // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html#required-kms-key-policy-eventdatastores
  'cloudtrail.amazonaws.com': 'for an event data store',
  // https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html#compatibility-with-aws-services
  'events.amazonaws.com': 'when it publishes to an encrypted SNS topic',
}

/** When a service leaves out aws:SourceArn and aws:SourceAccount; undefined where that is not known of it. */
export function leavesOutSource(service: string): string | undefined {
  return WITHOUT_SOURCE[service]
}
