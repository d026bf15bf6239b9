import { dirname } from 'node:path'
import type { Catalogue } from '../lint/lint-text.ts'
import type { LintSettings } from '../lint/settings.ts'
import { type Layer, type Made, merge, NOTHING_SET, type Settings } from './layer.ts'
import { lintSettingsOf } from './lint-settings.ts'
import { ConfigSearch } from './search.ts'

/** What applies to one file. */
export interface Applied {
  /** The configuration file it comes from, by its absolute path, where there is one. */
  readonly file: string | undefined
  readonly settings: Settings
  readonly lint: LintSettings
  /** Whether it is left out, and the pattern that says so. */
  readonly leftOut: Made<boolean> | undefined
}

export interface ConfigChoice {
  readonly catalogue: Catalogue
  /** What flags set: it wins over all files. */
  readonly flags: Layer
  /** The one file to use, by its absolute path; `none` for no file; else the nearest one. */
  readonly config?: string | undefined
  /** What people call a path. */
  readonly nameOf: (path: string) => string
}

/** Finds out what applies to each file. A configuration file is looked for, read and worked out once. */
export class FileSettings {
  readonly #choice: ConfigChoice
  readonly #search = new ConfigSearch()
  readonly #layers = new Map<string | undefined, Promise<readonly Layer[]>>()
  readonly #merged = new Map<string, Omit<Applied, 'leftOut'>>()

  constructor(choice: ConfigChoice) {
    this.#choice = choice
  }

  /** What applies to the file at an absolute path. Throws WrongSetting where the configuration is wrong. */
  async at(path: string): Promise<Applied> {
    const file = this.configFor(path)
    const all = await this.layers(file)
    const layers = all.filter(layer => layer.applies(path))
    const leftOut = layers.map(layer => layer.leavesOut(path)).findLast(said => said !== undefined)
    const key = `${file} ${all.map(layer => Number(layers.includes(layer))).join('')}`
    const merged = this.#merged.get(key) ?? this.#merge(file, layers)
    this.#merged.set(key, merged)
    return { ...merged, leftOut: leftOut?.value ? leftOut : undefined }
  }

  configFor(path: string): string | undefined {
    const { config } = this.#choice
    if (config === 'none') return undefined
    return config ?? this.#search.nearest(dirname(path))
  }

  /** The layers of a configuration file, and the flags. */
  layers(file: string | undefined): Promise<readonly Layer[]> {
    const known = this.#layers.get(file)
    if (known) return known
    const read = this.#read(file)
    this.#layers.set(file, read)
    return read
  }

  async #read(file: string | undefined): Promise<readonly Layer[]> {
    const { catalogue, flags, nameOf } = this.#choice
    if (file === undefined) return [flags]
    const { configSchema } = await import('./schema.ts')
    const { readConfig } = await import('./read-config.ts')
    return [...(await readConfig(file, configSchema(catalogue), nameOf)), flags]
  }

  #merge(file: string | undefined, layers: readonly Layer[]): Omit<Applied, 'leftOut'> {
    const settings = layers.reduce<Settings>(merge, NOTHING_SET)
    return { file, settings, lint: lintSettingsOf(settings) }
  }
}
