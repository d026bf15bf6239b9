import { keyArgumentsOf } from '../../kms/terraform-consumers.ts'
import type { Span } from '../../text/span.ts'
import type { Value } from '../../value/value.ts'

/** One resource, or one instance of it where there are several, whichever kind of document tells of it. */
export interface Resource {
  /** As Terraform names it: `module.store["eu"].aws_kms_key.main[0]`; without what a file alone cannot tell. */
  readonly address: string
  /** `aws_kms_key` */
  readonly type: string
  /** Where it is named. */
  readonly at: Span
  /** Its arguments, and its attributes where they are known. */
  readonly values: Value
  /** Something that two resources share only if they are certainly of one account and Region; else undefined. */
  readonly home: string | undefined
  /** Whether it is made, and once. */
  readonly isCertain: boolean
}

/** The resource types that are keys, by what they are. */
export const KEY_TYPES: readonly string[] = ['aws_kms_key', 'aws_kms_external_key']
export const REPLICA_TYPES: readonly string[] = ['aws_kms_replica_key', 'aws_kms_replica_external_key']

/** Whether a resource of this type is read: one of KMS, or one that takes a key. */
export function isOurs(type: string): boolean {
  return type.startsWith('aws_kms_') || keyArgumentsOf(type).length > 0
}
