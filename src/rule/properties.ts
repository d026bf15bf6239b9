import { nameFor, type PropertyName } from '../kms/makers/maker.ts'
import type { Declared, KeyIdentity } from '../model/model.ts'
import { oneChange, type ProposedFix, type Related } from './rule.ts'

/** Properties that decide what a key is, where they are written: what of the key a finding follows from. */
export function itsOwn(
  key: KeyIdentity,
  ...properties: readonly ('spec' | 'usage' | 'origin' | 'multiRegion')[]
): readonly Related[] {
  return properties.flatMap(property => {
    const field = key[property]
    return field.state === 'known' ? [{ at: field, message: `its ${nameFor(key.maker, property)}` }] : []
  })
}

/** The fix that turns a property on, given or not. */
export function turningOn(on: Declared, property: PropertyName, safe: boolean): ProposedFix {
  return oneChange(`set ${nameFor(on.maker, property)} to true`, safe, {
    do: 'set',
    on,
    property,
    value: true,
  })
}

/** The fix that takes a property away. */
export function leavingOut(on: Declared, property: PropertyName, safe: boolean): ProposedFix {
  return oneChange(`leave ${nameFor(on.maker, property)} out`, safe, { do: 'remove', on, property })
}
