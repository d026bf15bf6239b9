import { describe, expect, it } from 'vitest'
import { modelsOf } from './lint.ts'

/** What takes a key of its document, in which property of CloudFormation's, and by what: the key itself or an alias. */
async function takers(text: string, name?: string): Promise<string[]> {
  const consumers = (await modelsOf(text, name)).flatMap(model => model.consumers)
  return consumers.map(({ name: taker, resourceType, property, key }) => {
    const reference = key.state === 'known' ? key.value : undefined
    const own = reference?.to === 'key' || reference?.to === 'alias' ? reference.key?.name : undefined
    return `${taker}: ${resourceType} ${property.split('.').at(-1)} of ${own} by ${reference?.to}`
  })
}

describe('in a program of Pulumi', () => {
  const key = `resources:
  k: { type: aws:kms:Key }
  a: { type: aws:kms:Alias, properties: { name: alias/ledger, targetKeyId: "\${k.keyId}" } }
`

  it.each([
    ['aws:sqs:Queue', 'kmsMasterKeyId: "${k.arn}"', 'AWS::SQS::Queue KmsMasterKeyId of k by key'],
    ['aws:sqs/queue:Queue', 'kmsMasterKeyId: alias/ledger', 'AWS::SQS::Queue KmsMasterKeyId of k by alias'],
    ['aws:rds:Instance', 'kmsKeyId: "${a.targetKeyArn}"', 'AWS::RDS::DBInstance KmsKeyId of k by key'],
    ['aws:rds:Instance', 'kmsKeyId: "${a.arn}"', 'AWS::RDS::DBInstance KmsKeyId of k by alias'],
    [
      'aws:s3:BucketV2',
      'serverSideEncryptionConfigurations: [{ rules: [{ applyServerSideEncryptionByDefaults: [{ kmsMasterKeyId: "${k.arn}" }] }] }]',
      'AWS::S3::Bucket KMSMasterKeyID of k by key',
    ],
    ['aws-native:rds:DbInstance', 'kmsKeyId: "${k.arn}"', 'AWS::RDS::DBInstance KmsKeyId of k by key'],
  ])('%s, %s', async (type, property, expected) => {
    expect(await takers(`${key}  x: { type: ${type}, properties: { ${property} } }\n`)).toEqual([
      `x: ${expected}`,
    ])
  })

  it.each([
    ['of another package', 'type: aws-native:sqs:Queue', ''],
    ['elsewhere', 'type: aws:sqs:Queue', ', options: { provider: "${east}" }'],
  ])('an alias is not known by its name to a resource %s', async (_, type, options) => {
    const text = `${key}  x: { ${type}, properties: { kmsMasterKeyId: alias/ledger }${options} }\n`
    expect(await takers(text)).toEqual([])
  })

  it('a name that two aliases have is nobody’s', async () => {
    const second =
      '  b: { type: aws:kms:Alias, properties: { name: alias/ledger, targetKeyId: "${k.keyId}" } }\n'
    const queue = '  x: { type: aws:sqs:Queue, properties: { kmsMasterKeyId: alias/ledger } }\n'
    expect(await takers(key + second + queue)).toEqual([])
  })
})

