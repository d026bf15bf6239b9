import type { Statement } from '../model/policy.ts'
import { has, setOf } from './action-sets.ts'
import { reach } from './reach.ts'
import { delegated } from './root-delegation.ts'
import type { Setting } from './setting.ts'
import { NO } from './tri.ts'
import { everyone } from './universe.ts'

export interface Lockout {
  /** 'yes': nobody at all may ever change the policy; 'no': somebody may. */
  readonly answer: 'yes' | 'no' | 'undecided'
  /** The Allow statements that would let somebody, but for the Deny statements. */
  readonly allowing: readonly Statement[]
  readonly denying: readonly Statement[]
}

/**
 * Whether the policy can never be changed. AWS asks whether the caller who sets it may; who that is, is not known here, so
 * only "nobody may" is certain.
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html#prevent-unmanageable-key, 2026-11-24.
 */
export function lockout(settings: readonly Setting[]): Lockout {
  const answers = settings.map(lockedIn)
  const first = answers[0] ?? 'undecided'
  const changing = (effect: 'allows' | 'denies') =>
    (settings[0]?.compiled.statements ?? [])
      .filter(statement => statement[effect] !== NO && has(statement.mayActions, 'PutKeyPolicy'))
      .map(({ source }) => source)
  return {
    answer: answers.every(answer => answer === first) ? first : 'undecided',
    allowing: changing('allows'),
    denying: changing('denies'),
  }
}

function lockedIn(setting: Setting): Lockout['answer'] {
  if (isLeftToAccount(setting)) return 'no'
  const { compiled, universe, budget } = setting
  let doubtful = !compiled.policy.complete
  const actions = setOf(['PutKeyPolicy'])
  for (const atom of everyone(universe)) {
    const { sure, possible } = reach(compiled, { atom, actions, access: 'at all' }, budget)
    if (sure) return 'no'
    if (possible !== false) doubtful = true
  }
  return doubtful ? 'undecided' : 'yes'
}

/** The common case, told without a search: the account may, whatever the request carries, and no Deny can speak against it. */
function isLeftToAccount(setting: Setting): boolean {
  const isDenied = setting.compiled.statements.some(
    ({ denies, mayActions }) => denies !== NO && has(mayActions, 'PutKeyPolicy'),
  )
  return !isDenied && has(delegated(setting, 'sure'), 'PutKeyPolicy')
}
