import { describe, expect, it } from 'vitest'
import { CONDITION_KEY_NAMES, conditionKeyOf, nearestConditionKey } from '../../src/kms/condition-keys.ts'
import { hasLegality, readLegality } from './legality.ts'

describe('condition keys', () => {
  it.each([
    ['kms:CallerAcount', 'kms:CallerAccount'],
    ['aws:PrincipleOrgID', 'aws:PrincipalOrgID'],
    ['aws:PrincipleTag/team', 'aws:PrincipalTag/team'],
    ['kms:EncryptionContex:aws:s3:arn', 'kms:EncryptionContext:aws:s3:arn'],
    ['kms:RecipientAttestation:PCR32', 'kms:RecipientAttestation:PCR12'],
    ['kms:Weather', undefined],
  ])('%s was meant to be %s', (written, meant) => {
    expect(nearestConditionKey(written)).toBe(meant)
  })

  it.each([
    ['KMS:VIASERVICE', 'kms:ViaService'],
    ['kms:EncryptionContext:aws:s3:arn', 'kms:EncryptionContext:${EncryptionContextKey}'],
    ['kms:EncryptionContextKeys', 'kms:EncryptionContextKeys'],
    ['aws:PrincipalTag/team', 'aws:PrincipalTag/${TagKey}'],
    ['aws:requesttag/Stage', 'aws:RequestTag/${TagKey}'],
    ['kms:RecipientAttestation:pcr31', 'kms:RecipientAttestation:${Measurement}'],
    ['aws:principalorgid', 'aws:PrincipalOrgID'],
    ['lambda:SourceFunctionArn', 'lambda:SourceFunctionArn'],
  ])('%s is %s', (written, name) => {
    expect(conditionKeyOf(written)?.name).toBe(name)
  })

  it.each([
    'kms:RecipientAttestation:PCR32',
    'kms:EncryptionContext:',
    'kms:EncryptionContext',
    'aws:PrincipalTag/',
    'aws:RequestTag/${TagKey}',
    'kms:Encryption',
    'aws:PrincipalOrg',
    '',
  ])('%s is none', written => {
    expect(conditionKeyOf(written)).toBeUndefined()
  })

  it('knows types, and which need ForAnyValue or ForAllValues', () => {
    expect(conditionKeyOf('kms:GrantOperations')).toMatchObject({ type: 'String', multiValued: true })
    expect(conditionKeyOf('kms:RequestAlias')).toMatchObject({ multiValued: false, iamPoliciesOnly: false })
    expect(conditionKeyOf('kms:ResourceAliases')).toMatchObject({ multiValued: true, iamPoliciesOnly: true })
    expect(conditionKeyOf('kms:ValidTo')).toMatchObject({ type: 'Date', alsoTypes: ['Numeric'] })
    expect(conditionKeyOf('aws:SourceArn')?.type).toBe('ARN')
    expect(conditionKeyOf('kms:CustomerMasterKeySpec')?.replacedBy).toBe('kms:KeySpec')
  })

  it('lists names to choose from, none with a placeholder', () => {
    expect(CONDITION_KEY_NAMES.filter(name => name.includes('$'))).toEqual([])
    expect(CONDITION_KEY_NAMES).toContain('kms:RecipientAttestation:PCR8')
    expect(CONDITION_KEY_NAMES).toContain('kms:EncryptionContext:')
  })
})

describe.skipIf(!hasLegality)('condition keys beside the other collection', () => {
  const others = hasLegality ? readLegality().conditionKeys : []

  it('are 98 there', () => expect(others).toHaveLength(98))

  it.each(others)('$key', ({ key, type }) => {
    const ours = conditionKeyOf(key.replace(/\$\{\w+\}/, 'x'))
    expect(ours && (ours.multiValued ? `ArrayOf${ours.type}` : ours.type)).toBe(type)
  })
})