describe('in manifests', () => {
  const ack = `apiVersion: kms.services.k8s.aws/v1alpha1
kind: Key
metadata: { name: ledger }
---
`
  const crossplane = `apiVersion: kms.aws.m.upbound.io/v1beta1
kind: Key
metadata: { name: ledger, labels: { purpose: ledger } }
---
apiVersion: kms.aws.m.upbound.io/v1beta1
kind: Alias
metadata: { name: ledger }
spec: { forProvider: { region: eu-west-1, targetKeyIdRef: { name: ledger } } }
---
`
  const object = (apiVersion: string, kind: string, spec: string) =>
    `apiVersion: ${apiVersion}/v1\nkind: ${kind}\nmetadata: { name: x }\nspec: ${spec}\n`

  it.each([
    [
      'sqs.services.k8s.aws',
      'Queue',
      '{ kmsMasterKeyRef: { from: { name: ledger } } }',
      'AWS::SQS::Queue KmsMasterKeyId',
    ],
    [
      's3.services.k8s.aws',
      'Bucket',
      '{ encryption: { rules: [{ applyServerSideEncryptionByDefault: { kmsMasterKeyRef: { from: { name: ledger } } } }] } }',
      'AWS::S3::Bucket KMSMasterKeyID',
    ],
    [
      'documentdb.services.k8s.aws',
      'DBCluster',
      '{ kmsKeyRef: { from: { name: ledger } } }',
      'AWS::DocDB::DBCluster KmsKeyId',
    ],
  ])('%s %s', async (group, kind, spec, expected) => {
    expect(await takers(ack + object(group, kind, spec))).toEqual([`x: ${expected} of ledger by key`])
  })

  it.each([
    [
      'rds.aws.m.upbound.io',
      'Instance',
      'kmsKeyIdRef: { name: ledger }',
      'AWS::RDS::DBInstance KmsKeyId of ledger by key',
    ],
    [
      'ec2.aws.m.upbound.io',
      'EBSVolume',
      'kmsKeyIdSelector: { matchLabels: { purpose: ledger } }',
      'AWS::EC2::Volume KmsKeyId of ledger by key',
    ],
    [
      'sns.aws.m.upbound.io',
      'Topic',
      'region: eu-west-1, kmsMasterKeyId: alias/ledger',
      'AWS::SNS::Topic KmsMasterKeyId of ledger by alias',
    ],
  ])('%s %s, %s', async (group, kind, properties, expected) => {
    const text = crossplane + object(group, kind, `{ forProvider: { ${properties} } }`)
    expect(await takers(text)).toEqual([`x: ${expected}`])
  })

  it.each([
    [
      'in another Region',
      'sns.aws.m.upbound.io',
      'Topic',
      'region: eu-central-1, kmsMasterKeyId: alias/ledger',
    ],
    ['of another scope', 'rds.aws.upbound.io', 'Instance', 'kmsKeyIdRef: { name: ledger }'],
    ['of another name', 'rds.aws.m.upbound.io', 'Instance', 'kmsKeyIdRef: { name: orders }'],
  ])('a key %s is another', async (_, group, kind, properties) => {
    expect(await takers(crossplane + object(group, kind, `{ forProvider: { ${properties} } }`))).toEqual([])
  })
})

describe('in tasks', () => {
  const key = `- amazon.aws.kms_key: { alias: ledger }
  register: ledger
`

  it.each([
    [
      'amazon.aws.s3_bucket',
      "encryption_key_id: '{{ ledger.key_arn }}'",
      'AWS::S3::Bucket KMSMasterKeyID of ledger by key',
    ],
    ['s3_bucket', 'encryption_key_id: alias/ledger', 'AWS::S3::Bucket KMSMasterKeyID of ledger by alias'],
    [
      'amazon.aws.ec2_instance',
      "volumes: [{ ebs: { kms_key_id: '{{ ledger.key_id }}' } }]",
      'AWS::EC2::Instance KmsKeyId of ledger by key',
    ],
  ])('%s, %s', async (module, parameter, expected) => {
    expect(await takers(`${key}- name: x\n  ${module}: { ${parameter} }\n`)).toEqual([`x: ${expected}`])
  })

  it('what is registered twice is unknown', async () => {
    const queue = "- community.aws.sqs_queue: { kms_master_key_id: '{{ ledger.key_id }}' }\n"
    expect(await takers(key + queue)).toHaveLength(1)
    expect(await takers(key + key.replace('alias: ledger', 'alias: other') + queue)).toEqual([])
  })
})

describe('in a configuration of Terraform', () => {
  const configuration = (alias: object, queue: object) =>
    JSON.stringify({
      resource: {
        aws_kms_key: { k: {} },
        aws_kms_alias: { a: { name: 'alias/ledger', target_key_id: '${aws_kms_key.k.key_id}', ...alias } },
        aws_sqs_queue: { x: { kms_master_key_id: 'alias/ledger', ...queue } },
      },
    })

  it.each([
    ['the same provider', {}, {}, 1],
    ['another provider', {}, { provider: 'aws.east' }, 0],
    ['the same Region', { region: 'eu-west-1' }, { region: 'eu-west-1' }, 1],
    ['another Region', { region: 'eu-west-1' }, {}, 0],
    ['an alias that may not be made', { count: '${var.count}' }, {}, 0],
  ])('aliases go by their names: %s', async (_, alias, queue, count) => {
    expect(await takers(configuration(alias, queue), 'main.tf.json')).toHaveLength(count)
  })
})
