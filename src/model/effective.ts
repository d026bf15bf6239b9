import { isKeyOrigin, type KeyOrigin } from '../kms/origins.ts'
import { isKeySpec, type KeySpec } from '../kms/specs.ts'
import { isKeyUsage, type KeyUsage, usagesOf } from '../kms/usages.ts'
import type { Field } from './field.ts'
import type { Key, KeyIdentity } from './model.ts'

/** The KeySpec the key will have, its maker's default included; undefined where that is unknown or no KeySpec. */
export function effectiveSpec(key: KeyIdentity): KeySpec | undefined {
  const spec = orDefault(key.spec, deprecatedSpecOf(key) ?? key.maker.defaults.spec)
  return spec !== undefined && isKeySpec(spec) ? spec : undefined
}

/** CustomerMasterKeySpec speaks where KeySpec is left out. An unknown one leaves the spec unknown. */
function deprecatedSpecOf(key: KeyIdentity | Key): string | undefined {
  const field = 'deprecatedSpec' in key ? key.deprecatedSpec : undefined
  if (field?.state === 'unknown') return '?'
  return field?.state === 'known' ? field.value : undefined
}

/** The KeyUsage the key will have; undefined where that is unknown, no KeyUsage, or the request is refused for lack of one. */
export function effectiveUsage(key: KeyIdentity): KeyUsage | undefined {
  if (key.usage.state === 'known') return isKeyUsage(key.usage.value) ? key.usage.value : undefined
  const spec = effectiveSpec(key)
  return key.usage.state === 'absent' && spec ? key.maker.defaults.usageOf(spec) : undefined
}

/** What decides the operations that a key can perform. */
export interface KeyKind {
  readonly spec: KeySpec
  readonly usage: KeyUsage
}

/** Undefined also where spec and usage do not go together: other rules say so, and which is meant is not known. */
export function effectiveKind(key: KeyIdentity): KeyKind | undefined {
  const [spec, usage] = [effectiveSpec(key), effectiveUsage(key)]
  return spec && usage && usagesOf(spec).includes(usage) ? { spec, usage } : undefined
}

/** Where the key's material will come from; undefined where that is unknown or no Origin. */
export function effectiveOrigin(key: KeyIdentity): KeyOrigin | undefined {
  const origin = orDefault(key.origin, key.maker.defaults.origin)
  return origin !== undefined && isKeyOrigin(origin) ? origin : undefined
}

/** Whether it will be a multi-Region key; undefined where that is unknown. */
export function effectiveMultiRegion(key: KeyIdentity): boolean | undefined {
  return orDefault(key.multiRegion, key.maker.defaults.multiRegion)
}

function orDefault<T>(field: Field<T>, fallback: T): T | undefined {
  if (field.state === 'absent') return fallback
  return field.state === 'known' ? field.value : undefined
}
