import { type KeyProperty, keyPropertiesNamed } from './consumers.ts'

/**
 * Services that ACK goes by another name of than CloudFormation.
 * Source: the controllers of https://github.com/aws-controllers-k8s, whose groups are `<service>.services.k8s.aws`, 2026-11-24.
 */
const SERVICES: Readonly<Record<string, string>> = {
  cloudwatchlogs: 'Logs',
  documentdb: 'DocDB',
  kafka: 'MSK',
  keyspaces: 'Cassandra',
  mq: 'AmazonMQ',
}

/** Fields that the API has elsewhere than CloudFormation. Source: apis/v1alpha1 of https://github.com/aws-controllers-k8s/s3-controller, 2026-11-24. */
const BUCKET: KeyProperty = {
  path: ['encryption', 'rules', 'applyServerSideEncryptionByDefault', 'kmsMasterKeyID'],
  resourceType: 'AWS::S3::Bucket',
  property: 'BucketEncryption.ServerSideEncryptionConfiguration.ServerSideEncryptionByDefault.KMSMasterKeyID',
}

/** What an object of ACK takes keys by: of the service `sqs`, a `Queue`. Letters of the names are compared without case. */
export function ackKeyPropertiesOf(service: string, kind: string): readonly KeyProperty[] {
  if (service === 's3' && kind === 'Bucket') return [BUCKET]
  return keyPropertiesNamed(SERVICES[service] ?? service, kind)
}
