import { describe, expect, it } from 'vitest'
import { CFN_SCHEMAS } from '../../src/kms/cfn-schemas.ts'
import * as limits from '../../src/kms/limits.ts'
import { hasLegality, readLegality } from './legality.ts'

type Bounds = Readonly<Record<string, unknown>>

function property(type: keyof typeof CFN_SCHEMAS, name: string): Bounds {
  const { properties } = CFN_SCHEMAS[type] as { readonly properties: Readonly<Record<string, Bounds>> }
  return properties[name] ?? {}
}

describe('limits', () => {
  it.each([
    ['AWS::KMS::Key', 'PendingWindowInDays', limits.DELETION_WINDOW_DAYS],
    ['AWS::KMS::ReplicaKey', 'PendingWindowInDays', limits.DELETION_WINDOW_DAYS],
    ['AWS::KMS::Key', 'RotationPeriodInDays', limits.ROTATION_PERIOD_DAYS],
  ] as const)("%s.%s are the registry's", (type, name, { min, max }) => {
    expect(property(type, name)).toMatchObject({ minimum: min, maximum: max })
  })

  it.each([
    ['AWS::KMS::Key', 'Description', limits.DESCRIPTION_LENGTH],
    ['AWS::KMS::ReplicaKey', 'Description', limits.DESCRIPTION_LENGTH],
    ['AWS::KMS::Alias', 'AliasName', limits.ALIAS_NAME_LENGTH],
  ] as const)("%s.%s is as long as the registry's", (type, name, { min, max }) => {
    expect(property(type, name)).toMatchObject({ minLength: min, maxLength: max })
  })

  it("tags are the registry's", () => {
    expect(property('AWS::KMS::Key', 'Tags')).toMatchObject({
      items: {
        properties: {
          Key: { minLength: limits.TAG_KEY_LENGTH.min, maxLength: limits.TAG_KEY_LENGTH.max },
          Value: { minLength: limits.TAG_VALUE_LENGTH.min, maxLength: limits.TAG_VALUE_LENGTH.max },
        },
      },
    })
  })

  it('names the characters that a policy cannot have', () => {
    expect(limits.forbiddenPolicyCharacters('{\n\t"Sid": "Schlüssel ÿ"\r}')).toEqual([])
    expect(limits.forbiddenPolicyCharacters('a–b😀\u0000–')).toEqual(['–', '😀', '\u0000'])
  })

  it('includes both ends, and clamps to them', () => {
    expect([6, 7, 30, 31].map(days => limits.isWithin(limits.DELETION_WINDOW_DAYS, days))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect([1, 8, 400].map(days => limits.clamp(limits.DELETION_WINDOW_DAYS, days))).toEqual([7, 8, 30])
  })

  it.skipIf(!hasLegality)('are those of the other collection', () => {
    const { cfnRules } = readLegality()
    const ends = ({ min, max }: limits.Range) => [min, max]
    expect(ends(limits.DELETION_WINDOW_DAYS)).toEqual(cfnRules.pendingWindowInDays)
    expect(ends(limits.ROTATION_PERIOD_DAYS)).toEqual(cfnRules.rotationPeriodInDays)
    expect(ends(limits.TAG_KEY_LENGTH)).toEqual(cfnRules.tagKey)
    expect(ends(limits.TAG_VALUE_LENGTH)).toEqual(cfnRules.tagValue)
    expect(limits.DESCRIPTION_LENGTH.max).toBe(cfnRules.descriptionMax)
    expect(limits.TAGS_PER_KEY.max).toBe(cfnRules.tagsMax)
    expect(limits.KEY_POLICY_BYTES.max).toBe(cfnRules.keyPolicyMaxBytes)
    expect(limits.RESERVED_TAG_PREFIX).toBe(cfnRules.tagKeyForbiddenPrefix)
  })
})
