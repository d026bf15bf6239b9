import { resolve } from 'node:path'
import { CATALOGUE } from '../catalogue.ts'
import { FileSettings } from '../config/file-settings.ts'
import { type GivenNames, givenLayer } from '../config/given-layer.ts'
import type { Layer } from '../config/layer.ts'
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

const FLAG_NAMES: GivenNames = {
  preset: '--preset',
  rules: '--rule',
  parameters: '--parameter',
  region: '--region',
  account: '--account',
  partition: '--partition',
  trustedAccounts: '--trusted-account',
  trustedOrganizations: '--trusted-organization',
  trustedServices: '--trusted-service',
  administrators: '--administrator',
}

async function flagsLayer(given: Given): Promise<Layer> {
  const preset = given.value('preset')
  const ids = CATALOGUE.rules.map(({ id }) => id)
  const settings = {
    preset: preset === undefined ? undefined : oneOf(preset, PRESETS, '--preset'),
    severities: ruleSettings(given.values('rule'), ids),
    surroundings: await surroundingsFrom(given),
  }
  return givenLayer(settings, FLAG_NAMES)
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
