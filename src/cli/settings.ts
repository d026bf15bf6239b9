import { ruleSettings } from '../config/rule-settings.ts'
import { surroundingsOf } from '../config/surroundings.ts'
import { oneOf } from '../config/wrong-setting.ts'
import type { LintSettings } from '../lint/settings.ts'
import type { Surroundings } from '../model/model.ts'
import type { Rule } from '../rule/rule.ts'
import type { Given } from './flags.ts'

const PRESETS = ['recommended', 'strict', 'all'] as const

/** What flags set. Throws WrongSetting for a value that cannot be. */
export async function settingsOf(given: Given, rules: readonly Rule[]): Promise<LintSettings> {
  const ids = rules.map(rule => rule.id)
  return {
    rules: ruleSettings(given.values('rule'), ids),
    mandatory: [],
    preset: oneOf(given.value('preset') ?? 'recommended', PRESETS, '--preset'),
    surroundings: await surroundingsFrom(given),
  }
}

/** What flags tell of where documents are deployed. */
export async function surroundingsFrom(given: Given): Promise<Surroundings> {
  return surroundingsOf({
    region: given.value('region'),
    account: given.value('account'),
    partition: given.value('partition'),
    trustedAccounts: given.values('trusted-account'),
    trustedOrganizations: given.values('trusted-organization'),
    trustedServices: given.values('trusted-service'),
    administrators: given.values('administrator'),
    parameters: given.values('parameter'),
    fromFile: await parametersFrom(given.value('parameters')),
  })
}

async function parametersFrom(path: string | undefined): Promise<ReadonlyMap<string, string>> {
  if (path === undefined) return new Map()
  const { readParametersFile } = await import('../config/parameters-file.ts')
  return readParametersFile(path)
}
