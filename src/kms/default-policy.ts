/**
 * The policy of a key that is created without one, by whatever but the console: its account may pass on, by IAM policies, all
 * that can be done with it. One statement; its principal is the root ARN of the key's account.
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html, 2026-11-24.
 */
export const DEFAULT_POLICY = {
  version: '2012-10-17',
  effect: 'Allow',
  action: 'kms:*',
  resource: '*',
} as const
