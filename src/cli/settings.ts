import { resolve } from 'node:path'
import { CATALOGUE } from '../catalogue.ts'
import { FileSettings } from '../config/file-settings.ts'
import { type Layer, layer, type Made, type Settings } from '../config/layer.ts'
import { ruleSettings } from '../config/rule-settings.ts'
import { surroundingsOf } from '../config/surroundings.ts'
import { oneOf, WrongSetting } from '../config/wrong-setting.ts'
import { nameOf } from '../files/names.ts'
import { PRESETS } from '../lint/settings.ts'
import type { Surroundings } from '../model/model.ts'
import type { Given } from './flags.ts'

/** What flags and configuration files set for each file. Throws WrongSetting for a value that cannot be. */
export async function fileSettings(given: Given): Promise<FileSettings> {
  const named = given.value('config')
  if (named !== undefined && given.on('no-config'))
    throw new WrongSetting('--config and --no-config ask for opposites; leave out one of them')
  const cwd = process.cwd()
  const config = given.on('no-config') ? 'none' : named === undefined ? undefined : resolve(cwd, named)
  const flags = await flagsLayer(given)
  const settings = new FileSettings({
    catalogue: CATALOGUE,
    flags,
    config,
    nameOf: path => nameOf(path, cwd),
  })
  // A file that was asked for is read at once, so that it is told of though no document needs it.
  if (named !== undefined) await settings.layers(config)
  return settings
}

async function flagsLayer(given: Given): Promise<Layer> {
  const preset = given.value('preset')
  const ids = CATALOGUE.rules.map(({ id }) => id)
  const severities = [...ruleSettings(given.values('rule'), ids)]
  const { single, parameters } = fromSurroundings(await surroundingsFrom(given))
  return layer({
    single: {
      ...single,
      ...(preset !== undefined && { preset: made(oneOf(preset, PRESETS, '--preset'), '--preset') }),
    },
    named: {
      severities: new Map(severities.map(([id, severity]) => [id, made(severity, '--rule')])),
      options: new Map(),
      parameters,
      mandatory: new Map(),
    },
  })
}

/** What flags say of where documents are deployed; a flag that was not given sets nothing. */
function fromSurroundings(given: Surroundings) {
  const { region, account, partition } = given
  const list = <Name extends string>(name: Name, values: readonly string[], flag: string) =>
    values.length > 0 && ({ [name]: made(values, flag) } as { [Key in Name]: Made<readonly string[]> })
  const single: Settings['single'] = {
    ...(region !== undefined && { region: made(region, '--region') }),
    ...(account !== undefined && { account: made(account, '--account') }),
    ...(partition !== undefined && { partition: made(partition, '--partition') }),
    ...list('trustedAccounts', given.trustedAccounts, '--trusted-account'),
    ...list('trustedOrganizations', given.trustedOrganizations, '--trusted-organization'),
    ...list('trustedServices', given.trustedServices, '--trusted-service'),
    ...list('administrators', given.administrators, '--administrator'),
  }
  const parameters = [...given.parameters].map(([name, value]) => [name, made(value, '--parameter')] as const)
  return { single, parameters: new Map(parameters) }
}

function made<T>(value: T, flag: string): Made<T> {
  return { value, origin: { flag } }
}

/** What flags tell of where documents are deployed. */
async function surroundingsFrom(given: Given): Promise<Surroundings> {
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
