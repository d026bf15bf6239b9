import { type Schema, typesOf } from '../../src/config/json-schema.ts'
import { configSchema } from '../../src/config/schema.ts'
import type { Catalogue } from '../../src/lint/lint-text.ts'
import { fillAll } from './marked-parts.ts'
import { withOutputs } from './transcripts.ts'

export const CONFIGURATION_PAGE = 'docs/configuration.md'

/** The page on configuration with its runs and tables written anew. */
export function configurationPage(text: string, catalogue: Catalogue): string {
  const { properties = {} } = configSchema(catalogue)
  const tables = { settings: settingTable(properties), options: optionTable(properties.rules) }
  return fillAll(withOutputs(text), tables)
}

function settingTable(settings: Readonly<Record<string, Schema>>): string {
  const rows = Object.entries(settings)
    .filter(([name]) => name !== '$schema')
    .map(([name, schema]) => `| \`${name}\` | ${takenBy(schema)} | ${schema.description} |`)
  return ['| Setting | Takes | What for |', '|---|---|---|', ...rows].join('\n')
}

function takenBy(schema: Schema): string {
  const names = { object: 'a mapping', array: 'a list', string: 'a text' } as const
  const types = typesOf(schema).filter(type => type in names) as (keyof typeof names)[]
  return types.map(type => names[type]).join(' or ')
}

function optionTable(rules: Schema | undefined): string {
  const rows = Object.entries(rules?.properties ?? {}).flatMap(([rule, { anyOf = [] }]) => {
    const options = anyOf.flatMap(form => Object.entries(form.properties?.options?.properties ?? {}))
    return options.map(
      ([name, option]) =>
        `| [${rule}](rules/${rule}.md) | \`${name}\` | ${defaultOf(option)} | ${option.description} |`,
    )
  })
  return ['| Rule | Option | Default | What for |', '|---|---|---|---|', ...rows].join('\n')
}

const MOST_SHOWN = 40

/** A long list stands on the rule's own page. */
function defaultOf({ default: value }: Schema): string {
  const text = JSON.stringify(value)
  return text.length <= MOST_SHOWN ? `\`${text}\`` : 'a list'
}
