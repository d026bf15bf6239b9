import type { OptionSpec, Rule, Severity } from '../rule/rule.ts'
import type { ActiveRule } from './judge.ts'
import type { LintSettings } from './settings.ts'

/** The rules that are on for a file. */
export function activeRules(rules: readonly Rule[], settings: LintSettings): ActiveRule[] {
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
