import { declares, type Maker } from '../../kms/makers/maker.ts'
import { type KeyOrigin, originSupports } from '../../kms/origins.ts'
import type { KeySpec } from '../../kms/specs.ts'
import { type KeyUsage, usagesOf } from '../../kms/usages.ts'

/** What of a key can never be changed. */
export interface Identity {
  readonly spec: KeySpec
  readonly usage: KeyUsage
  readonly origin: KeyOrigin
}

/** Custom key stores need one to exist: no sample can name yours. */
const ORIGINS: readonly KeyOrigin[] = ['AWS_KMS', 'EXTERNAL']

/** Every kind of key that a maker can make, where AWS's documentation leaves no doubt. */
export function legalIdentities(maker: Maker): readonly Identity[] {
  const origins = ORIGINS.filter(origin => declares(maker, 'origin') || origin === maker.defaults.origin)
  return maker.specs.flatMap(spec =>
    usagesOf(spec)
      .filter(usage => maker.usages.includes(usage))
      .flatMap(usage => origins.filter(isDocumented(spec)).map(origin => ({ spec, usage, origin }))),
  )
}

function isDocumented(spec: KeySpec): (origin: KeyOrigin) => boolean {
  return origin => {
    const { supported, basis } = originSupports(origin, spec)
    return supported === true && basis === 'documented'
  }
}
