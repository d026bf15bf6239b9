/** Resources of other services that need nothing but a key, each with the property that takes it. */
export const CONSUMERS = [
  ['Queue', 'AWS::SQS::Queue', 'KmsMasterKeyId'],
  ['Topic', 'AWS::SNS::Topic', 'KmsMasterKeyId'],
  ['Credentials', 'AWS::SecretsManager::Secret', 'KmsKeyId'],
  ['Files', 'AWS::EFS::FileSystem', 'KmsKeyId'],
] as const
