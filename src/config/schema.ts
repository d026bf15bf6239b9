import type { Catalogue } from '../lint/lint-text.ts'
import { PRESETS } from '../lint/settings.ts'
import type { OptionSpec, Rule } from '../rule/rule.ts'
import { FORMS } from './forms.ts'
import type { Schema } from './json-schema.ts'
import { SEVERITIES } from './rule-settings.ts'

/** What a configuration file may hold, as JSON Schema: for editors, and for reading it. */
export function configSchema(catalogue: Catalogue): Schema {
  const all = settingsOf(catalogue)
  return closed({
    $schema: { type: 'string', description: 'The schema of this file, for editors.' },
    ...all,
    ignore: {
      ...patterns,
      description: 'Files that are left out: patterns as in .gitignore, from the folder of this file.',
    },
    overrides: {
      type: 'array',
      description: 'Settings for some files only; of several that fit a file the last counts.',
      items: {
        ...closed({
          files: {
            ...patterns,
            description: 'Which files: patterns as in .gitignore, from the folder of this file.',
          },
          ...all,
        }),
        required: ['files'],
      },
    },
  })
}

const patterns = oneOrMany({ type: 'string', minLength: 1 })

/** What may be set for all files and for some. */
function settingsOf({ rules, formats }: Catalogue): Readonly<Record<string, Schema>> {
  return {
    extends: {
      ...oneOrMany(
        { enum: PRESETS },
        { type: 'string', pattern: '^\\.{1,2}/', examples: ['./kmslint.base.yaml'] },
      ),
      description: 'What this builds on: a preset, another file, or several, the later winning.',
    },
    rules: rulesSchema(rules),
    mandatory: {
      ...listOf({ enum: rules.map(({ id }) => id) }),
      description: 'Rules that no document may ignore.',
    },
    formats: {
      ...listOf({ enum: formats.map(({ id }) => id) }),
      description: 'The formats that are read; else all are.',
    },
    parameters: {
      type: 'object',
      description: "Values of templates' parameters.",
      additionalProperties: {
        anyOf: [
          { type: ['string', 'number', 'boolean'] },
          { type: 'array', items: { type: ['string', 'number', 'boolean'] } },
        ],
      },
    },
    region: { ...formed('region'), description: 'The region that templates are deployed to.' },
    account: { ...formed('account'), description: 'The account that templates are deployed to; quote it.' },
    partition: { ...formed('partition'), description: 'aws, aws-cn, aws-us-gov or another partition.' },
    trustedAccounts: {
      ...listOf(formed('account')),
      description: 'Other accounts that may use your keys; quote them.',
    },
    trustedOrganizations: {
      ...listOf(formed('organization')),
      description: 'Organizations that may use your keys.',
    },
    trustedServices: {
      ...listOf(formed('service')),
      description: 'AWS services that may act for anyone.',
    },
    administrators: {
      ...listOf({ type: 'string', minLength: 1 }),
      description: 'Who may administer keys: names or ARNs, with * and ?.',
    },
  }
}

function rulesSchema(rules: readonly Rule[]): Schema {
  return {
    ...closed(Object.fromEntries(rules.map(rule => [rule.id, ruleSchema(rule)]))),
    description: 'How grave rules are, and their options.',
  }
}

function ruleSchema({ summary, options = {} }: Rule): Schema {
  const severity: Schema = { enum: SEVERITIES }
  const specs = Object.entries(options as Readonly<Record<string, OptionSpec<unknown>>>)
  const optionSchemas = specs.map(([name, spec]) => [name, optionSchema(spec)] as const)
  const set = closed({
    severity: { ...severity, description: 'Else as the preset has it.' },
    ...(specs.length > 0 && { options: closed(Object.fromEntries(optionSchemas)) }),
  })
  return { description: summary, anyOf: [severity, set] }
}

function optionSchema({ schema, description, default: value }: OptionSpec<unknown>): Schema {
  return { ...(schema as Schema), description, default: value }
}

function closed(properties: Readonly<Record<string, Schema>>): Schema {
  return { type: 'object', properties, additionalProperties: false }
}

function listOf(items: Schema): Schema {
  return { type: 'array', items }
}

function oneOrMany(...schemas: readonly Schema[]): Schema {
  const [only, ...more] = schemas
  return { anyOf: [...schemas, listOf(only && more.length === 0 ? only : { anyOf: schemas })] }
}

/** An account that is not quoted is a number to an editor. */
function formed(form: keyof typeof FORMS): Schema {
  const { pattern, example } = FORMS[form]
  const type = form === 'account' ? (['string', 'integer'] as const) : 'string'
  return { type, pattern: pattern.source, examples: [example] }
}
