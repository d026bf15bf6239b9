import type { Preset, RuleSetting } from '../lint/settings.ts'

/** Where a setting was made: a place in a file, counted as people do, or a flag. */
export type Origin =
  | { readonly file: string; readonly line: number; readonly column: number }
  | { readonly flag: string }

export interface Made<T> {
  readonly value: T
  readonly origin: Origin
}

/** Settings that there is one of: the last layer that makes one counts. */
export interface Singles {
  readonly preset: Preset
  readonly formats: readonly string[]
  readonly region: string
  readonly account: string
  readonly partition: string
  readonly trustedAccounts: readonly string[]
  readonly trustedOrganizations: readonly string[]
  readonly trustedServices: readonly string[]
  readonly administrators: readonly string[]
}

/** Settings that have names of their own: layers add to them, and for each name the last counts. */
export interface Named {
  /** By the rules' ids. */
  readonly severities: NonNullable<RuleSetting['severity']>
  /** By `rule.option`; no rule's id has a dot. */
  readonly options: unknown
  readonly parameters: string
  /** By the rules' ids. */
  readonly mandatory: true
}

export interface Settings {
  readonly single: { readonly [Name in keyof Singles]?: Made<Singles[Name]> }
  readonly named: { readonly [Name in keyof Named]: ReadonlyMap<string, Made<Named[Name]>> }
}

/** What one part of a configuration sets: a file, one of its overrides, or the flags. */
export interface Layer extends Settings {
  /** Whether it is for the file at an absolute path. */
  applies(path: string): boolean
  /** Whether it leaves out the file at an absolute path, or takes it in again; undefined where it says nothing of it. */
  leavesOut(path: string): Made<boolean> | undefined
}

export const NOTHING_SET: Settings = {
  single: {},
  named: { severities: new Map(), options: new Map(), parameters: new Map(), mandatory: new Map() },
}

/** A layer for all files, with nothing left out unless `parts` say otherwise. */
export function layer(parts: Partial<Layer>): Layer {
  return { ...NOTHING_SET, applies: () => true, leavesOut: () => undefined, ...parts }
}

/** Both, the later winning. */
export function merge(earlier: Settings, later: Settings): Settings {
  const [a, b] = [earlier.named, later.named]
  return {
    single: { ...earlier.single, ...later.single },
    named: {
      severities: new Map([...a.severities, ...b.severities]),
      options: new Map([...a.options, ...b.options]),
      parameters: new Map([...a.parameters, ...b.parameters]),
      mandatory: new Map([...a.mandatory, ...b.mandatory]),
    },
  }
}

/** A place as editors and terminals take it, or a flag as it is written. */
export function originText(origin: Origin): string {
  return 'flag' in origin ? origin.flag : `${origin.file}:${origin.line}:${origin.column}`
}
