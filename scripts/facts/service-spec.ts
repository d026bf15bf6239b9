import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec'
import type { Property, Resource, SpecDatabase } from '@aws-cdk/service-spec-types'

let loaded: SpecDatabase | undefined

/** CloudFormation's registry as the AWS CDK publishes it. */
export function serviceSpec(): SpecDatabase {
  loaded ??= loadAwsServiceSpecSync()
  return loaded
}

export function resourceOf(type: string): Resource {
  return serviceSpec().lookup('resource', 'cloudFormationType', 'equals', type).only()
}

/** The values a property of a resource may take, as the registry lists them. */
export function allowedValuesOf(property: Property | undefined): readonly string[] {
  const type = property?.type
  return type?.type === 'string' ? (type.allowedValues ?? []) : []
}
