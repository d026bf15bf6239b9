import { type Field, type Known, known } from '../model/field.ts'
import type { Statement } from '../model/policy.ts'
import { expand, NO_ACTION } from './action-sets.ts'
import { ADMINISTRATION, USE } from './capabilities.ts'

/** The wildcards of an Allow statement that each take in both administration and use of a key. */
export function spanningActions({ effect, actions }: Statement): readonly Known<string>[] {
  if (known(effect) !== 'Allow' || actions.state === 'absent' || actions.negated) return []
  return actions.items.filter(isSpanning)
}

function isSpanning(item: Field<string>): item is Known<string> {
  if (item.state !== 'known' || !/[*?]/.test(item.value)) return false
  const set = expand(item.value)
  return (set & ADMINISTRATION) !== NO_ACTION && (set & USE) !== NO_ACTION
}
