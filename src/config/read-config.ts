import { dirname, resolve } from 'node:path'
import { PRESETS } from '../lint/settings.ts'
import type { MappingNode } from '../syntax/tree.ts'
import { type ConfigFile, readConfigFile } from './config-file.ts'
import type { Schema } from './json-schema.ts'
import { type Layer, layer, type Made, type Origin, originText } from './layer.ts'
import { presetOf, SettingsReader } from './own-layer.ts'
import { readSettingsText } from './settings-text.ts'
import { WrongSetting } from './wrong-setting.ts'

/** A file being read, and those that led to it. */
interface Step {
  /** Absolute. */
  readonly path: string
  /** The paths from the first file to this one. */
  readonly chain: readonly string[]
  readonly reader: SettingsReader
}

/**
 * The layers that a configuration file, given by its absolute path, comes to: those of the files it extends first.
 * `nameOf` says what people call a path. Throws one WrongSetting with all that is wrong in any of the files.
 */
export async function readConfig(
  path: string,
  schema: Schema,
  nameOf: (path: string) => string,
): Promise<readonly Layer[]> {
  const read = readSettingsText(path)
  if ('problem' in read) throw new WrongSetting(`${nameOf(path)} ${read.problem}`)
  const reader = new ConfigReader(schema, nameOf)
  const layers = await reader.file(path, read.text, [path])
  const [first, ...more] = reader.wrongs
  if (first !== undefined) throw new WrongSetting(first, ...more)
  return layers
}

/** Files may extend the same ones again and again, so that a few come to very many. */
const MOST_FILES = 100

class ConfigReader {
  readonly wrongs: string[] = []
  #files = 0
  readonly #schema: Schema
  readonly #nameOf: (path: string) => string

  constructor(schema: Schema, nameOf: (path: string) => string) {
    this.#schema = schema
    this.#nameOf = nameOf
  }

  async file(path: string, text: string, chain: readonly string[]): Promise<readonly Layer[]> {
    const file: ConfigFile = await readConfigFile(this.#nameOf(path), text, this.#schema)
    for (const { span, message } of file.faults) this.#wrong(file.placeOf(span), message)
    if (!file.root) return []
    const reader = new SettingsReader(this.#schema, file.placeOf)
    return this.#layers(file.root, { path, chain, reader })
  }

  /** What a mapping extends, what it sets itself, and its overrides, in the order in which they win. */
  async #layers(mapping: MappingNode, step: Step): Promise<readonly Layer[]> {
    const layers: Layer[] = []
    for (const base of step.reader.texts(mapping, 'extends')) layers.push(...(await this.#base(base, step)))
    layers.push(await ownLayer(mapping, step))
    const overrides = mapping.entries.find(({ key }) => key.value === 'overrides')?.value
    for (const item of overrides?.kind === 'sequence' ? overrides.items : [])
      if (item.kind === 'mapping') layers.push(...(await this.#override(item, step)))
    return layers
  }

  async #override(mapping: MappingNode, step: Step): Promise<readonly Layer[]> {
    const { fitsAny } = await import('./patterns.ts')
    const fits = fitsAny(step.reader.texts(mapping, 'files'), dirname(step.path))
    const layers = await this.#layers(mapping, step)
    return layers.map(inner => ({
      ...inner,
      applies: path => fits(path) && inner.applies(path),
    }))
  }

  async #base({ value, origin }: Made<string>, step: Step): Promise<readonly Layer[]> {
    const preset = presetOf(value, PRESETS)
    if (preset) return [layer({ single: { preset: { value: preset, origin } } })]
    const path = resolve(dirname(step.path), value)
    const chain = [...step.chain, path]
    if (step.chain.includes(path)) {
      const circle = chain.slice(step.chain.indexOf(path)).map(this.#nameOf).join(' extends ')
      this.#wrong(origin, `files extend each other in a circle: ${circle}; take one of them out`)
      return []
    }
    this.#files++
    if (this.#files > MOST_FILES) {
      this.#wrong(origin, `more than ${MOST_FILES} files are extended; extend each once`)
      return []
    }
    const read = readSettingsText(path)
    if ('text' in read) return this.file(path, read.text, chain)
    this.#wrong(origin, `${value} ${read.problem}`)
    return []
  }

  #wrong(origin: Origin, message: string): void {
    const wrong = `${originText(origin)}: ${message}`
    if (!this.wrongs.includes(wrong)) this.wrongs.push(wrong)
  }
}

async function ownLayer(mapping: MappingNode, { reader, path }: Step): Promise<Layer> {
  const ignored = reader.texts(mapping, 'ignore')
  const parts = reader.settings(mapping)
  if (ignored.length === 0) return layer(parts)
  const { deciderOf } = await import('./patterns.ts')
  return layer({ ...parts, leavesOut: deciderOf(ignored, dirname(path)) })
}
