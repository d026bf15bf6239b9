import type { Preset, RuleSetting } from '../lint/settings.ts'
import { find } from '../syntax/lookup.ts'
import { asBoolean, asNumber } from '../syntax/scalar.ts'
import type { MappingNode, Node } from '../syntax/tree.ts'
import type { Span } from '../text/span.ts'
import { withoutHyphens } from './forms.ts'
import { type Schema, typesOf } from './json-schema.ts'
import type { Made, Named, Origin, Settings, Singles } from './layer.ts'

/** Makes settings of a mapping that fits the schema, each with its place. What it extends and overrides is not followed. */
export class SettingsReader {
  readonly #schema: Schema
  readonly #placeOf: (span: Span) => Origin

  constructor(schema: Schema, placeOf: (span: Span) => Origin) {
    this.#schema = schema
    this.#placeOf = placeOf
  }

  settings(mapping: MappingNode): Settings {
    return { single: this.#singles(mapping), named: this.#named(mapping) }
  }

  /** Of a setting that takes one or several: each with its own place. */
  texts(mapping: MappingNode, key: string): Made<string>[] {
    const value = find(mapping, key)?.value
    return itemsOf(value).map(item => this.made(item, textOf(item)))
  }

  made<T>(node: Node, value: T): Made<T> {
    return { value, origin: this.#placeOf(node.span) }
  }

  #singles(mapping: MappingNode): Settings['single'] {
    const one = <Name extends keyof Singles>(name: Name, read: (node: Node) => Singles[Name]) => {
      const entry = find(mapping, name)
      return entry && { [name]: { value: read(entry.value), origin: this.#placeOf(entry.key.span) } }
    }
    return {
      ...one('region', textOf),
      ...one('account', accountOf),
      ...one('partition', textOf),
      ...one('formats', textsOf),
      ...one('trustedAccounts', node => itemsOf(node).map(accountOf)),
      ...one('trustedOrganizations', textsOf),
      ...one('trustedServices', textsOf),
      ...one('administrators', textsOf),
    }
  }

  #named(mapping: MappingNode): Settings['named'] {
    const severities = new Map<string, Made<Named['severities']>>()
    const options = new Map<string, Made<unknown>>()
    for (const { key, value } of entriesOf(find(mapping, 'rules')?.value)) {
      const severity = value.kind === 'mapping' ? find(value, 'severity')?.value : value
      if (severity)
        severities.set(
          key.value,
          this.made(severity, textOf(severity) as NonNullable<RuleSetting['severity']>),
        )
      if (value.kind !== 'mapping') continue
      for (const option of entriesOf(find(value, 'options')?.value)) {
        const name = option.key.value
        const data = dataOf(option.value, this.#optionSchema(key.value, name))
        options.set(`${key.value}.${name}`, this.made(option.key, data))
      }
    }
    const parameters = entriesOf(find(mapping, 'parameters')?.value).map(
      ({ key, value }) => [key.value, this.made(key, itemsOf(value).map(textOf).join(','))] as const,
    )
    const mandatory = this.texts(mapping, 'mandatory').map(
      ({ value, origin }) => [value, { value: true as const, origin }] as const,
    )
    return { severities, options, parameters: new Map(parameters), mandatory: new Map(mandatory) }
  }

  #optionSchema(rule: string, option: string): Schema {
    const forms = this.#schema.properties?.rules?.properties?.[rule]?.anyOf ?? []
    const options = forms.map(form => form.properties?.options).find(found => found !== undefined)
    return options?.properties?.[option] ?? {}
  }
}

export function presetOf(text: string, presets: readonly Preset[]): Preset | undefined {
  return presets.find(preset => preset === text)
}

function entriesOf(node: Node | undefined): MappingNode['entries'] {
  return node?.kind === 'mapping' ? node.entries : []
}

function itemsOf(node: Node | undefined): readonly Node[] {
  if (!node) return []
  return node.kind === 'sequence' ? node.items : [node]
}

function textsOf(node: Node): string[] {
  return itemsOf(node).map(textOf)
}

function textOf(node: Node): string {
  return node.kind === 'scalar' ? node.value : ''
}

function accountOf(node: Node): string {
  return withoutHyphens(textOf(node))
}

/** What a node says where its schema is expected. */
function dataOf(node: Node, schema: Schema): unknown {
  if (node.kind === 'sequence') return node.items.map(item => dataOf(item, schema.items ?? {}))
  if (node.kind === 'mapping')
    return Object.fromEntries(
      node.entries.map(({ key, value }) => [key.value, dataOf(value, schema.properties?.[key.value] ?? {})]),
    )
  const types = typesOf(schema)
  if (types.includes('string')) return node.value
  return types.includes('boolean') ? asBoolean(node) : asNumber(node)
}
