import { FORMATS } from '../../../src/formats/index.ts'
import { NO_SURROUNDINGS } from '../../../src/lint/settings.ts'
import type { KmsModel, Surroundings } from '../../../src/model/model.ts'
import { parse } from '../../../src/syntax/parse.ts'
import { findingsIn } from '../../lint/documents.ts'

/** What the format makes of a document, all its parts together. */
export async function modelOf(
  document: unknown,
  surroundings: Surroundings = NO_SURROUNDINGS,
): Promise<KmsModel> {
  const tree = await parse({ name: 'main.tf.json', text: textOf(document) })
  const format = FORMATS.find(({ id }) => id === 'terraform')
  const [one] = tree.documents
  if (!format || !one) throw new Error('nothing to read')
  if (!format.recognise(one, tree)) throw new Error('it is not recognised')
  const models = format.read(one, tree, surroundings).groups.flatMap(group => group.map(({ model }) => model))
  const all = <Part extends keyof KmsModel>(part: Part) => models.flatMap(model => model[part] as unknown[])
  return {
    keys: all('keys'),
    replicas: all('replicas'),
    aliases: all('aliases'),
    consumers: all('consumers'),
    policies: all('policies'),
    grants: all('grants'),
    documents: all('documents'),
  } as unknown as KmsModel
}

export function textOf(document: unknown): string {
  return typeof document === 'string' ? document : JSON.stringify(document, null, 2)
}

/** The rules that say something, and of what. */
export async function saidOf(document: unknown): Promise<string[]> {
  const findings = await findingsIn({ name: 'main.tf.json', text: textOf(document) })
  return findings.map(({ rule, resource }) => `${rule} ${resource}`).sort()
}

/** Configuration of resources, by type and name. */
export function configuration(resource: object, rest: object = {}): object {
  return { ...rest, resource }
}

interface Change {
  readonly address: string
  readonly before?: object | null
  readonly after?: object | null
  readonly unknown?: object
  readonly sensitive?: object
}

/** A plan of changes, with the expressions of the root module's resources. */
export function planOf(changes: readonly Change[], rootModule: object = {}): object {
  return {
    format_version: '1.2',
    terraform_version: '1.13.4',
    resource_changes: changes.map(changeOf),
    configuration: { root_module: rootModule },
  }
}

function changeOf({ address, before = null, after = null, unknown = {}, sensitive = {} }: Change): object {
  const [, module, type, name] = /^((?:module\.[^.]+\.)*)(\w+)\.([\w-]+)/.exec(address) ?? []
  return {
    address,
    ...(module && { module_address: module.slice(0, -1) }),
    mode: 'managed',
    type,
    name,
    change: { before, after, after_unknown: unknown, after_sensitive: sensitive },
  }
}

/** A resource as the configuration of a plan has it. */
export function configured(
  address: string,
  expressions: Readonly<Record<string, unknown>>,
  provider = 'aws',
): object {
  const [type, name] = address.split('.')
  return { address, mode: 'managed', type, name, provider_config_key: provider, expressions }
}

export function references(...names: readonly string[]): object {
  return { references: names }
}
