import { GrantOperation } from '@aws-sdk/client-kms'
import { describe, expect, it } from 'vitest'
import { KMS_ACTIONS } from '../../src/kms/actions.ts'
import { actionsOfKey, canPerform, GRANT_OPERATIONS, KEY_TYPE_ACTIONS } from '../../src/kms/operations.ts'
import { KEY_SPECS } from '../../src/kms/specs.ts'
import { usagesOf } from '../../src/kms/usages.ts'
import { hasLegality, readLegality } from './legality.ts'

describe('operations', () => {
  it('are actions of KMS', () => {
    expect(KEY_TYPE_ACTIONS.filter(action => !KMS_ACTIONS.includes(action))).toEqual([])
    expect(GRANT_OPERATIONS.filter(action => !KMS_ACTIONS.includes(action))).toEqual([])
    expect([...GRANT_OPERATIONS].sort()).toEqual(Object.values(GrantOperation).sort())
  })

  it('each can be done with some key', () => {
    const possible = new Set(
      KEY_SPECS.flatMap(spec => usagesOf(spec).flatMap(usage => actionsOfKey(spec, usage))),
    )
    expect(KEY_TYPE_ACTIONS.filter(action => !possible.has(action))).toEqual([])
  })

  it.each([
    ['Encrypt', 'RSA_2048', 'ENCRYPT_DECRYPT', true],
    ['Encrypt', 'RSA_2048', 'SIGN_VERIFY', false],
    ['GenerateDataKey', 'RSA_2048', 'ENCRYPT_DECRYPT', false],
    ['GenerateDataKeyPair', 'SYMMETRIC_DEFAULT', 'ENCRYPT_DECRYPT', true],
    ['GetPublicKey', 'SYMMETRIC_DEFAULT', 'ENCRYPT_DECRYPT', false],
    ['GetPublicKey', 'HMAC_256', 'GENERATE_VERIFY_MAC', false],
    ['Decapsulate', 'ML_KEM_768', 'ENCAPSULATE_DECAPSULATE', true],
    ['DescribeKey', 'HMAC_256', 'GENERATE_VERIFY_MAC', true],
  ] as const)('%s with %s for %s: %s', (action, spec, usage, expected) => {
    expect(canPerform(action, spec, usage)).toBe(expected)
  })

  it.skipIf(!hasLegality)('are those of the other collection', () => {
    const { operationsByUsage } = readLegality()
    for (const spec of KEY_SPECS) {
      for (const usage of usagesOf(spec)) {
        const kind = spec === 'SYMMETRIC_DEFAULT' ? 'symmetric' : 'asymmetric'
        const others = operationsByUsage[usage] ?? operationsByUsage[`${usage}/${kind}`] ?? []
        expect([...actionsOfKey(spec, usage)].sort(), `${spec} ${usage}`).toEqual([...others].sort())
      }
    }
  })
})
