import type { Surroundings } from '../model/model.ts'
import type { Severity } from '../rule/rule.ts'

/** How one rule is set for one file. */
export interface RuleSetting {
  /** Else as the preset has it. */
  readonly severity?: Severity | 'off'
  /** Merged over the rule's defaults. */
  readonly options?: Readonly<Record<string, unknown>>
}

export const PRESETS = ['recommended', 'strict', 'all'] as const
export type Preset = (typeof PRESETS)[number]

/** All that the outcome of a lint depends on besides the text. */
export interface LintSettings {
  readonly surroundings: Surroundings
  /** Rules not named here run as the preset has them. */
  readonly rules: ReadonlyMap<string, RuleSetting>
  readonly preset: Preset
  /** Rules that no document may ignore. */
  readonly mandatory: readonly string[]
  /** The ids of the formats that are read; else all are. */
  readonly formats?: readonly string[]
}

export const NO_SURROUNDINGS: Surroundings = {
  parameters: new Map(),
  region: undefined,
  account: undefined,
  partition: undefined,
  trustedAccounts: [],
  trustedOrganizations: [],
  trustedServices: [],
  administrators: [],
}

export const DEFAULT_SETTINGS: LintSettings = {
  surroundings: NO_SURROUNDINGS,
  rules: new Map(),
  preset: 'recommended',
  mandatory: [],
}
