import { type GivenNames, givenLayer } from '../config/given-layer.ts'
import { type Layer, layer } from '../config/layer.ts'
import { ruleSettings } from '../config/rule-settings.ts'
import { surroundingsOf } from '../config/surroundings.ts'
import { oneOf, WrongSetting } from '../config/wrong-setting.ts'
import { PRESETS } from '../lint/settings.ts'
import type { Rule } from '../rule/rule.ts'

/** The settings of an editor, which win over those of files; or what is wrong with them, and then nothing is set. */
export interface EditorSettings {
  readonly layer: Layer
  readonly wrong: string | undefined
}

const NAMES: GivenNames = {
  preset: 'kmslint.preset',
  rules: 'kmslint.rules',
  parameters: 'kmslint.parameters',
  region: 'kmslint.region',
  account: 'kmslint.account',
  partition: 'kmslint.partition',
  trustedAccounts: 'kmslint.trustedAccounts',
  trustedOrganizations: 'kmslint.trustedOrganizations',
  trustedServices: 'kmslint.trustedServices',
  administrators: 'kmslint.administrators',
}

/**
 * Reads what an editor sets under `kmslint`: `preset`, `rules` (an id and a level each), `region`, `account`,
 * `partition`, `parameters` (a name and a value each), `trustedAccounts`, `trustedOrganizations`, `trustedServices` and
 * `administrators`, each as the flag of its name. Never throws.
 */
export function settingsFrom(given: unknown, rules: readonly Rule[]): EditorSettings {
  try {
    return { layer: read(asRecord(given), rules), wrong: undefined }
  } catch (error) {
    if (!(error instanceof WrongSetting)) throw error
    return { layer: layer({}), wrong: error.message }
  }
}

function read(given: Readonly<Record<string, unknown>>, rules: readonly Rule[]): Layer {
  const ids = rules.map(({ id }) => id)
  const preset = textOf(given.preset)
  const settings = {
    preset: preset === undefined ? undefined : oneOf(preset, PRESETS, NAMES.preset),
    severities: ruleSettings(pairsOf(given.rules), ids),
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
  return givenLayer(settings, NAMES)
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
