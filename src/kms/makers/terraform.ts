import type { KeyOrigin } from '../origins.ts'
import type { Maker } from './maker.ts'
import { providerMakers } from './terraform-provider.ts'

const MAKERS = providerMakers(
  { id: 'terraform', title: 'Terraform', onImmutable: 'replaced' },
  argument => argument,
)

/** aws_kms_key, aws_kms_alias and aws_kms_grant, which OpenTofu and CDK for Terraform use as well. */
export const TERRAFORM = MAKERS.key

/** aws_kms_external_key. */
export const TERRAFORM_EXTERNAL = MAKERS.external

/** aws_kms_replica_key and aws_kms_replica_external_key. */
export const TERRAFORM_REPLICA = MAKERS.replica

/** aws_kms_key where it is told of a custom key store, whose keys are of that store's origin. */
export function terraformIn(origin: KeyOrigin): Maker {
  return { ...TERRAFORM, defaults: { ...TERRAFORM.defaults, origin } }
}
