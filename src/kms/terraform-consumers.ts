import type { KeyProperty } from './consumers.ts'

/**
 * Arguments of Terraform's AWS provider that take a KMS key, beside the properties of CloudFormation by which facts about
 * them go. Those of the older S3 buckets have a resource of their own today. Blocks are joined by dots.
 * Source: https://registry.terraform.io/providers/hashicorp/aws/6.66.0/docs; each argument is one that @cdktn/provider-aws
 * 25.7.0, which is generated from the provider's schema, has in its place. 2026-11-24.
 */
const ARGUMENTS: readonly (readonly [argument: string, property: string])[] = [
  [
    'aws_athena_workgroup.configuration.result_configuration.encryption_configuration.kms_key_arn',
    'AWS::Athena::WorkGroup.WorkGroupConfiguration.ResultConfiguration.EncryptionConfiguration.KmsKey',
  ],
  ['aws_backup_vault.kms_key_arn', 'AWS::Backup::BackupVault.EncryptionKeyArn'],
  ['aws_cloudtrail.kms_key_id', 'AWS::CloudTrail::Trail.KMSKeyId'],
  ['aws_cloudtrail_event_data_store.kms_key_id', 'AWS::CloudTrail::EventDataStore.KmsKeyId'],
  ['aws_cloudwatch_event_bus.kms_key_identifier', 'AWS::Events::EventBus.KmsKeyIdentifier'],
  ['aws_cloudwatch_event_connection.kms_key_identifier', 'AWS::Events::Connection.KmsKeyIdentifier'],
  ['aws_cloudwatch_log_group.kms_key_id', 'AWS::Logs::LogGroup.KmsKeyId'],
  ['aws_codeartifact_domain.encryption_key', 'AWS::CodeArtifact::Domain.EncryptionKey'],
  ['aws_codebuild_project.encryption_key', 'AWS::CodeBuild::Project.EncryptionKey'],
  [
    'aws_codebuild_report_group.export_config.s3_destination.encryption_key',
    'AWS::CodeBuild::ReportGroup.ExportConfig.S3Destination.EncryptionKey',
  ],
  ['aws_codecommit_repository.kms_key_id', 'AWS::CodeCommit::Repository.KmsKeyId'],
  [
    'aws_codepipeline.artifact_store.encryption_key.id',
    'AWS::CodePipeline::Pipeline.ArtifactStore.EncryptionKey.Id',
  ],
  ['aws_cognito_user_pool.lambda_config.kms_key_id', 'AWS::Cognito::UserPool.LambdaConfig.KMSKeyID'],
  ['aws_config_delivery_channel.s3_kms_key_arn', 'AWS::Config::DeliveryChannel.S3KmsKeyArn'],
  ['aws_db_instance.kms_key_id', 'AWS::RDS::DBInstance.KmsKeyId'],
  ['aws_db_instance.master_user_secret_kms_key_id', 'AWS::RDS::DBInstance.MasterUserSecret.KmsKeyId'],
  ['aws_db_instance.performance_insights_kms_key_id', 'AWS::RDS::DBInstance.PerformanceInsightsKMSKeyId'],
  ['aws_dms_endpoint.kms_key_arn', 'AWS::DMS::Endpoint.KmsKeyId'],
  ['aws_dms_replication_instance.kms_key_arn', 'AWS::DMS::ReplicationInstance.KmsKeyId'],
  ['aws_docdb_cluster.kms_key_id', 'AWS::DocDB::DBCluster.KmsKeyId'],
  [
    'aws_dynamodb_table.server_side_encryption.kms_key_arn',
    'AWS::DynamoDB::Table.SSESpecification.KMSMasterKeyId',
  ],
  ['aws_ebs_volume.kms_key_id', 'AWS::EC2::Volume.KmsKeyId'],
  [
    'aws_ecr_repository.encryption_configuration.kms_key',
    'AWS::ECR::Repository.EncryptionConfiguration.KmsKey',
  ],
  [
    'aws_ecs_cluster.configuration.execute_command_configuration.kms_key_id',
    'AWS::ECS::Cluster.Configuration.ExecuteCommandConfiguration.KmsKeyId',
  ],
  ['aws_efs_file_system.kms_key_id', 'AWS::EFS::FileSystem.KmsKeyId'],
  [
    'aws_eks_cluster.encryption_config.provider.key_arn',
    'AWS::EKS::Cluster.EncryptionConfig.Provider.KeyArn',
  ],
  ['aws_elasticache_replication_group.kms_key_id', 'AWS::ElastiCache::ReplicationGroup.KmsKeyId'],
  ['aws_elasticache_serverless_cache.kms_key_id', 'AWS::ElastiCache::ServerlessCache.KmsKeyId'],
  [
    'aws_elasticsearch_domain.encrypt_at_rest.kms_key_id',
    'AWS::Elasticsearch::Domain.EncryptionAtRestOptions.KmsKeyId',
  ],
  ['aws_fsx_lustre_file_system.kms_key_id', 'AWS::FSx::FileSystem.KmsKeyId'],
  ['aws_fsx_ontap_file_system.kms_key_id', 'AWS::FSx::FileSystem.KmsKeyId'],
  ['aws_fsx_openzfs_file_system.kms_key_id', 'AWS::FSx::FileSystem.KmsKeyId'],
  ['aws_fsx_windows_file_system.kms_key_id', 'AWS::FSx::FileSystem.KmsKeyId'],
  [
    'aws_glue_data_catalog_encryption_settings.data_catalog_encryption_settings.encryption_at_rest.sse_aws_kms_key_id',
    'AWS::Glue::DataCatalogEncryptionSettings.DataCatalogEncryptionSettings.EncryptionAtRest.SseAwsKmsKeyId',
  ],
  [
    'aws_glue_security_configuration.encryption_configuration.s3_encryption.kms_key_arn',
    'AWS::Glue::SecurityConfiguration.EncryptionConfiguration.S3Encryptions.KmsKeyArn',
  ],
  ['aws_instance.ebs_block_device.kms_key_id', 'AWS::EC2::Instance.BlockDeviceMappings.Ebs.KmsKeyId'],
  ['aws_instance.root_block_device.kms_key_id', 'AWS::EC2::Instance.BlockDeviceMappings.Ebs.KmsKeyId'],
  [
    'aws_kendra_index.server_side_encryption_configuration.kms_key_id',
    'AWS::Kendra::Index.ServerSideEncryptionConfiguration.KmsKeyId',
  ],
  [
    'aws_keyspaces_table.encryption_specification.kms_key_identifier',
    'AWS::Cassandra::Table.EncryptionSpecification.KmsKeyIdentifier',
  ],
  [
    'aws_kinesis_firehose_delivery_stream.extended_s3_configuration.kms_key_arn',
    'AWS::KinesisFirehose::DeliveryStream.ExtendedS3DestinationConfiguration.EncryptionConfiguration.KMSEncryptionConfig.AWSKMSKeyARN',
  ],
  [
    'aws_kinesis_firehose_delivery_stream.server_side_encryption.key_arn',
    'AWS::KinesisFirehose::DeliveryStream.DeliveryStreamEncryptionConfigurationInput.KeyARN',
  ],
  ['aws_kinesis_stream.kms_key_id', 'AWS::Kinesis::Stream.StreamEncryption.KeyId'],
  ['aws_kinesis_video_stream.kms_key_id', 'AWS::KinesisVideo::Stream.KmsKeyId'],
  ['aws_lambda_function.kms_key_arn', 'AWS::Lambda::Function.KmsKeyArn'],
  [
    'aws_launch_template.block_device_mappings.ebs.kms_key_id',
    'AWS::EC2::LaunchTemplate.LaunchTemplateData.BlockDeviceMappings.Ebs.KmsKeyId',
  ],
  ['aws_memorydb_cluster.kms_key_arn', 'AWS::MemoryDB::Cluster.KmsKeyId'],
  ['aws_mq_broker.encryption_options.kms_key_id', 'AWS::AmazonMQ::Broker.EncryptionOptions.KmsKeyId'],
  [
    'aws_msk_cluster.encryption_info.encryption_at_rest_kms_key_arn',
    'AWS::MSK::Cluster.EncryptionInfo.EncryptionAtRest.DataVolumeKMSKeyId',
  ],
  ['aws_mwaa_environment.kms_key', 'AWS::MWAA::Environment.KmsKey'],
  ['aws_neptune_cluster.kms_key_arn', 'AWS::Neptune::DBCluster.KmsKeyId'],
  [
    'aws_opensearch_domain.encrypt_at_rest.kms_key_id',
    'AWS::OpenSearchService::Domain.EncryptionAtRestOptions.KmsKeyId',
  ],
  ['aws_prometheus_workspace.kms_key_arn', 'AWS::APS::Workspace.KmsKeyArn'],
  ['aws_rds_cluster.kms_key_id', 'AWS::RDS::DBCluster.KmsKeyId'],
  ['aws_rds_cluster.master_user_secret_kms_key_id', 'AWS::RDS::DBCluster.MasterUserSecret.KmsKeyId'],
  ['aws_rds_cluster.performance_insights_kms_key_id', 'AWS::RDS::DBCluster.PerformanceInsightsKmsKeyId'],
  [
    'aws_rds_cluster_instance.performance_insights_kms_key_id',
    'AWS::RDS::DBInstance.PerformanceInsightsKMSKeyId',
  ],
  ['aws_redshift_cluster.kms_key_id', 'AWS::Redshift::Cluster.KmsKeyId'],
  ['aws_redshiftserverless_namespace.kms_key_id', 'AWS::RedshiftServerless::Namespace.KmsKeyId'],
  [
    'aws_route53_key_signing_key.key_management_service_arn',
    'AWS::Route53::KeySigningKey.KeyManagementServiceArn',
  ],
  [
    'aws_s3_bucket.server_side_encryption_configuration.rule.apply_server_side_encryption_by_default.kms_master_key_id',
    'AWS::S3::Bucket.BucketEncryption.ServerSideEncryptionConfiguration.ServerSideEncryptionByDefault.KMSMasterKeyID',
  ],
  [
    'aws_s3_bucket_server_side_encryption_configuration.rule.apply_server_side_encryption_by_default.kms_master_key_id',
    'AWS::S3::Bucket.BucketEncryption.ServerSideEncryptionConfiguration.ServerSideEncryptionByDefault.KMSMasterKeyID',
  ],
  ['aws_sagemaker_domain.kms_key_id', 'AWS::SageMaker::Domain.KmsKeyId'],
  ['aws_sagemaker_endpoint_configuration.kms_key_arn', 'AWS::SageMaker::EndpointConfig.KmsKeyId'],
  ['aws_sagemaker_notebook_instance.kms_key_id', 'AWS::SageMaker::NotebookInstance.KmsKeyId'],
  ['aws_secretsmanager_secret.kms_key_id', 'AWS::SecretsManager::Secret.KmsKeyId'],
  [
    'aws_sfn_state_machine.encryption_configuration.kms_key_id',
    'AWS::StepFunctions::StateMachine.EncryptionConfiguration.KmsKeyId',
  ],
  ['aws_sns_topic.kms_master_key_id', 'AWS::SNS::Topic.KmsMasterKeyId'],
  ['aws_sqs_queue.kms_master_key_id', 'AWS::SQS::Queue.KmsMasterKeyId'],
  ['aws_timestreamwrite_database.kms_key_id', 'AWS::Timestream::Database.KmsKeyId'],
  ['aws_workspaces_workspace.volume_encryption_key', 'AWS::WorkSpaces::Workspace.VolumeEncryptionKey'],
]

const BY_TYPE: ReadonlyMap<string, readonly KeyProperty[]> = byType()

/** The arguments of a resource type that take a key; none for most. */
export function keyArgumentsOf(type: string): readonly KeyProperty[] {
  return BY_TYPE.get(type) ?? []
}

/** The resource types that have such an argument. */
export const KEY_TAKERS: readonly string[] = [...BY_TYPE.keys()]

function byType(): Map<string, KeyProperty[]> {
  const found = new Map<string, KeyProperty[]>()
  for (const [argument, property] of ARGUMENTS) {
    const [type = '', ...path] = argument.split('.')
    const [resourceType = '', ...names] = property.split('.')
    const others = found.get(type)
    const one = { path, resourceType, property: names.join('.') }
    if (others) others.push(one)
    else found.set(type, [one])
  }
  return found
}
