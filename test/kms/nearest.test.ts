import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KMS_ACTIONS } from '../../src/kms/actions.ts'
import { CLOUDFORMATION } from '../../src/kms/makers/cloudformation.ts'
import { KEY_SPECS } from '../../src/kms/specs.ts'
import { KEY_USAGES } from '../../src/kms/usages.ts'
import { nearest, sameLetters } from '../../src/text/nearest.ts'

const PROPERTIES = Object.values(CLOUDFORMATION.names).filter(name => name !== undefined)

describe('nearest', () => {
  it.each([
    ['RSA_2408', KEY_SPECS, 'RSA_2048'],
    ['rsa-2048', KEY_SPECS, 'RSA_2048'],
    ['RSA2048', KEY_SPECS, 'RSA_2048'],
    ['ECC_NIST_P265', KEY_SPECS, 'ECC_NIST_P256'],
    ['HMAC_SHA_256', KEY_SPECS, 'HMAC_256'],
    ['SYMETRIC_DEFAULT', KEY_SPECS, 'SYMMETRIC_DEFAULT'],
    ['ENCRYPT_DECRYPTION', KEY_USAGES, 'ENCRYPT_DECRYPT'],
    ['SignVerify', KEY_USAGES, 'SIGN_VERIFY'],
    ['EnableKeyRotate', PROPERTIES, 'EnableKeyRotation'],
    ['Keyspec', PROPERTIES, 'KeySpec'],
    ['GenerateDatakeys', KMS_ACTIONS, 'GenerateDataKey'],
    ['Decript', KMS_ACTIONS, 'Decrypt'],
  ] as const)('%s', (name, candidates, expected) => {
    expect(nearest(name, candidates)).toBe(expected)
  })

  it.each(['RSA_1024', 'AES_256', 'banana', 'x', '', '_'])('nothing is near %j', name => {
    expect(nearest(name, KEY_SPECS)).toBeUndefined()
  })

  it('finds each name itself, however it is cased', () => {
    for (const name of [...KEY_SPECS, ...KMS_ACTIONS]) {
      expect(nearest(name, [...KEY_SPECS, ...KMS_ACTIONS])).toBe(name)
      expect(nearest(name.toLowerCase(), [...KEY_SPECS, ...KMS_ACTIONS])).toBe(name)
    }
  })

  it('finds a long name with one slip', () => {
    const slip = fc
      .constantFrom(...KMS_ACTIONS)
      .chain(name =>
        fc
          .tuple(fc.constant(name), fc.nat(name.length - 1))
          .map(([whole, at]) => whole.slice(0, at) + whole.slice(at + 1)),
      )
    fc.assert(fc.property(slip, name => nearest(name, KMS_ACTIONS) !== undefined))
  })

  it('among equals takes the one written most alike, then the first', () => {
    expect(nearest('key_one', ['KeyOne', 'key_one'])).toBe('key_one')
    expect(nearest('abcx', ['abcy', 'abcz'])).toBe('abcy')
  })

  it('tells a slip from a way of writing', () => {
    expect(sameLetters('rsa-2048', 'RSA_2048')).toBe(true)
    expect(sameLetters('RSA_2049', 'RSA_2048')).toBe(false)
  })

  it('gives up at once on texts of another length', () => {
    expect(nearest('x'.repeat(1_000_000), KMS_ACTIONS)).toBeUndefined()
  })
})
