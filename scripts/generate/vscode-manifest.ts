import type { Schema } from '../../src/config/json-schema.ts'
import { configSchema } from '../../src/config/schema.ts'
import type { Catalogue } from '../../src/lint/lint-text.ts'
import { PRESETS } from '../../src/lint/settings.ts'
import { readText } from './folders.ts'
import type { Output } from './output.ts'

const MANIFEST = 'editors/vscode/package.json'

/** What the editor can set itself: what the server takes of configuration, by the same names. */
const TAKEN = [
  'parameters',
  'region',
  'account',
  'partition',
  'trustedAccounts',
  'trustedOrganizations',
  'trustedServices',
  'administrators',
] as const

/** The manifest of the VS Code extension, with the settings and the schemas that configuration has now. */
export function vscodeManifest(catalogue: Catalogue): Output {
  const manifest = JSON.parse(readText(MANIFEST) ?? '{}')
  const { version } = JSON.parse(readText('package.json') ?? '{}')
  const contributes = { ...manifest.contributes, configuration: configuration(catalogue), ...validations() }
  return { path: MANIFEST, text: `${JSON.stringify({ ...manifest, version, contributes }, undefined, 2)}\n` }
}

function configuration(catalogue: Catalogue): object {
  const schema = configSchema(catalogue).properties ?? {}
  const taken = TAKEN.map(name => [`kmslint.${name}`, schema[name]] as const)
  const settings = {
    'kmslint.preset': { enum: PRESETS, description: 'Which rules are on, where no configuration file says.' },
    'kmslint.rules': rules(catalogue),
    ...Object.fromEntries(taken),
    'kmslint.trace.server': {
      enum: ['off', 'messages', 'verbose'],
      default: 'off',
      description: 'What of the talk with the server is written to its output.',
    },
  }
  const scoped = Object.entries(settings).map(([name, one]) => [name, { ...one, scope: 'window' }])
  return { title: 'kmslint', properties: Object.fromEntries(scoped) }
}

/** Levels only: options of rules belong to a project and its files. */
function rules({ rules }: Catalogue): Schema {
  const levels = ['error', 'warning', 'info', 'off']
  const properties = rules.map(({ id, summary }) => [id, { enum: levels, description: summary }])
  return {
    type: 'object',
    description: 'How grave each rule is; those left out are as configuration files or the preset have them.',
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  }
}

function validations(): object {
  const url = './out/config.schema.json'
  return {
    jsonValidation: [{ fileMatch: '.kmslintrc.json', url }],
    yamlValidation: ['kmslint.yaml', '.kmslintrc.yaml', '.kmslintrc.yml'].map(fileMatch => ({
      fileMatch,
      url,
    })),
  }
}
