import { describe, expect, it } from 'vitest'
import {
  CONSUMER_TYPES,
  documentsSymmetricOnly,
  keyNeedOf,
  keyPropertiesOf,
} from '../../src/kms/consumers.ts'
import { serviceTitle } from '../../src/kms/services.ts'
import { usagesOf } from '../../src/kms/usages.ts'
import { hasLegality, readLegality } from './legality.ts'

const all = CONSUMER_TYPES.flatMap(type => keyPropertiesOf(type).map(path => `${type}.${path}`))

/** In the other collection and not here: neither takes a key. One is a switch, one is a policy. */
const NOT_KEYS = ['AWS::ODB::OdbNetwork.KmsAccess', 'AWS::ODB::OdbNetwork.KmsPolicyDocument']

/** Here and not in the other collection: their documentation has lost the word KMS ("the AWS  key"), or never had it. */
const ONLY_HERE = [
  'AWS::Bedrock::Agent.CustomerEncryptionKeyArn',
  'AWS::BedrockAgentCore::Memory.EncryptionKeyArn',
  'AWS::CodeArtifact::Domain.EncryptionKey',
  'AWS::CodeBuild::ReportGroup.ExportConfig.S3Destination.EncryptionKey',
  'AWS::CodeStarConnections::RepositoryLink.EncryptionKeyArn',
  'AWS::CustomerProfiles::Domain.DefaultEncryptionKey',
  'AWS::CustomerProfiles::DomainObjectType.EncryptionKey',
  'AWS::CustomerProfiles::ObjectType.EncryptionKey',
  'AWS::DRS::ReplicationConfigurationTemplate.EbsEncryptionKeyArn',
  'AWS::DataBrew::Job.EncryptionKeyArn',
  'AWS::Proton::EnvironmentTemplate.EncryptionKey',
  'AWS::Proton::ServiceTemplate.EncryptionKey',
  'AWS::WorkSpacesWeb::DataProtectionSettings.CustomerManagedKey',
  'AWS::WorkSpacesWeb::SessionLogger.CustomerManagedKey',
  'AWS::WorkSpacesWeb::UserSettings.CustomerManagedKey',
]

describe('properties that take a key', () => {
  it('are found by resource type', () => {
    expect(keyPropertiesOf('AWS::SQS::Queue')).toEqual(['KmsMasterKeyId'])
    expect(keyPropertiesOf('AWS::DynamoDB::GlobalTable')).toEqual([
      'Replicas.SSESpecification.KMSMasterKeyId',
    ])
    expect(keyPropertiesOf('AWS::IAM::Role')).toEqual([])
    expect(keyPropertiesOf('AWS::KMS::Alias')).toEqual([])
  })

  it('are 348 in 257 types', () => {
    expect(all).toHaveLength(348)
    expect(CONSUMER_TYPES).toHaveLength(257)
  })

  it('do not include roles, aliases, contexts and switches', () => {
    expect(all.filter(id => /(role|alias|context|access)[a-z]*$/i.test(id))).toEqual([])
  })

  it('know those whose documentation says symmetric', () => {
    const symmetric = CONSUMER_TYPES.flatMap(type =>
      keyPropertiesOf(type).filter(path => documentsSymmetricOnly(type, path)),
    )
    expect(symmetric).toHaveLength(35)
    expect(documentsSymmetricOnly('AWS::EKS::Cluster', 'EncryptionConfig.Provider.KeyArn')).toBe(true)
    expect(documentsSymmetricOnly('AWS::SQS::Queue', 'KmsMasterKeyId')).toBe(false)
    expect(documentsSymmetricOnly('AWS::SNS::Topic', 'KmsMasterKeyId')).toBe(true)
    expect(documentsSymmetricOnly('AWS::LicenseManager::License', 'Issuer.SignKey')).toBe(false)
  })

  it('have a service with a title', () => {
    expect(serviceTitle('AWS::SQS::Queue')).toBe('Amazon SQS')
    expect(CONSUMER_TYPES.filter(type => !/^(AWS|Amazon) /.test(serviceTitle(type)))).toEqual([])
    expect(serviceTitle('Custom::Thing')).toBe('Custom::Thing')
  })

  it.skipIf(!hasLegality)('are those of the other collection but for the ones named here', () => {
    const others = readLegality().kmsKeyProperties.list
    expect(others).toHaveLength(335)
    expect(others.filter(id => !all.includes(id)).sort()).toEqual(NOT_KEYS)
    expect(all.filter(id => !others.includes(id)).sort()).toEqual(ONLY_HERE)
  })

  it.skipIf(!hasLegality)('need other keys than symmetric ones where the other collection says so', () => {
    for (const [id, other] of Object.entries(readLegality().kmsKeyProperties.asymmetricExceptions)) {
      const [type = '', path = ''] = [id.slice(0, id.indexOf('.')), id.slice(id.indexOf('.') + 1)]
      const need = keyNeedOf(type, path)
      expect([need?.usage]).toEqual(other.keyUsage)
      if (Array.isArray(other.keySpec)) expect(need?.specs).toEqual(other.keySpec)
      expect(keyPropertiesOf(type)).toContain(path)
      for (const spec of need?.specs ?? []) expect(usagesOf(spec)).toContain(need?.usage)
    }
  })
})
