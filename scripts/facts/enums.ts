import { CustomerMasterKeySpec, GrantOperation, KeySpec, KeyUsageType, OriginType } from '@aws-sdk/client-kms'
import { allowedValuesOf, resourceOf } from './service-spec.ts'
import { versionsOf } from './sources.ts'

/** The values that the KMS API and CloudFormation's registry list for a key's properties. */
export function deriveEnums(): unknown {
  const { properties } = resourceOf('AWS::KMS::Key')
  return {
    from: versionsOf('@aws-cdk/aws-service-spec', '@aws-sdk/client-kms'),
    api: {
      CustomerMasterKeySpec: sorted(Object.values(CustomerMasterKeySpec)),
      GrantOperation: sorted(Object.values(GrantOperation)),
      KeySpec: sorted(Object.values(KeySpec)),
      KeyUsage: sorted(Object.values(KeyUsageType)),
      Origin: sorted(Object.values(OriginType)),
    },
    cloudformation: {
      KeySpec: sorted(allowedValuesOf(properties.KeySpec)),
      KeyUsage: sorted(allowedValuesOf(properties.KeyUsage)),
      Origin: sorted(allowedValuesOf(properties.Origin)),
    },
  }
}

function sorted(values: readonly string[]): readonly string[] {
  return [...values].sort()
}
