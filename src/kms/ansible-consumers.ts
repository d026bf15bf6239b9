import type { KeyProperty } from './consumers.ts'

/**
 * Parameters of Ansible's modules that take a key, beside the properties of CloudFormation by which facts about them go.
 * Source: the argument_spec of these modules in https://github.com/ansible-collections/amazon.aws and
 * https://github.com/ansible-collections/community.aws, 2026-11-24.
 */
const PARAMETERS: readonly (readonly [parameter: string, property: string])[] = [
  ['backup_vault.encryption_key_arn', 'AWS::Backup::BackupVault.EncryptionKeyArn'],
  ['cloudtrail.kms_key_id', 'AWS::CloudTrail::Trail.KMSKeyId'],
  ['cloudwatchlogs_log_group.kms_key_id', 'AWS::Logs::LogGroup.KmsKeyId'],
  ['codebuild_project.encryption_key', 'AWS::CodeBuild::Project.EncryptionKey'],
  ['ec2_instance.volumes.ebs.kms_key_id', 'AWS::EC2::Instance.BlockDeviceMappings.Ebs.KmsKeyId'],
  ['ec2_vol.kms_key_id', 'AWS::EC2::Volume.KmsKeyId'],
  ['efs.kms_key_id', 'AWS::EFS::FileSystem.KmsKeyId'],
  ['lambda.kms_key_arn', 'AWS::Lambda::Function.KmsKeyArn'],
  ['mq_broker.kms_key_id', 'AWS::AmazonMQ::Broker.EncryptionOptions.KmsKeyId'],
  ['rds_cluster.kms_key_id', 'AWS::RDS::DBCluster.KmsKeyId'],
  ['rds_instance.kms_key_id', 'AWS::RDS::DBInstance.KmsKeyId'],
  ['rds_instance.performance_insights_kms_key_id', 'AWS::RDS::DBInstance.PerformanceInsightsKMSKeyId'],
  [
    's3_bucket.encryption_key_id',
    'AWS::S3::Bucket.BucketEncryption.ServerSideEncryptionConfiguration.ServerSideEncryptionByDefault.KMSMasterKeyID',
  ],
  ['secretsmanager_secret.kms_key_id', 'AWS::SecretsManager::Secret.KmsKeyId'],
  ['sqs_queue.kms_master_key_id', 'AWS::SQS::Queue.KmsMasterKeyId'],
]

/** Modules have moved from one collection to the other, and go by their short names where one of them is searched. */
const COLLECTIONS = ['amazon.aws.', 'community.aws.', '']

/** The parameters that take a key, by the names of modules. */
export const ANSIBLE_TAKERS: ReadonlyMap<string, readonly KeyProperty[]> = byModule()

function byModule(): Map<string, KeyProperty[]> {
  const found = new Map<string, KeyProperty[]>()
  for (const [parameter, id] of PARAMETERS) {
    const [module, ...path] = parameter.split('.')
    const [resourceType = '', ...names] = id.split('.')
    for (const collection of COLLECTIONS) {
      const one = { path, resourceType, property: names.join('.') }
      found.set(`${collection}${module}`, [...(found.get(`${collection}${module}`) ?? []), one])
    }
  }
  return found
}
