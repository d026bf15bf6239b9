import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  accessLevelsOf,
  expandAction,
  hasKeyResource,
  KEY_ACTIONS,
  KMS_ACTIONS,
  kmsPattern,
  nearestAction,
  requestKeysOf,
} from '../../src/kms/actions.ts'
import { carriesNamed } from '../../src/kms/carried-keys.ts'
import { hasWildcard, matchesWildcard } from '../../src/kms/wildcard.ts'
import { hasLegality, readLegality } from './legality.ts'

const anAction = fc.constantFrom(...KMS_ACTIONS)

/** A pattern made from a name by putting wildcards in the place of some of it, in any case. */
const aPatternOf = (name: string) =>
  fc
    .array(fc.constantFrom('keep', 'one', 'many', 'upper'), {
      minLength: name.length,
      maxLength: name.length,
    })
    .map(choices =>
      [...name]
        .map(
          (letter, index) =>
            ({ keep: letter, one: '?', many: '*', upper: letter.toUpperCase() })[choices[index] ?? 'keep'],
        )
        .join(''),
    )

/** The obvious way, too slow and unsafe for what users write. */
function matchesAsRegExp(pattern: string, text: string): boolean {
  const source = [...pattern]
    .map(char => ({ '*': '[^]*', '?': '[^]' })[char] ?? char.replace(/[^a-z0-9]/i, '\\$&'))
    .join('')
  return new RegExp(`^${source}$`).test(text)
}

describe('actions', () => {
  it('are 58, of which 47 are done with a key', () => {
    expect(KMS_ACTIONS).toHaveLength(58)
    expect(KEY_ACTIONS).toHaveLength(47)
    expect(hasKeyResource('CreateKey')).toBe(false)
    expect(hasKeyResource('Decapsulate')).toBe(true)
    expect(hasKeyResource('toString')).toBe(false)
  })

  it('have access levels', () => {
    expect(accessLevelsOf('PutKeyPolicy')).toEqual(['Permissions management', 'Write'])
    expect(KMS_ACTIONS.every(action => accessLevelsOf(action).length > 0)).toBe(true)
  })

  it.each([
    ['kms:Decrytp', 'kms:Decrypt'],
    ['kms=Decrypt', 'kms:Decrypt'],
    ['Decrypt', undefined],
    ['kns:Decrypt', 'kms:Decrypt'],
    ['kms:ReEncrypt', 'kms:ReEncrypt*'],
    ['kms:GenerateDataKeyPairs', 'kms:GenerateDataKeyPair'],
    ['kms:Frobnicate', undefined],
    ['kms:', undefined],
    ['ec2:CreateKey', undefined],
    ['s3:GetObject', undefined],
  ])('%s was meant to be %s', (action, meant) => {
    expect(nearestAction(action)).toBe(meant)
  })

  it('expands what policies write', () => {
    expect(expandAction('kms:decrypt')).toEqual(['Decrypt'])
    expect(expandAction('KMS:ReEncrypt*')).toEqual(['ReEncryptFrom', 'ReEncryptTo'])
    expect(expandAction('kms:GenerateDataKey')).toEqual(['GenerateDataKey'])
    expect(expandAction('kms:?ign')).toEqual(['Sign'])
    expect(expandAction('*')).toEqual(KMS_ACTIONS)
    expect(expandAction('*:*')).toEqual(KMS_ACTIONS)
    expect(expandAction('kms:*')).toEqual(KMS_ACTIONS)
    expect(expandAction('kms:')).toEqual([])
    expect(expandAction('s3:*')).toEqual([])
    expect(expandAction('kms:Decrypt ')).toEqual([])
    expect(expandAction(':Decrypt')).toEqual([])
    expect(kmsPattern('s3:GetObject')).toBeUndefined()
  })

  it('finds an action by every pattern made from it', () => {
    const pairs = anAction.chain(name => fc.tuple(fc.constant(name), aPatternOf(name)))
    fc.assert(fc.property(pairs, ([name, pattern]) => expandAction(`kms:${pattern}`).includes(name)))
  })

  it('finds the same in any case, in the order of all actions', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z*?]{0,12}$/), pattern => {
        const found = expandAction(`kms:${pattern}`)
        expect(expandAction(`KMS:${pattern.toUpperCase()}`)).toEqual(found)
        expect(found).toEqual(KMS_ACTIONS.filter(action => found.includes(action)))
      }),
    )
  })

  it('matches wildcards as a regular expression does', () => {
    const text = fc.stringMatching(/^[ab.]{0,10}$/)
    fc.assert(
      fc.property(fc.stringMatching(/^[ab.*?]{0,8}$/), text, (pattern, sample) => {
        expect(matchesWildcard(pattern, sample)).toBe(matchesAsRegExp(pattern, sample))
      }),
    )
    expect(hasWildcard('kms:Re*')).toBe(true)
    expect(hasWildcard('kms:Decrypt')).toBe(false)
  })

  it('is quick with patterns that make regular expressions slow', () => {
    const start = performance.now()
    expect(matchesWildcard('*a'.repeat(500), 'a'.repeat(499).concat('b'))).toBe(false)
    expect(performance.now() - start).toBeLessThan(500)
  })
})

describe('condition keys that actions carry', () => {
  it.each([
    ['Decrypt', 'kms:EncryptionContext:Department', true],
    ['Decrypt', 'kms:encryptioncontextkeys', true],
    ['Decrypt', 'kms:RecipientAttestation:PCR0', true],
    ['Decrypt', 'kms:SigningAlgorithm', false],
    ['Decrypt', 'kms:KeySpec', true],
    ['Decrypt', 'kms:CustomerMasterKeySpec', true],
    ['Decrypt', 'aws:ResourceTag/Stage', true],
    ['Decrypt', 'aws:RequestTag/Stage', false],
    ['Decrypt', 'aws:PrincipalOrgID', true],
    ['TagResource', 'aws:TagKeys', true],
    ['ListKeys', 'kms:KeySpec', false],
    ['CreateKey', 'kms:KeySpec', true],
    ['CreateGrant', 'kms:GrantOperations', true],
    ['Encapsulate', 'kms:RequestAlias', undefined],
    ['Encapsulate', 'aws:SourceArn', true],
    ['Decrypt', 'kms:NoSuchKey', undefined],
  ] as const)('%s with %s: %s', (action, key, expected) => {
    expect(carriesNamed(action, key)).toBe(expected)
  })
})

describe.skipIf(!hasLegality)('actions beside the other collection', () => {
  const others = hasLegality ? readLegality().actions : []

  it('are the same', () => {
    expect(others.map(({ name }) => name).sort()).toEqual([...KMS_ACTIONS].sort())
  })

  it.each(others)('$name', ({ name, keyPolicyUsable, conditionKeys }) => {
    expect(hasKeyResource(name)).toBe(keyPolicyUsable)
    const ours = requestKeysOf(name)
    if (ours === undefined) return
    const family = (key: string) => key.replace(/(?<=^kms:RecipientAttestation:).+/, '${Measurement}')
    expect([...ours].sort()).toEqual([...new Set((conditionKeys ?? []).map(family))].sort())
  })
})
