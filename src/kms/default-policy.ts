/**
 * The policy KMS gives to a key that is made without one: the account decides by IAM policies. `accountRoot` is the ARN of
 * the account that owns the key, in whatever form the caller has it.
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html, 2026-11-24; its id is in the answer
 * to GetKeyPolicy that @aws-sdk/client-kms 3.1164.0 documents.
 */
export function defaultKeyPolicy<Arn>(accountRoot: Arn) {
  return {
    Version: '2012-10-17',
    Id: 'key-default-1',
    Statement: [
      {
        Sid: 'Enable IAM User Permissions',
        Effect: 'Allow',
        Principal: { AWS: accountRoot },
        Action: 'kms:*',
        Resource: '*',
      },
    ],
  } as const
}
