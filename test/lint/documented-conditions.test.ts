import { expect, it } from 'vitest'
import { grammarFindings, policy, template } from './policy-template.ts'

/**
 * One condition for each of KMS's keys that key policies may have, with an action and an operator as the guide's own examples
 * pair them: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html,
 * https://docs.aws.amazon.com/kms/latest/developerguide/conditions-aws.html and conditions-nitro-enclaves.html. 2026-11-24.
 */
const CONDITIONS: readonly (readonly [string, string])[] = [
  ['kms:PutKeyPolicy', 'Bool: {kms:BypassPolicyLockoutSafetyCheck: true}'],
  ['kms:Decrypt', "StringEquals: {kms:CallerAccount: '111122223333'}"],
  ['kms:DescribeKey', 'StringEquals: {kms:CustomerMasterKeySpec: SYMMETRIC_DEFAULT}'],
  ['kms:GenerateDataKeyPair', "StringLike: {kms:DataKeyPairSpec: 'RSA*'}"],
  ['[kms:Encrypt, kms:ReEncryptTo]', 'StringEquals: {kms:EncryptionAlgorithm: RSAES_OAEP_SHA_256}'],
  ['kms:Encrypt', 'StringLike: {kms:EncryptionAlgorithm: "RSAES_*"}'],
  ['kms:GenerateDataKey', 'StringEquals: {kms:EncryptionContext:AppName: [ExampleApp, OtherApp]}'],
  ['kms:GenerateDataKey', "StringLike: {kms:EncryptionContext:AppName: '*'}"],
  ['kms:GenerateDataKey', 'ForAnyValue:StringEquals: {kms:EncryptionContextKeys: AppName}'],
  ['kms:GenerateDataKey', 'ForAllValues:StringEquals: {kms:EncryptionContextKeys: [AppName, FilePath]}'],
  ['[kms:Encrypt, kms:GenerateDataKey*]', "'Null': {kms:EncryptionContextKeys: false}"],
  ['kms:ImportKeyMaterial', 'StringEquals: {kms:ExpirationModel: KEY_MATERIAL_EXPIRES}'],
  ['kms:ImportKeyMaterial', "NumericLessThanEquals: {kms:ValidTo: '1641081599.0'}"],
  ['kms:CreateGrant', 'StringEquals: {kms:GrantConstraintType: EncryptionContextEquals}'],
  ['[kms:CreateGrant, kms:ListGrants, kms:RevokeGrant]', 'Bool: {kms:GrantIsForAWSResource: true}'],
  ['kms:CreateGrant', 'ForAllValues:StringEquals: {kms:GrantOperations: [Encrypt, Decrypt]}'],
  ['kms:CreateGrant', 'StringEquals: {kms:GranteePrincipal: arn:aws:iam::111122223333:role/Limited}'],
  ['kms:CreateGrant', 'StringEquals: {kms:RetiringPrincipal: arn:aws:iam::111122223333:role/Limited}'],
  ['kms:DeriveSharedSecret', 'StringEquals: {kms:KeyAgreementAlgorithm: ECDH}'],
  ['[kms:Encrypt, kms:Decrypt, kms:GenerateDataKey*]', 'StringEquals: {kms:KeyOrigin: AWS_KMS}'],
  ['kms:DescribeKey', "StringNotLike: {kms:KeySpec: 'RSA*'}"],
  ['kms:GetPublicKey', 'StringEquals: {kms:KeyUsage: SIGN_VERIFY}'],
  ['[kms:GenerateMac, kms:VerifyMac]', 'StringEquals: {kms:MacAlgorithm: [HMAC_SHA_384, HMAC_SHA_512]}'],
  ['kms:Sign', 'StringEquals: {kms:MessageType: RAW}'],
  ['[kms:DisableKey, kms:PutKeyPolicy]', 'Bool: {kms:MultiRegion: true}'],
  ['kms:UpdateAlias', 'StringEquals: {kms:MultiRegionKeyType: PRIMARY}'],
  ['kms:UpdatePrimaryRegion', 'StringEquals: {kms:PrimaryRegion: us-west-2}'],
  ['kms:ReEncrypt*', 'Bool: {kms:ReEncryptOnSameKey: true}'],
  ['kms:Decrypt', "StringLike: {kms:RequestAlias: 'alias/prod*'}"],
  ['kms:ReplicateKey', 'StringEquals: {kms:ReplicaRegion: [us-west-2, eu-west-2]}'],
  ['kms:EnableKeyRotation', "NumericLessThanEquals: {kms:RotationPeriodInDays: '180'}"],
  ['kms:ScheduleKeyDeletion', "NumericLessThan: {kms:ScheduleKeyDeletionPendingWindowInDays: '21'}"],
  ['[kms:Sign, kms:Verify]', "StringLike: {kms:SigningAlgorithm: 'RSASSA_PSS*'}"],
  ['[kms:CreateGrant, kms:Decrypt]', 'StringEquals: {kms:ViaService: [ec2.us-west-2.amazonaws.com]}'],
  ['kms:GetParametersForImport', 'StringNotEquals: {kms:WrappingAlgorithm: RSAES_PKCS1_V1_5}'],
  ['kms:GetParametersForImport', 'StringEquals: {kms:WrappingKeySpec: RSA_4096}'],
  [
    '[kms:Decrypt, kms:GenerateDataKey]',
    "StringEqualsIgnoreCase: {kms:RecipientAttestation:ImageSha384: '9fedcba8abcdef7'}",
  ],
  ['kms:Decrypt', "StringEqualsIgnoreCase: {kms:RecipientAttestation:PCR0: '0EXAMPLE'}"],
  ['kms:Decrypt', 'StringNotEquals: {aws:SourceVpce: vpce-1234abcdf5678c90a}'],
  ['kms:Decrypt', 'StringEquals: {aws:sourceVpc: vpc-12345678}'],
  ['kms:Decrypt', "StringEquals: {aws:PrincipalOrgID: 'o-a1b2c3d4e5'}"],
  ['kms:Decrypt', "ForAnyValue:StringLike: {aws:PrincipalOrgPaths: 'o-a1b2c3d4e5/r-ab12/*'}"],
  ['kms:Decrypt', 'ForAnyValue:StringEquals: {aws:CalledVia: cloudformation.amazonaws.com}'],
  ['kms:Decrypt', 'Bool: {aws:PrincipalIsAWSService: true, aws:ViaAWSService: false}'],
  [
    'kms:Decrypt',
    "Bool: {aws:MultiFactorAuthPresent: true}, NumericLessThan: {aws:MultiFactorAuthAge: '300'}",
  ],
  ['kms:Decrypt', 'DateGreaterThan: {aws:CurrentTime: 2026-01-01T00:00:00Z}'],
  ['kms:Decrypt', "StringLike: {aws:userid: 'AROAEXAMPLEID:*'}"],
  ['kms:TagResource', 'StringEquals: {aws:RequestTag/team: payments}'],
  ['kms:TagResource', 'ForAllValues:StringEquals: {aws:TagKeys: [team, project]}'],
  ['kms:Decrypt', 'StringEquals: {aws:ResourceTag/team: payments}'],
]

it.each(CONDITIONS)('%s with %s is as it should be', async (action, condition) => {
  const statement = `{Effect: Allow, Principal: {AWS: '111122223333'}, Action: ${action}, Resource: '*', Condition: {${condition}}}`
  const text = template(policy(`\n    - ${statement}`), 'AWS::KMS::Key', 'KeySpec: !Ref Name')
  expect((await grammarFindings(text)).map(({ message }) => message)).toEqual([])
})
