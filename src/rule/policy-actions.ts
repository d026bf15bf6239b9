import { expandAction } from '../kms/actions.ts'
import { hasWildcard } from '../kms/wildcard.ts'
import { isLeftBlank, type Known } from '../model/field.ts'
import type { Statement } from '../model/policy.ts'

/** The actions of a statement that are known, NotAction's too. */
export function knownActions({ actions }: Statement): readonly Known<string>[] {
  if (actions.state === 'absent') return []
  return actions.items.flatMap(item => (item.state === 'known' && !isLeftBlank(item) ? [item] : []))
}

/** The one action of KMS that a text names; undefined where it has wildcards or names none. */
export function exactAction(text: string): string | undefined {
  return hasWildcard(text) ? undefined : expandAction(text)[0]
}

/** What a statement does with the requests it applies to, as a verb; undefined where that is unknown. */
export function effectVerb({ effect }: Statement): 'allow' | 'deny' | undefined {
  if (effect.state !== 'known') return undefined
  return effect.value === 'Allow' ? 'allow' : effect.value === 'Deny' ? 'deny' : undefined
}
