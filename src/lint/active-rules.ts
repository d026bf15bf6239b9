import type { OptionSpec, Rule, Severity } from '../rule/rule.ts'
import type { ActiveRule } from './judge.ts'
import type { LintSettings } from './settings.ts'

const known = new WeakMap<
  LintSettings,
  { readonly rules: readonly Rule[]; readonly active: readonly ActiveRule[] }
>()

/** The rules that are on for a file. Settings are the same for most files of a run, so the last answer for them is kept. */
export function activeRules(rules: readonly Rule[], settings: LintSettings): readonly ActiveRule[] {
  const kept = known.get(settings)
  if (kept?.rules === rules) return kept.active
  const active = workOut(rules, settings)
  known.set(settings, { rules, active })
  return active
}

function workOut(rules: readonly Rule[], settings: LintSettings): ActiveRule[] {
  return rules.flatMap(rule => {
    const set = settings.rules.get(rule.id)
    if (set?.severity === 'off' || !(set?.severity || inPreset(rule, settings.preset))) return []
    const severity = set?.severity ?? severityIn(rule, settings.preset)
    return [{ rule, severity, options: { ...defaultsOf(rule), ...set?.options } }]
  })
}

function inPreset(rule: Rule, preset: LintSettings['preset']): boolean {
  return preset !== 'recommended' || rule.preset === 'recommended'
}

/** What the preset makes of the rule; undefined where it leaves it at its own. */
function severityIn(rule: Rule, preset: LintSettings['preset']): Severity | undefined {
  return preset === 'recommended' ? undefined : rule.strictSeverity
}

function defaultsOf(rule: Rule): Record<string, unknown> {
  const specs = (rule.options ?? {}) as Readonly<Record<string, OptionSpec<unknown>>>
  return Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, spec.default]))
}
