import { ruleSettings } from '../config/rule-settings.ts'
import { surroundingsOf } from '../config/surroundings.ts'
import { oneOf, WrongSetting } from '../config/wrong-setting.ts'
import { DEFAULT_SETTINGS, type LintSettings } from '../lint/settings.ts'
import type { Rule } from '../rule/rule.ts'

const PRESETS = ['recommended', 'strict', 'all'] as const

/** The settings of an editor, or what is wrong with them: then those that kmslint has by itself hold. */
export interface EditorSettings {
  readonly settings: LintSettings
  readonly wrong: string | undefined
}

/**
 * Reads what an editor sets under `kmslint`: `preset`, `rules` (an id and a level each), `region`, `account`,
 * `partition`, `parameters` (a name and a value each), `trustedAccounts`, `trustedOrganizations`, `trustedServices` and
 * `administrators`, each as the flag of its name. Never throws.
 */
export function settingsFrom(given: unknown, rules: readonly Rule[]): EditorSettings {
  try {
    return { settings: read(asRecord(given), rules), wrong: undefined }
  } catch (error) {
    if (!(error instanceof WrongSetting)) throw error
    return { settings: DEFAULT_SETTINGS, wrong: error.message }
  }
}

function read(given: Readonly<Record<string, unknown>>, rules: readonly Rule[]): LintSettings {
  const ids = rules.map(({ id }) => id)
  return {
    preset: oneOf(textOf(given.preset) ?? DEFAULT_SETTINGS.preset, PRESETS, 'kmslint.preset'),
    rules: new Map([...ruleSettings(pairsOf(given.rules), ids)].map(([id, severity]) => [id, { severity }])),
    mandatory: [],
    surroundings: surroundingsOf({
      region: textOf(given.region),
      account: textOf(given.account),
      partition: textOf(given.partition),
      trustedAccounts: textsOf(given.trustedAccounts),
      trustedOrganizations: textsOf(given.trustedOrganizations),
      trustedServices: textsOf(given.trustedServices),
      administrators: textsOf(given.administrators),
      parameters: pairsOf(given.parameters),
      fromFile: new Map(),
    }),
  }
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

/** An empty text is how editors' forms say "nothing". */
function textOf(value: unknown): string | undefined {
  return value === undefined || value === null || value === '' ? undefined : String(value)
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}

function pairsOf(value: unknown): string[] {
  return Object.entries(asRecord(value)).map(([name, level]) => `${name}=${String(level)}`)
}
