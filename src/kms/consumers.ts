import generated from './generated/consumers.json' with { type: 'json' }
import type { KeySpec } from './specs.ts'
import type { KeyUsage } from './usages.ts'

/**
 * Properties of other resources that take a KMS key: 348 in 257 resource types. Derived from @aws-cdk/aws-service-spec.
 * A path is the names on the way joined by dots; lists on the way are passed over, every element counts.
 */
const PROPERTIES: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(generated.properties))
const SYMMETRIC_ONLY: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(generated.symmetricOnly),
)

/**
 * What the services' own guides say of more than CloudFormation's reference does: what their properties' names begin with,
 * and where it stands. Read on 2026-11-24.
 */
const SYMMETRIC_SERVICES: readonly (readonly [start: string, source: string])[] = [
  [
    'AWS::EC2::Volume.',
    'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyEbsDefaultKmsKeyId.html',
  ],
  [
    'AWS::EC2::Instance.BlockDeviceMappings.Ebs.',
    'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyEbsDefaultKmsKeyId.html',
  ],
  [
    'AWS::EC2::LaunchTemplate.LaunchTemplateData.BlockDeviceMappings.Ebs.',
    'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyEbsDefaultKmsKeyId.html',
  ],
  ['AWS::EFS::FileSystem.', 'https://docs.aws.amazon.com/efs/latest/ug/EFSKMS.html'],
  [
    'AWS::KinesisFirehose::DeliveryStream.DeliveryStreamEncryptionConfigurationInput.',
    'https://docs.aws.amazon.com/firehose/latest/APIReference/API_DeliveryStreamEncryptionConfigurationInput.html',
  ],
  [
    'AWS::Logs::LogGroup.',
    'https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_AssociateKmsKey.html',
  ],
  ['AWS::RDS::DBCluster.KmsKeyId', 'https://docs.aws.amazon.com/kms/latest/developerguide/services-rds.html'],
  [
    'AWS::RDS::DBInstance.KmsKeyId',
    'https://docs.aws.amazon.com/kms/latest/developerguide/services-rds.html',
  ],
  [
    'AWS::Redshift::Cluster.KmsKeyId',
    'https://docs.aws.amazon.com/kms/latest/developerguide/services-redshift.html',
  ],
  [
    'AWS::SNS::Topic.',
    'https://docs.aws.amazon.com/sms-voice/latest/userguide/two-way-sms-iam-policy-auto.html',
  ],
  [
    'AWS::SecretsManager::Secret.',
    'https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html',
  ],
]

/** What a property needs of its key, where it is not a symmetric encryption key. */
export interface KeyNeed {
  readonly usage: KeyUsage
  /** Undefined where it depends on other properties. */
  readonly specs: readonly KeySpec[] | undefined
  /** The key must be in this Region, where it may be in one only. */
  readonly region: string | undefined
  readonly source: string
}

/** Read on 2026-11-24. No property has been found that takes an HMAC key. */
const NEEDS: Readonly<Record<string, KeyNeed>> = {
  'AWS::Route53::KeySigningKey.KeyManagementServiceArn': {
    usage: 'SIGN_VERIFY',
    specs: ['ECC_NIST_P256'],
    region: 'us-east-1',
    source:
      'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-configuring-dnssec-cmk-requirements.html',
  },
  // The documentation asks for RSASSA-PSS SHA-256, which RSA keys alone support.
  'AWS::LicenseManager::License.Issuer.SignKey': {
    usage: 'SIGN_VERIFY',
    specs: ['RSA_2048', 'RSA_3072', 'RSA_4096'],
    region: undefined,
    source:
      'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-licensemanager-license-issuerdata.html',
  },
  // The spec follows from the signing algorithm that is configured beside it.
  'AWS::BedrockAgentCore::OAuth2CredentialProvider.Oauth2ProviderConfigInput.CustomOauth2ProviderConfig.PrivateKeyJwtConfig.PrivateKeySource.KmsKeySource.KmsKeyArn':
    {
      usage: 'SIGN_VERIFY',
      specs: undefined,
      region: undefined,
      source:
        'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-bedrockagentcore-oauth2credentialprovider-kmskeysourcetype.html',
    },
  'AWS::SupportAuthZ::SupportPermit.SigningKeyInfo.KmsKey': {
    usage: 'SIGN_VERIFY',
    specs: ['ECC_NIST_P384'],
    region: undefined,
    source:
      'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-supportauthz-supportpermit-signingkeyinfo.html',
  },
}

/** The paths of the properties of a resource type that take a key; none for a type that has no such property. */
export function keyPropertiesOf(resourceType: string): readonly string[] {
  return PROPERTIES.get(resourceType) ?? []
}

/** A property that takes a key: the names that lead to it, and what CloudFormation calls it, by which facts go. */
export interface KeyProperty {
  readonly path: readonly string[]
  /** `AWS::SQS::Queue` */
  readonly resourceType: string
  /** `KmsMasterKeyId` */
  readonly property: string
}

let typesByName: ReadonlyMap<string, string> | undefined

/**
 * The properties that take a key of the resource type of this service and name, letters compared without case: `rds`,
 * `DbInstance` for AWS::RDS::DBInstance. So aws-native of Pulumi calls what CloudFormation's handlers make, and ACK what has
 * the same shape in the API.
 */
export function keyPropertiesNamed(service: string, name: string): readonly KeyProperty[] {
  typesByName ??= new Map(CONSUMER_TYPES.map(type => [type.toLowerCase(), type]))
  const resourceType = typesByName.get(`aws::${service}::${name}`.toLowerCase())
  if (resourceType === undefined) return []
  return keyPropertiesOf(resourceType).map(property => ({
    path: property.split('.'),
    resourceType,
    property,
  }))
}

/** Every resource type that has such a property. */
export const CONSUMER_TYPES: readonly string[] = [...PROPERTIES.keys()]

/** Undefined for nearly all: what AWS encrypts data with is a symmetric encryption key. */
export function keyNeedOf(resourceType: string, property: string): KeyNeed | undefined {
  return NEEDS[`${resourceType}.${property}`]
}

/**
 * Whether AWS's documentation of the property, or of what the service encrypts with it, says that the key must be
 * symmetric. Of the others, only CreateKey says so, of all services at once:
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html#KMS-CreateKey-request-KeySpec.
 */
export function documentsSymmetricOnly(resourceType: string, property: string): boolean {
  if (SYMMETRIC_ONLY.get(resourceType)?.includes(property)) return true
  const id = `${resourceType}.${property}`
  return (
    keyNeedOf(resourceType, property) === undefined &&
    SYMMETRIC_SERVICES.some(([start]) => id.startsWith(start))
  )
}
