import { expandAction, KEY_ACTIONS } from '../kms/actions.ts'
import { globPattern, matches } from './pattern.ts'
import { hasHole } from './spelling.ts'

/** A set of the actions that are done with a key, one bit for each. */
export type ActionSet = bigint

export const NO_ACTION: ActionSet = 0n
export const ALL_ACTIONS: ActionSet = (1n << BigInt(KEY_ACTIONS.length)) - 1n

const BITS: ReadonlyMap<string, ActionSet> = new Map(
  KEY_ACTIONS.map((action, index) => [action, 1n << BigInt(index)]),
)
const SETS = new Map<string, ActionSet>()

export function setOf(actions: readonly string[]): ActionSet {
  return actions.reduce((set, action) => set | (BITS.get(action) ?? NO_ACTION), NO_ACTION)
}

export function actionsIn(set: ActionSet): readonly string[] {
  return KEY_ACTIONS.filter(action => has(set, action))
}

export function has(set: ActionSet, action: string): boolean {
  return (set & (BITS.get(action) ?? NO_ACTION)) !== NO_ACTION
}

/** The actions a text of a policy stands for; those it may stand for, where it has holes. */
export function expand(text: string): ActionSet {
  const cached = SETS.get(text)
  if (cached !== undefined) return cached
  const set = hasHole(text) ? expandDoubtful(text.toLowerCase()) : setOf(expandAction(text))
  // Policies repeat the same few texts; a hostile one repeats none.
  if (SETS.size < 1000) SETS.set(text, set)
  return set
}

/** A hole may hold stars, or a service's name. */
function expandDoubtful(text: string): ActionSet {
  const pattern = globPattern(text)
  return setOf(KEY_ACTIONS.filter(action => matches(pattern, `kms:${action.toLowerCase()}`)))
}
