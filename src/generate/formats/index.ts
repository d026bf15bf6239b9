import { declares } from '../../kms/makers/maker.ts'
import { ACK_MANIFEST } from './ack.ts'
import { ANSIBLE_TASKS } from './ansible.ts'
import { AWS_CLI_STEP } from './aws-cli.ts'
import { CLOUDFORMATION_JSON, CLOUDFORMATION_YAML } from './cloudformation.ts'
import { CREATE_KEY_REQUEST } from './create-key-request.ts'
import { CROSSPLANE_MANIFEST } from './crossplane.ts'
import type { Demand, SampleFormat } from './format.ts'
import { KEY_POLICY } from './key-policy.ts'
import { LIVE_EXPORT } from './live-export.ts'
import { PULUMI_PROGRAM } from './pulumi.ts'
import { PULUMI_NATIVE_PROGRAM } from './pulumi-native.ts'
import { TERRAFORM_JSON } from './terraform-json.ts'

const FORMATS = {
  'cloudformation-yaml': CLOUDFORMATION_YAML,
  'cloudformation-json': CLOUDFORMATION_JSON,
  'create-key-request': CREATE_KEY_REQUEST,
  'key-policy': KEY_POLICY,
  'live-export': LIVE_EXPORT,
  ack: ACK_MANIFEST,
  'aws-cli': AWS_CLI_STEP,
  crossplane: CROSSPLANE_MANIFEST,
  ansible: ANSIBLE_TASKS,
  pulumi: PULUMI_PROGRAM,
  'pulumi-native': PULUMI_NATIVE_PROGRAM,
  'terraform-json': TERRAFORM_JSON,
} as const satisfies Readonly<Record<string, SampleFormat>>

export type SampleFormatId = keyof typeof FORMATS
export const SAMPLE_FORMATS = Object.keys(FORMATS) as readonly SampleFormatId[]

export function sampleFormat(id: SampleFormatId): SampleFormat {
  return FORMATS[id]
}

/** Whether a mistake can be written in this format at all. */
export function canSay(format: SampleFormat, { subject, property }: Demand): boolean {
  const { subjects, maker, replicaMaker = maker } = format
  const owner = subject === 'replica' ? replicaMaker : maker
  return subjects.includes(subject) && (property === undefined || declares(owner, property))
}
