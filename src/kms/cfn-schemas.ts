import generated from './generated/cfn-schemas.json' with { type: 'json' }

/** CloudFormation's resource types of KMS. */
export type KmsResourceType = 'AWS::KMS::Alias' | 'AWS::KMS::Key' | 'AWS::KMS::ReplicaKey'

/** A JSON Schema (draft 7) of the Properties of each, derived from CloudFormation's registry. Values must be of their type: no `"true"`. */
export const CFN_SCHEMAS: Readonly<Record<KmsResourceType, Readonly<Record<string, unknown>>>> =
  generated.schemas

export function isKmsResourceType(type: string): type is KmsResourceType {
  return Object.hasOwn(CFN_SCHEMAS, type)
}
