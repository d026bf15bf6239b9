import { KeyUsageType, KeySpec as SdkKeySpec } from '@aws-sdk/client-kms'
import { describe, expect, it } from 'vitest'
import { familyOf, isKeySpec, KEY_SPECS, type KeyFamily, type KeySpec } from '../../src/kms/specs.ts'
import { isKeyUsage, KEY_USAGES, usagesOf } from '../../src/kms/usages.ts'
import { hasLegality, readLegality } from './legality.ts'
import { bulletsOf, codeIn, descriptionOf } from './sdk-text.ts'

/** How the SDK's bullets name kinds of keys. */
const KINDS: readonly (readonly [RegExp, KeyFamily])[] = [
  [/^For symmetric encryption/, 'symmetric'],
  [/^For HMAC/, 'hmac'],
  [/with RSA key pairs/, 'rsa'],
  [/NIST-standard elliptic curve/, 'ecc-nist'],
  [/`ECC_SECG_P256K1`/, 'ecc-secg'],
  [/ML-DSA/, 'ml-dsa'],
  [/ML-KEM/, 'ml-kem'],
  [/SM2/, 'sm2'],
]

/** The usages of each kind as the SDK documents them. Of Ed25519 the bullets of KeySpec speak, as an exception to NIST's curves. */
function documentedUsages(): ReadonlyMap<KeyFamily, readonly string[]> {
  const bullets = bulletsOf(descriptionOf('CreateKeyRequest', 'KeyUsage'))
  const found = KINDS.map(([words, family]) => {
    const matching = bullets.filter(bullet => words.test(bullet))
    expect(matching, `one bullet for ${family}`).toHaveLength(1)
    return [family, codeIn(matching[0] ?? '').filter(isKeyUsage)] as const
  })
  expect(found).toHaveLength(bullets.length)
  const edwards = bulletsOf(descriptionOf('CreateKeyRequest', 'KeySpec')).find(text =>
    text.includes('EDWARDS25519'),
  )
  expect(edwards).toMatch(/signing and verification only/)
  return new Map<KeyFamily, readonly string[]>([...found, ['ecc-edwards', ['SIGN_VERIFY']]])
}

const documented = documentedUsages()
const cells = Object.values(SdkKeySpec).flatMap(spec =>
  Object.values(KeyUsageType).map(usage => ({ spec, usage })),
)

describe('key specs and usages', () => {
  it('are those of the SDK', () => {
    expect([...KEY_SPECS].sort()).toEqual(Object.values(SdkKeySpec).sort())
    expect([...KEY_USAGES].sort()).toEqual(Object.values(KeyUsageType).sort())
    expect(cells).toHaveLength(100)
  })

  it.each(cells)('$spec with $usage is as documented', ({ spec, usage }) => {
    expect(usagesOf(spec).includes(usage)).toBe(documented.get(familyOf(spec))?.includes(usage))
  })

  it('have 28 legal pairs', () => {
    expect(cells.filter(({ spec, usage }) => usagesOf(spec).includes(usage))).toHaveLength(28)
  })

  it('are compared with case, and inherited names are no specs', () => {
    expect(isKeySpec('rsa_2048')).toBe(false)
    expect(isKeySpec('toString')).toBe(false)
    expect(usagesOf('RSA_1024')).toBeUndefined()
    expect(isKeyUsage('sign_verify')).toBe(false)
  })
})

describe.skipIf(!hasLegality)('key specs and usages beside the other collection', () => {
  const others = hasLegality ? readLegality().cells : []

  it.each(others)('$keySpec with $keyUsage', ({ keySpec, keyUsage, legal }) => {
    const usages: readonly string[] = usagesOf(keySpec as KeySpec)
    expect(usages.includes(keyUsage)).toBe(legal)
  })

  it('has as many', () => expect(others).toHaveLength(100))
})
