import type { Ruling } from '../findings/suppress.ts'
import type { Ignore, IgnoreState, Suppression } from '../model/suppression.ts'
import type { Rule } from '../rule/rule.ts'
import { nearest } from '../text/nearest.ts'
import type { ActiveRule } from './judge.ts'
import type { LintSettings } from './settings.ts'

export function rulingOf(
  all: readonly Rule[],
  active: readonly ActiveRule[],
  { mandatory }: LintSettings,
): Ruling {
  return {
    known: new Set(all.map(({ id }) => id)),
    on: new Set(active.filter(isOfOneVersion).map(({ rule }) => rule.id)),
    mandatory: new Set(mandatory),
  }
}

/** Whether a rule has anything to say where no two versions are compared: else an ignore of it is never used there. */
function isOfOneVersion({ rule }: ActiveRule): boolean {
  return rule.subject !== 'revision'
}

/** The ignores of a document as the rules about them judge them. */
export function suppressionsOf(
  ignores: readonly { readonly ignore: Ignore; readonly state: IgnoreState }[],
  { known }: Ruling,
): Suppression[] {
  return ignores.map(({ ignore: { rule, at, reason, removal }, state }) => ({
    kind: 'suppression',
    name: rule,
    at: { span: at },
    reason,
    state,
    nearest: state === 'unknown' ? nearest(rule, known) : undefined,
    removal,
  }))
}
