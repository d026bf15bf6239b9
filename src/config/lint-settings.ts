import { DEFAULT_SETTINGS, type LintSettings, NO_SURROUNDINGS, type RuleSetting } from '../lint/settings.ts'
import type { Surroundings } from '../model/model.ts'
import type { Settings } from './layer.ts'

/** Settings as the linter takes them, where they come from forgotten. */
export function lintSettingsOf(settings: Settings): LintSettings {
  const { preset, formats } = settings.single
  return {
    preset: preset?.value ?? DEFAULT_SETTINGS.preset,
    ...(formats && { formats: formats.value }),
    rules: ruleSettingsOf(settings),
    mandatory: [...settings.named.mandatory.keys()],
    surroundings: surroundingsOf(settings),
  }
}

function ruleSettingsOf({ named: { severities, options } }: Settings): ReadonlyMap<string, RuleSetting> {
  const rules = new Map<string, RuleSetting>()
  for (const [id, { value }] of severities) rules.set(id, { severity: value })
  for (const [name, { value }] of options) {
    const [id = '', option = ''] = name.split('.')
    const before = rules.get(id)
    rules.set(id, { ...before, options: { ...before?.options, [option]: value } })
  }
  return rules
}

function surroundingsOf({ single, named }: Settings): Surroundings {
  const { region, account, partition } = single
  return {
    region: region?.value,
    account: account?.value,
    partition: partition?.value,
    trustedAccounts: single.trustedAccounts?.value ?? NO_SURROUNDINGS.trustedAccounts,
    trustedOrganizations: single.trustedOrganizations?.value ?? NO_SURROUNDINGS.trustedOrganizations,
    trustedServices: single.trustedServices?.value ?? NO_SURROUNDINGS.trustedServices,
    administrators: single.administrators?.value ?? NO_SURROUNDINGS.administrators,
    parameters: new Map([...named.parameters].map(([name, { value }]) => [name, value])),
  }
}
