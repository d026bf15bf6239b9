import type { KeyProperty } from './consumers.ts'
import { inCamelCase } from './makers/terraform-provider.ts'
import { KEY_TAKERS, keyArgumentsOf } from './terraform-consumers.ts'

/**
 * Resource types of the AWS provider that its other users call otherwise than after the words of the type:
 * `aws_sqs_queue` is `Queue` of `sqs` to all of them.
 */
interface Names {
  readonly [type: string]: string
}

/**
 * Source: the types that @pulumi/aws 7.48.0 declares, which also has each of the arguments in its place: in camel case, and
 * in the plural where there can be several blocks. 2026-11-24.
 */
const PULUMI: Names = {
  aws_cloudtrail: 'cloudtrail:Trail',
  aws_codepipeline: 'codepipeline:Pipeline',
  aws_config_delivery_channel: 'cfg:DeliveryChannel',
  aws_db_instance: 'rds:Instance',
  aws_fsx_openzfs_file_system: 'fsx:OpenZfsFileSystem',
  aws_instance: 'ec2:Instance',
  aws_launch_template: 'ec2:LaunchTemplate',
  aws_prometheus_workspace: 'amp:Workspace',
}

/**
 * Source: GroupMap and KindMap in config/cluster/groups.go of https://github.com/crossplane-contrib/provider-upjet-aws,
 * 2026-11-24. Acronyms are written large there (EBSVolume).
 */
const CROSSPLANE: Names = {
  aws_cloudtrail: 'cloudtrail:Trail',
  aws_cloudwatch_event_bus: 'cloudwatchevents:Bus',
  aws_cloudwatch_event_connection: 'cloudwatchevents:Connection',
  aws_cloudwatch_log_group: 'cloudwatchlogs:Group',
  aws_codepipeline: 'codepipeline:Codepipeline',
  aws_cognito_user_pool: 'cognitoidp:UserPool',
  aws_config_delivery_channel: 'configservice:DeliveryChannel',
  aws_db_instance: 'rds:Instance',
  aws_ebs_volume: 'ec2:EBSVolume',
  aws_instance: 'ec2:Instance',
  aws_kinesis_firehose_delivery_stream: 'firehose:DeliveryStream',
  aws_kinesis_video_stream: 'kinesisvideo:Stream',
  aws_launch_template: 'ec2:LaunchTemplate',
  aws_msk_cluster: 'kafka:Cluster',
  aws_prometheus_workspace: 'amp:Workspace',
}

const known = new Map<Names, ReadonlyMap<string, readonly KeyProperty[]>>()

/** What a resource of Pulumi's package aws takes keys by: `sqs`, `Queue`. */
export function pulumiKeyPropertiesOf(module: string, name: string): readonly KeyProperty[] {
  // Of S3's, both generations are there.
  return propertiesOf(PULUMI, module, module === 's3' ? name.replace(/V2$/, '') : name)
}

/** What an object of Crossplane's providers takes keys by: of the group `sqs.aws.upbound.io`, `Queue`. */
export function crossplaneKeyPropertiesOf(group: string, kind: string): readonly KeyProperty[] {
  return propertiesOf(CROSSPLANE, group, kind)
}

function propertiesOf(names: Names, module: string, name: string): readonly KeyProperty[] {
  const types = known.get(names) ?? byName(names)
  known.set(names, types)
  return types.get(`${module}:${name}`.toLowerCase()) ?? []
}

function byName(names: Names): ReadonlyMap<string, readonly KeyProperty[]> {
  return new Map(
    KEY_TAKERS.map(type => {
      const spelt = keyArgumentsOf(type).map(one => ({ ...one, path: one.path.map(inCamelCase) }))
      return [(names[type] ?? wordsOf(type)).toLowerCase(), spelt]
    }),
  )
}

/** `aws_sqs_queue` as `sqs:queue`. */
function wordsOf(type: string): string {
  const [, module = '', ...words] = type.split('_')
  return `${module}:${words.join('')}`
}
