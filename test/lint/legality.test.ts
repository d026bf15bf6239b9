import { KeyUsageType, OriginType, KeySpec as SdkKeySpec } from '@aws-sdk/client-kms'
import { describe, expect, it } from 'vitest'
import { API } from '../../src/kms/makers/api.ts'
import { CLOUDFORMATION } from '../../src/kms/makers/cloudformation.ts'
import type { Maker } from '../../src/kms/makers/maker.ts'
import { originSupports, originSupportsMultiRegion } from '../../src/kms/origins.ts'
import { usagesOf } from '../../src/kms/usages.ts'
import { hasLegality, readLegality } from '../kms/legality.ts'
import { errorsOf, requestOf, templateOf } from './documents.ts'

/** A combination of what can never be changed of a key. */
interface Cell {
  readonly KeySpec: SdkKeySpec
  readonly KeyUsage: KeyUsageType
  readonly Origin: OriginType
  readonly MultiRegion: boolean
}

const cells: readonly Cell[] = Object.values(SdkKeySpec).flatMap(KeySpec =>
  Object.values(KeyUsageType).flatMap(KeyUsage =>
    Object.values(OriginType).flatMap(Origin =>
      [false, true].map(MultiRegion => ({ KeySpec, KeyUsage, Origin, MultiRegion })),
    ),
  ),
)

/** The one rule that is to speak of each fault of a cell, by the facts. */
function faultsOf({ KeySpec, KeyUsage, Origin, MultiRegion }: Cell, maker: Maker): string[] {
  const faults: string[] = []
  if (!maker.specs.includes(KeySpec)) faults.push('unknown-key-spec')
  else if (!usagesOf(KeySpec).includes(KeyUsage)) faults.push('spec-usage-mismatch')
  const isOrigin =
    maker.origins.includes(Origin) &&
    originSupports(Origin, KeySpec).supported !== false &&
    (!MultiRegion || originSupportsMultiRegion(Origin))
  if (!isOrigin) faults.push('spec-origin-mismatch')
  return faults.sort()
}

describe.each([
  ['a template', CLOUDFORMATION, templateOf],
  ['a request', API, requestOf],
] as const)('%s', (_, maker, write) => {
  it('has 800 cells of spec, usage, origin and multi-Region', () => expect(cells).toHaveLength(800))

  it.each(Object.values(SdkKeySpec))('of %s gets one error for each fault, and none without', async spec => {
    for (const cell of cells.filter(({ KeySpec }) => KeySpec === spec)) {
      expect(await errorsOf(write({ ...cell })), JSON.stringify(cell)).toEqual(faultsOf(cell, maker))
    }
  })

  it.each(Object.values(SdkKeySpec))(
    'of %s without KeyUsage is judged by what its maker assumes',
    async spec => {
      const assumed = maker.defaults.usageOf(spec)
      const isFine = assumed !== undefined && usagesOf(spec).includes(assumed)
      const expected = maker.specs.includes(spec)
        ? isFine
          ? []
          : ['missing-key-usage']
        : ['unknown-key-spec']
      expect(await errorsOf(write({ KeySpec: spec }))).toEqual(expected)
    },
  )
})

describe.skipIf(!hasLegality)('beside the other collection of facts', () => {
  const other = hasLegality ? readLegality() : { cells: [], specs: {} }

  it.each(other.cells)('a request for $keySpec with $keyUsage', async ({ keySpec, keyUsage, legal }) => {
    const errors = await errorsOf(requestOf({ KeySpec: keySpec, KeyUsage: keyUsage }))
    expect(errors).toEqual(legal ? [] : ['spec-usage-mismatch'])
  })

  it.each(Object.entries(other.specs))(
    'the origins of %s',
    async (spec, { originsApi, originsCfn, inCfnSchemaEnum }) => {
      const [KeyUsage] = other.cells
        .filter(({ keySpec, legal }) => keySpec === spec && legal)
        .map(cell => cell.keyUsage)
      for (const Origin of Object.values(OriginType)) {
        const key = { KeySpec: spec, KeyUsage, Origin }
        // Of imported ML-KEM material neither says anything.
        if (spec.startsWith('ML_KEM') && Origin === 'EXTERNAL') continue
        expect(await errorsOf(requestOf(key)), Origin).toEqual(
          originsApi.includes(Origin) ? [] : ['spec-origin-mismatch'],
        )
        if (!inCfnSchemaEnum) continue
        expect(await errorsOf(templateOf(key)), Origin).toEqual(
          originsCfn.includes(Origin) ? [] : ['spec-origin-mismatch'],
        )
      }
    },
  )
})
